package uk.csp.gateway.assessment;

import java.util.ArrayList;
import java.util.List;

/** A text in the small Markdown of narratives, as the pages print it: paragraphs, bullets, bold words. */
record Printed(List<Block> blocks) {
    private static final String BULLET = "- ";

    /** @param lines of a paragraph one; of a list one for each bullet */
    record Block(boolean bullets, List<List<Run>> lines) {}

    record Run(String words, boolean bold) {}

    static Printed of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String block : text.strip().split("\\n\\s*\\n")) {
            if (!block.isBlank()) {
                blocks.add(block(block.strip()));
            }
        }
        return new Printed(blocks);
    }

    private static Block block(String text) {
        if (!text.startsWith(BULLET)) {
            return new Block(false, List.of(runs(text)));
        }
        List<List<Run>> bullets = new ArrayList<>();
        for (String bullet : text.substring(BULLET.length()).split("\\n" + BULLET)) {
            bullets.add(runs(bullet));
        }
        return new Block(true, bullets);
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        String[] parts = text.replace('\n', ' ').split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                runs.add(new Run(parts[i].replaceAll("\\\\([*\\[\\]{}-])", "$1"), i % 2 == 1));
            }
        }
        return runs;
    }
}
