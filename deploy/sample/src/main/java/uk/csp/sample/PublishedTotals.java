package uk.csp.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What "Safer Plymouth: a strategic assessment of threat, risk and harm 2018/19" prints: the input of the calibration
 * and the golden values of whoever compares. {@code before} is 2017/18, {@code after} is 2018/19.
 */
public final class PublishedTotals {

    /** Residents of Plymouth, mid-2016: the one base that 18 of the 21 printed rates fit. */
    public static final int RESIDENTS = 264_199;

    /** Residents aged 16 and over, assumed: any value from 217,424 to 218,286 gives the two printed rates. */
    public static final int RESIDENTS_16_AND_OVER = 217_850;

    /** Printed growth of all crime, and of robbery, from 2016/17 to 2017/18, in per cent. */
    public static final int EARLIER_CHANGE_ALL_CRIME = 8;

    public static final int EARLIER_CHANGE_ROBBERY = -13;

    /** The drug trafficking rate of the printed table is a slip: 206 offences give this, not 0.4. */
    public static final BigDecimal TRAFFICKING_RATE = new BigDecimal("0.8");

    private static final List<Row> CRIME_TABLE = Table.rows("crime-table.csv", Row::of);
    private static final List<ProseTotal> PROSE_TOTALS = Table.rows("prose-totals.csv", ProseTotal::of);

    private PublishedTotals() {}

    /** The 21 rows in printed order. */
    public static List<Row> crimeTable() {
        return CRIME_TABLE;
    }

    /** Totals that stand in the text: parts of rows, and hate crime by strand. */
    public static List<ProseTotal> proseTotals() {
        return PROSE_TOTALS;
    }

    /** The five neighbourhoods of the printed table, highest rate first. */
    public static List<NamedNeighbourhood> neighbourhoods() {
        return Neighbourhood.all().stream()
                .filter(n -> n.printedRate().isPresent())
                .map(n -> new NamedNeighbourhood(
                        n.code(), n.name(), n.crimes(), n.printedRate().get()))
                .toList();
    }

    static int before(String id) {
        return find(id).map(Row::before)
                .or(() -> prose(id).flatMap(ProseTotal::before))
                .orElseThrow(() -> new IllegalArgumentException("Not printed for 2017/18: " + id));
    }

    static int after(String id) {
        return find(id).map(Row::after)
                .or(() -> prose(id).map(ProseTotal::after))
                .orElseThrow(() -> new IllegalArgumentException("Not printed for 2018/19: " + id));
    }

    private static Optional<Row> find(String id) {
        return CRIME_TABLE.stream().filter(r -> r.indicator().equals(id)).findFirst();
    }

    private static Optional<ProseTotal> prose(String id) {
        return PROSE_TOTALS.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /**
     * One row of the crime table. Percentages are whole numbers except for all crime (one decimal), rates are per
     * 1,000 of the group with one decimal except for all crime (whole); all rounded half-up. Domestic abuse incidents
     * print no change in number.
     */
    public record Row(
            String indicator,
            String label,
            int before,
            int after,
            BigDecimal changePercent,
            Optional<Integer> changeCount,
            BigDecimal rate,
            String group) {

        static Row of(NamedCsvRecord r) {
            return new Row(
                    r.getField("indicator"),
                    r.getField("label"),
                    Integer.parseInt(r.getField("before")),
                    Integer.parseInt(r.getField("after")),
                    new BigDecimal(r.getField("changePercent")),
                    number(r.getField("changeCount")),
                    new BigDecimal(r.getField("rate")),
                    r.getField("group"));
        }

        /** The number of people the printed rate was divided by. */
        public int denominator() {
            return group.equals("all") ? RESIDENTS : RESIDENTS_16_AND_OVER;
        }
    }

    /** A total of the text; {@code basis} says what is printed there and what had to be assumed. */
    public record ProseTotal(
            String id, Optional<Integer> before, int after, Optional<Integer> changePercent, String basis) {

        static ProseTotal of(NamedCsvRecord r) {
            return new ProseTotal(
                    r.getField("id"),
                    number(r.getField("before")),
                    Integer.parseInt(r.getField("after")),
                    number(r.getField("changePercent")),
                    r.getField("basis"));
        }
    }

    /** A neighbourhood as printed: crimes of 2018/19 and rate per 1,000 residents, whole. */
    public record NamedNeighbourhood(String code, String name, int crimes, int rate) {}

    static Optional<Integer> number(String cell) {
        return cell.isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(cell));
    }
}
