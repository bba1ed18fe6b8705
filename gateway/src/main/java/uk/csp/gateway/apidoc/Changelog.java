package uk.csp.gateway.apidoc;

import java.util.ArrayList;
import java.util.List;

/** The changelog as written, in the little Markdown it uses: headings, paragraphs, items, code between backticks. */
record Changelog(List<Block> blocks) {
    Changelog {
        blocks = List.copyOf(blocks);
    }

    /** A heading of a level, a paragraph (0), or a list of items. */
    record Block(int level, List<List<Piece>> lines, boolean list) {
        public List<Piece> text() {
            return lines.get(0);
        }
    }

    record Piece(String text, boolean code) {}

    static Changelog parse(String markdown) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : markdown.strip().split("\\n\\s*\\n")) {
            if (paragraph.startsWith("#")) {
                int level = paragraph.indexOf(' ');
                blocks.add(new Block(level, List.of(pieces(paragraph.substring(level + 1))), false));
            } else if (paragraph.startsWith("- ")) {
                List<List<Piece>> items = new ArrayList<>();
                for (String item : paragraph.substring(2).split("\\n- ")) {
                    items.add(pieces(item));
                }
                blocks.add(new Block(0, items, true));
            } else {
                blocks.add(new Block(0, List.of(pieces(paragraph)), false));
            }
        }
        return new Changelog(blocks);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = text.replaceAll("\\s+", " ").split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new Piece(parts[i], i % 2 == 1));
            }
        }
        return pieces;
    }
}
