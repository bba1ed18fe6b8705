package uk.csp.crimedata.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.release.ReleasedCounts.Shown;

/** A number of a public table, made from protected counts alone, and the codes that stand for it or beside it. */
@Schema(name = "PublicNumber", description = "A number as it is printed, or the code that stands in its place")
record PublicNumber(
        @Schema(description = "Null when a code stands in its place", examples = "3755") BigDecimal value,
        @Schema(examples = "3755") String printed,
        @Schema(
                        description = "[c] confidential, [low] base under 20, [x] unavailable, [z] not applicable, "
                                + "[p] provisional, [r] revised",
                        examples = "[p]")
                List<String> codes) {

    static final Map<String, String> CODES = Map.of(
            "[c]", "Confidential: small, or hidden because a small count could be computed from it",
            "[low]", "Withheld: a percentage of fewer than 20",
            "[x]", "Not available",
            "[z]", "Not applicable: a percentage of nothing",
            "[p]", "Provisional: not every month of the period was received",
            "[r]", "Revised: another number was released before");

    static final PublicNumber CONFIDENTIAL = new PublicNumber(null, "[c]", List.of("[c]"));
    static final PublicNumber NOT_AVAILABLE = new PublicNumber(null, "[x]", List.of("[x]"));

    static PublicNumber count(Shown shown, boolean complete) {
        if (shown == null) {
            return NOT_AVAILABLE;
        }
        if (shown.printed() == null) {
            return CONFIDENTIAL;
        }
        List<String> codes = new ArrayList<>();
        if (!complete) {
            codes.add("[p]");
        }
        if (shown.revised()) {
            codes.add("[r]");
        }
        return new PublicNumber(
                BigDecimal.valueOf(shown.printed()), Long.toString(shown.printed()), List.copyOf(codes));
    }

    static PublicNumber of(Printed printed) {
        return new PublicNumber(
                printed.value(), printed.printed(), printed.value() == null ? List.of(printed.printed()) : List.of());
    }

    /** Half-up from the printed counts; hidden when one of them is. */
    static PublicNumber change(PublicNumber before, PublicNumber after) {
        if (before.value == null || after.value == null) {
            return missing(before, after);
        }
        return of(Printed.number(after.value.subtract(before.value)));
    }

    static PublicNumber percent(PublicNumber before, PublicNumber after, int decimals) {
        if (before.value == null || after.value == null) {
            return missing(before, after);
        }
        return of(CrimeTable.percent(before.value.longValueExact(), after.value.longValueExact(), decimals));
    }

    static PublicNumber rate(PublicNumber count, TableFigure.Rate rate, int decimals) {
        if (count.value == null) {
            return count;
        }
        return rate == null
                ? NOT_AVAILABLE
                : of(Printed.number(Rounding.rate(
                        count.value.longValueExact(),
                        rate.per(),
                        rate.denominator().value(),
                        decimals)));
    }

    private static PublicNumber missing(PublicNumber one, PublicNumber other) {
        return one.isConfidential() || other.isConfidential() ? CONFIDENTIAL : NOT_AVAILABLE;
    }

    boolean isConfidential() {
        return codes.contains("[c]");
    }

    /** For a table others compute with: the plain number, or the code. */
    String cell() {
        return value == null ? printed : value.toPlainString();
    }
}
