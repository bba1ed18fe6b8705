package uk.csp.crimedata.privacy;

/**
 * What a value could hold at all, from one pass over its characters: an NHS number needs ten digits without a letter
 * between, a postcode ends in a digit and two letters. A value without signals holds no personal detail; one with
 * signals may. This is what makes the check affordable for millions of rows.
 */
final class Signals {
    static final int AT = 1;
    static final int LONG_NUMBER = 2;
    static final int INSURANCE = 4;
    static final int POSTCODE = 8;
    static final int DATE = 16;
    static final int NOT_ASCII = 32;

    /** Hashes and generated identifiers: longer than any detail without a separator. */
    private static final int LONGEST_UNBROKEN = 18;

    private static final int SHORTEST_NUMBER = 9;
    private static final int INSURANCE_DIGITS = 6;
    private static final int SHORTEST_DATE = 3;

    private static final byte DIGIT = 1;
    private static final byte LETTER = 2;
    private static final byte SPACE = 4;
    private static final byte JOINT = 8;
    private static final byte MARK = 16;
    private static final byte[] CLASSES = classes();

    private int found;
    private int digits;
    private int groups;
    private int run;
    private int runGroups;
    private boolean free;
    private boolean longNumber;
    private boolean spaced;
    private boolean letters;
    private boolean mixed;
    private byte before;
    private byte second;
    private byte third;

    private Signals() {}

    static int of(String text) {
        if (text.length() > LONGEST_UNBROKEN && isUnbroken(text)) {
            return 0;
        }
        Signals signals = new Signals();
        for (int i = 0, length = text.length(); i < length; i++) {
            signals.take(text.charAt(i));
        }
        return signals.all(text);
    }

    private static boolean isUnbroken(String text) {
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c >= 128 || (CLASSES[c] & (DIGIT | LETTER)) == 0) {
                return false;
            }
        }
        return true;
    }

    private void take(char c) {
        byte kind = c < 128 ? CLASSES[c] : LETTER;
        if (c >= 128) {
            found |= NOT_ASCII;
        }
        if (kind == DIGIT) {
            digit();
        } else if (kind == LETTER) {
            if (run == INSURANCE_DIGITS && (c | 0x20) <= 'd') {
                found |= INSURANCE;
            }
            mixed |= before == DIGIT;
            letters = true;
            run = 0;
            runGroups = 0;
        } else {
            end();
            spaced |= kind == SPACE;
            if (kind == MARK) {
                found |= AT;
            }
        }
        third = second;
        second = before;
        before = kind;
    }

    private void digit() {
        digits++;
        run++;
        if (before != DIGIT) {
            groups++;
            runGroups++;
            // A number that hangs on a word by a dash is the rest of an identifier.
            free |= before != LETTER && !(before == JOINT && (second & (DIGIT | LETTER)) != 0);
        }
        if (run == INSURANCE_DIGITS && (runGroups > 2 || spaced)) {
            found |= INSURANCE;
        }
        longNumber |= run == SHORTEST_NUMBER;
    }

    private void end() {
        if (before == LETTER && second == LETTER && third == DIGIT) {
            found |= POSTCODE;
        }
    }

    private int all(String text) {
        end();
        if (longNumber && (free || spaced || DigitGroups.isLabelled(text))) {
            found |= LONG_NUMBER;
        }
        boolean date = spaced ? groups > 1 || digits >= INSURANCE_DIGITS : groups > 2 || mixed || isDay();
        if (letters && digits >= SHORTEST_DATE && date) {
            found |= DATE;
        }
        return found;
    }

    /** A day without separators, such as 12031985. */
    private boolean isDay() {
        return groups == 1 && (digits == 8 || digits == INSURANCE_DIGITS);
    }

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (char c = '0'; c <= '9'; c++) {
            classes[c] = DIGIT;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            classes[c] = LETTER;
            classes[Character.toUpperCase(c)] = LETTER;
        }
        for (char c : " \t\r\n\u000b\f".toCharArray()) {
            classes[c] = SPACE;
        }
        for (char c : "-./_".toCharArray()) {
            classes[c] = JOINT;
        }
        for (char c : "@([{".toCharArray()) {
            classes[c] = MARK;
        }
        return classes;
    }
}
