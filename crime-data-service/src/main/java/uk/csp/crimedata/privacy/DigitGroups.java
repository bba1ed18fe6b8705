package uk.csp.crimedata.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The groups of digits of a text, each with what stands between it and the one before. */
final class DigitGroups {
    private static final int MOST_BETWEEN = 4;
    private static final String INITIALS = "nptm";
    private static final String[] LABELS = {"nhs", "patient", "tel", "phone", "mob"};

    private final String text;
    private final List<Group> groups = new ArrayList<>();

    private DigitGroups(String text) {
        this.text = text;
    }

    /**
     * Digits side by side.
     *
     * @param before what stands between the group before and this one; null where that is a letter or too much
     */
    record Group(int start, int end, String before) {
        int length() {
            return end - start;
        }
    }

    static DigitGroups of(String text) {
        DigitGroups groups = new DigitGroups(text);
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                int end = i;
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                groups.groups.add(new Group(i, end, groups.separator(last, i)));
                last = end;
                i = end;
            }
        }
        return groups;
    }

    int size() {
        return groups.size();
    }

    Group get(int index) {
        return groups.get(index);
    }

    String digits(int first, int last) {
        StringBuilder digits = new StringBuilder();
        for (int i = first; i <= last; i++) {
            digits.append(text, groups.get(i).start(), groups.get(i).end());
        }
        return digits.toString();
    }

    /** Whether a group goes on where the one before ended, with separators that are used inside a number. */
    boolean continues(int index) {
        return index < groups.size() && index > 0 && groups.get(index).before() != null;
    }

    /** Whether a number can begin here: not in the middle of a word, a decimal or a compound. */
    boolean begins(int index) {
        int start = groups.get(index).start();
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        if (isWordCharacter(before)) {
            return false;
        }
        return !isTight(before) || start == 1 || !isWordCharacter(text.charAt(start - 2)) || isLabelled(start - 1);
    }

    /** Whether a number can end here. */
    boolean ends(int index) {
        int end = groups.get(index).end();
        if (end == text.length()) {
            return true;
        }
        char after = text.charAt(end);
        if (isWordCharacter(after)) {
            return false;
        }
        return !isTight(after) || end + 1 == text.length() || !isWordCharacter(text.charAt(end + 1));
    }

    /** What stands before a group that begins a number, to the nearest digit. */
    String before(int index) {
        int start = index == 0 ? 0 : groups.get(index - 1).end();
        return text.substring(start, groups.get(index).start());
    }

    boolean mentions(String... words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** A word joined by a dash names the number in running text; in an unbroken value it is part of an identifier. */
    private boolean isLabelled(int joint) {
        if (isDigit(text.charAt(joint - 1)) || text.charAt(joint) == '.') {
            return false;
        }
        return text.indexOf(' ') >= 0 || isLabelled(text);
    }

    /** Whether an unbroken value begins with what its number is. */
    static boolean isLabelled(String text) {
        if (INITIALS.indexOf(text.charAt(0) | 0x20) < 0) {
            return false;
        }
        for (String label : LABELS) {
            if (text.regionMatches(true, 0, label, 0, label.length())) {
                return true;
            }
        }
        return false;
    }

    private String separator(int from, int to) {
        if (to - from > MOST_BETWEEN) {
            return null;
        }
        for (int i = from; i < to; i++) {
            if (" -.()/+_".indexOf(text.charAt(i)) < 0) {
                return null;
            }
        }
        return text.substring(from, to);
    }

    private static boolean isTight(char c) {
        return c == '-' || c == '.' || c == '/' || c == '_';
    }

    private static boolean isWordCharacter(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
