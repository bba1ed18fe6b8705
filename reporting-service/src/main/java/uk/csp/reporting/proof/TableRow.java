package uk.csp.reporting.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.reporting.proof.Claim.Kind;
import uk.csp.reporting.proof.Quantity.Unit;

/** Reads a row of a crime table: count a year earlier, count, change in per cent and number, rate per 1,000. */
final class TableRow {
    private static final Pattern CHANGE = Pattern.compile("([+\\-−–])(\\d+(?:\\.\\d+)?)%(?:\\s*\\((\\d[\\d,]*)\\))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?");
    private static final int PER = 1000;
    private static final int BEFORE = 1;
    private static final int NOW = 2;

    private TableRow() {}

    /** The number a cell holds; empty where it holds anything else. */
    static Optional<BigDecimal> number(String cell) {
        return Optional.of(cell.strip())
                .filter(words -> NUMBER.matcher(words).matches())
                .map(TableRow::value);
    }

    static List<Claim> claims(Statement row, String[] cells, String indicator) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 1; i < cells.length; i++) {
            String cell = cells[i].strip();
            Matcher change = CHANGE.matcher(cell);
            if (change.matches()) {
                int sign = change.group(1).equals("+") ? 1 : -1;
                claims.add(claim(row, Kind.PERCENT_CHANGE, indicator, change.group(2), Unit.PERCENT, sign));
                if (change.group(3) != null) {
                    claims.add(claim(row, Kind.DIFFERENCE, indicator, change.group(3), Unit.COUNT, 0));
                }
            } else if (NUMBER.matcher(cell).matches()) {
                Kind kind = i == BEFORE ? Kind.PREVIOUS : i == NOW ? Kind.COUNT : Kind.RATE;
                claims.add(claim(row, kind, indicator, cell, kind == Kind.RATE ? Unit.RATE : Unit.COUNT, 0));
            }
        }
        return claims;
    }

    private static Claim claim(Statement row, Kind kind, String indicator, String number, Unit unit, int direction) {
        int per = unit == Unit.RATE ? PER : 0;
        return new Claim(
                row, kind, indicator, null, new Quantity(0, 0, value(number), unit, direction, per), direction);
    }

    private static BigDecimal value(String number) {
        return new BigDecimal(number.replace(",", ""));
    }
}
