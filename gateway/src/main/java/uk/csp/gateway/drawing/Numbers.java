package uk.csp.gateway.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers at axes as people write them: thousands separated, no needless decimals. */
final class Numbers {
    private Numbers() {}

    static String plain(double value) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK));
        return format.format(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP))
                .replace('-', '−');
    }
}
