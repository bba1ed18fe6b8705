package uk.csp.gateway.forward;

import java.util.concurrent.ThreadLocalRandom;

/** The W3C trace context header: version, trace id, parent id, flags. */
final class TraceParent {
    private static final int LENGTH = 55;
    private static final String HEX = "0123456789abcdef";

    private TraceParent() {}

    /** Whether a header can be passed on: lower-case hex, no zero ids, a version that exists. */
    static boolean isValid(String header) {
        return header != null
                && hasShape(header)
                && !header.startsWith("ff")
                && isHex(header, 0, 2)
                && isId(header, 3, 35)
                && isId(header, 36, 52)
                && isHex(header, 53, LENGTH);
    }

    /** A new trace, not sampled: whether to record it is for those who collect traces. */
    static String create() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        StringBuilder header = new StringBuilder(LENGTH).append("00-");
        appendHex(header, random.nextLong());
        appendHex(header, random.nextLong(1, Long.MAX_VALUE));
        appendHex(header.append('-'), random.nextLong(1, Long.MAX_VALUE));
        return header.append("-00").toString();
    }

    /** Version 00 ends after the flags; a later version may add fields. */
    private static boolean hasShape(String header) {
        return header.length() >= LENGTH
                && header.charAt(2) == '-'
                && header.charAt(35) == '-'
                && header.charAt(52) == '-'
                && (header.length() == LENGTH || header.charAt(LENGTH) == '-' && !header.startsWith("00"));
    }

    private static boolean isId(String header, int from, int to) {
        for (int i = from; i < to; i++) {
            if (header.charAt(i) != '0') {
                return isHex(header, from, to);
            }
        }
        return false;
    }

    private static boolean isHex(String header, int from, int to) {
        for (int i = from; i < to; i++) {
            if (HEX.indexOf(header.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void appendHex(StringBuilder header, long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            header.append(HEX.charAt((int) (value >>> shift) & 0xf));
        }
    }
}
