package uk.csp.reporting.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart into sentences: a line is a passage, and a table row stays whole. */
final class Statements {
    private static final Pattern LAYOUT =
            Pattern.compile("\\*\\*|<[^>]*>|[¹²³⁴⁵⁶⁷⁸⁹]|\\[|\\]\\([^)]*\\)|^\\s*(?:[-•*]|#+)\\s+");
    private static final Pattern END = Pattern.compile("(?<=[.!?;])\\s+(?=[A-Z0-9“‘\"])");

    /** Nobody writes such a sentence; without an end, reading it would take the square of its length. */
    private static final int LONGEST = 1_000;

    private Statements() {}

    static List<Statement> of(String text) {
        List<Statement> statements = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            if (lines[line].indexOf('\t') >= 0 && !lines[line].contains("<")) {
                statements.add(new Statement(line + 1, lines[line].strip()));
                continue;
            }
            for (String item : lines[line].split("<li>|•|</p>")) {
                add(line, plain(item), statements);
            }
        }
        return List.copyOf(statements);
    }

    private static void add(int line, String item, List<Statement> statements) {
        for (String sentence : END.split(item)) {
            String rest = sentence.strip();
            for (int from = 0; from < rest.length(); from += LONGEST) {
                String part = rest.substring(from, Math.min(from + LONGEST, rest.length()));
                statements.add(new Statement(line + 1, part));
            }
        }
    }

    private static String plain(String item) {
        Matcher layout = LAYOUT.matcher(item.replace('\t', ' '));
        return layout.replaceAll("").strip();
    }
}
