package uk.csp.crimedata.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A full postcode: about fifteen households, closer than the LSOA any dataset agrees on. The outward part alone is no
 * detail. Only postcode areas that exist count; "1st" to "9th" after something like an outward part are ordinals.
 */
final class Postcode {
    private static final Pattern FULL = Pattern.compile(
            "(?<![A-Za-z0-9])([A-Za-z]{1,2})(\\d{1,2}|\\d[A-Za-z])[ .\\-_]{0,3}(\\d)([ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})"
                    + "(?![A-Za-z0-9])");
    private static final Pattern GIRO = Pattern.compile("(?<![A-Za-z0-9])GIR[ -]?0AA(?![A-Za-z0-9])");
    private static final Set<String> ORDINALS = Set.of("1st", "2nd", "3rd");
    private static final Set<String> AREAS = WordList.of("postcode-areas");

    private Postcode() {}

    static boolean isIn(String text) {
        Matcher candidate = FULL.matcher(text);
        while (candidate.find()) {
            if (AREAS.contains(candidate.group(1).toLowerCase(Locale.ROOT))
                    && !isOrdinal(candidate.group(3) + candidate.group(4))) {
                return true;
            }
        }
        return GIRO.matcher(text).find();
    }

    private static boolean isOrdinal(String inward) {
        return ORDINALS.contains(inward) || inward.endsWith("th");
    }
}
