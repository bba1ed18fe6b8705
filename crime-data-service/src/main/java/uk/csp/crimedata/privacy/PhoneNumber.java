package uk.csp.crimedata.privacy;

import java.util.regex.Pattern;

/**
 * A telephone number of the United Kingdom's numbering plan, with its leading 0 or as +44, 0044 or 44, whatever stands
 * between the digits. Dates begin like numbers and are told apart by their shape.
 */
final class PhoneNumber {
    /** Without the leading zero, by the areas and services of the National Telephone Numbering Plan. */
    private static final Pattern NATIONAL = Pattern.compile(
            "1[1-9]\\d{7,8}|2[03489]\\d{8}|3[0347]\\d{8}|5[56]\\d{8}|7\\d{9}|8(?:0[08]\\d{6,7}|[47]\\d{8})|9[0189]\\d{8}");

    private static final Pattern MOBILE = Pattern.compile("7[1-57-9]\\d{8}");
    private static final int SHORTEST = 9;
    private static final int LONGEST = 15;

    private PhoneNumber() {}

    static boolean isIn(DigitGroups groups) {
        for (int first = 0; first < groups.size(); first++) {
            if (groups.begins(first) && !isDate(groups, first) && isAt(groups, first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(DigitGroups groups, int first) {
        StringBuilder digits = new StringBuilder();
        for (int last = first; last < groups.size() && digits.length() <= LONGEST; last++) {
            if (last > first && !groups.continues(last)) {
                return false;
            }
            digits.append(groups.digits(last, last));
            if (digits.length() >= SHORTEST && groups.ends(last) && isNumber(groups, first, last, digits.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(DigitGroups groups, int first, int last, String digits) {
        if (digits.startsWith("0044")) {
            return isNational(digits.substring(4));
        }
        if (digits.startsWith("44") && groups.before(first).indexOf('+') >= 0) {
            return isNational(digits.substring(2));
        }
        if (digits.startsWith("0")) {
            return NATIONAL.matcher(digits.substring(1)).matches();
        }
        if (digits.startsWith("44") && digits.length() >= 12) {
            String national = digits.substring(2);
            return MOBILE.matcher(national).matches() || groups.get(first).length() == 2 && isNational(national);
        }
        // Spreadsheets take the leading zero away.
        return MOBILE.matcher(digits).matches()
                && (groups.mentions("tel", "phone", "mob", "call", "ring", "contact", "text")
                        || last == first + 1 && groups.get(first).length() == 4
                        || last == first + 2 && groups.get(first).length() == 4);
    }

    /** Some write +44 (0)1752. */
    private static boolean isNational(String digits) {
        return NATIONAL.matcher(digits.startsWith("0") ? digits.substring(1) : digits)
                .matches();
    }

    private static boolean isDate(DigitGroups groups, int first) {
        if (first + 2 >= groups.size()) {
            return false;
        }
        String between = groups.get(first + 1).before();
        return between != null
                && between.length() == 1
                && "/.-".contains(between)
                && between.equals(groups.get(first + 2).before())
                && groups.get(first).length() <= 2
                && groups.get(first + 1).length() <= 2
                && (groups.get(first + 2).length() == 4 || groups.get(first + 2).length() == 2)
                && Integer.parseInt(groups.digits(first + 1, first + 1)) <= 12;
    }
}
