package uk.csp.gateway.words;

import java.util.Locale;

/** Whole numbers with their thousands separated. */
public final class Amounts {
    private static final long KILO = 1000;

    private Amounts() {}

    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 row}, {@code 2,000 rows} */
    public static String things(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    public static String rows(long number) {
        return things(number, "row", "rows");
    }

    /** {@code 12.4 MB} */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return things(bytes, "byte", "bytes");
        }
        double kilobytes = (double) bytes / KILO;
        return kilobytes < KILO
                ? String.format(Locale.UK, "%,.0f KB", kilobytes)
                : String.format(Locale.UK, "%,.1f MB", kilobytes / KILO);
    }
}
