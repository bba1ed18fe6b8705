package uk.csp.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/** How much room words take, on the wide side: as Arial sets them, so that no other usual font needs more. */
final class Label {
    private static final String NARROW = "ijl.,:;'|!I ";
    private static final String SLIM = "frt()-/[]\"";
    private static final String WIDE = "mwMW%@&";

    private Label() {}

    static double width(String words, double size) {
        return size * words.chars().mapToDouble(Label::width).sum();
    }

    private static double width(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.28;
        }
        if (SLIM.indexOf(character) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.87;
        }
        return Character.isUpperCase(character) ? 0.7 : 0.56;
    }

    /** Broken between words where a line would be longer; a word longer than a line stays whole. */
    static List<String> lines(String words, double size, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
