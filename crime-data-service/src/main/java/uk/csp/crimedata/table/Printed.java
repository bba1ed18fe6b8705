package uk.csp.crimedata.table;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number as it is printed, or the code that stands for it.
 *
 * @param value rounded; null when a code is printed
 */
@Schema(name = "PrintedNumber", description = "A number as it is printed, or the code that stands in its place")
record Printed(
        @Schema(examples = "3.6") BigDecimal value,
        @Schema(
                        description = "[x]: not available; [z]: not applicable; [low]: withheld, its base is under 20",
                        examples = "+3.6%")
                String printed) {

    static final Printed NOT_AVAILABLE = new Printed(null, "[x]");
    static final Printed NOT_APPLICABLE = new Printed(null, "[z]");
    static final Printed BASE_TOO_LOW = new Printed(null, "[low]");

    static Printed percent(BigDecimal percent) {
        return new Printed(percent, (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%");
    }

    static Printed number(BigDecimal number) {
        return new Printed(number, number.toPlainString());
    }

    /** For a table others compute with: the plain number, or the code. */
    String cell() {
        return value == null ? printed : value.toPlainString();
    }
}
