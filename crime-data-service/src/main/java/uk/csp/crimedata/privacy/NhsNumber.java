package uk.csp.crimedata.privacy;

/**
 * The NHS number: ten digits, the last a check digit modulo 11 (NHS Data Dictionary). Written in one piece, as 3-3-4 or
 * digit by digit; in any grouping where the text speaks of the NHS. One in eleven other numbers of that shape passes the
 * check digit, so shapes usual for references (year and serial number) are left alone.
 */
final class NhsNumber {
    private static final int DIGITS = 10;

    private NhsNumber() {}

    static boolean isIn(DigitGroups groups) {
        for (int first = 0; first < groups.size(); first++) {
            if (!groups.begins(first)) {
                continue;
            }
            int digits = 0;
            for (int last = first; last < groups.size(); last++) {
                if (last > first && !groups.continues(last)) {
                    break;
                }
                digits += groups.get(last).length();
                if (digits >= DIGITS) {
                    if (digits == DIGITS
                            && groups.ends(last)
                            && isUsualShape(groups, first, last)
                            && isValid(groups.digits(first, last))) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    /** Ten digits whose last agrees with the others. */
    static boolean isValid(String digits) {
        int sum = 0;
        boolean allEqual = true;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
            allEqual &= digits.charAt(i) == digits.charAt(i + 1);
        }
        int check = (11 - sum % 11) % 11;
        return !allEqual && check == digits.charAt(DIGITS - 1) - '0';
    }

    private static boolean isUsualShape(DigitGroups groups, int first, int last) {
        int count = last - first + 1;
        return count == 1
                || count == DIGITS
                || count == 3
                        && groups.get(first).length() == 3
                        && groups.get(first + 1).length() == 3
                || groups.mentions("nhs", "n.h.s");
    }
}
