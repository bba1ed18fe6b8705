package uk.csp.crimedata.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.geography.AreaSet;
import uk.csp.crimedata.page.CsvTable;

/**
 * Areas of a partnership by rate or count, each with the ranks that would be no surprise either. Equal ones share a rank
 * and the next is skipped; an area that cannot be ranked comes last and has none.
 */
@Schema(name = "Ranking", description = "Areas by rate or count, with how sure each rank is")
record RankingTable(
        Named.Csp partnership,
        Named.Measure indicator,
        @Schema(examples = "FY2018-19") String period,
        @Schema(examples = "2018/19") String periodLabel,
        @Schema(examples = "neighbourhood") String areaKind,
        @Schema(description = "The edition of these areas; null where they have none") AreaSet areaSet,
        @Schema(description = "rate or count", examples = "rate") String by,
        @Schema(examples = "1 is the highest rate") String rankDirection,
        boolean complete,
        List<String> missingMonths,
        String method,
        List<Row> rows,
        List<String> notes)
        implements CsvTable {

    static final String METHOD =
            "Equal values share a rank. rankFrom and rankTo hold with 95 per cent: each area's true "
                    + "rate is drawn 10,000 times from what its count says of it (Gamma, Jeffreys prior, fixed seed) and all are "
                    + "ranked anew.";

    private static final List<String> HEADER = List.of(
            "rank",
            "tied",
            "rankFrom",
            "rankTo",
            "chanceAmongFive",
            "code",
            "name",
            "count",
            "rate",
            "population",
            "vintage",
            "estimated",
            "populationEstimated");
    private static final int HIGHEST = 5;

    @Schema(name = "RankingRow")
    record Row(
            @Schema(description = "Null when it cannot be ranked", examples = "1") Integer rank,
            boolean tied,
            @Schema(examples = "1") Integer rankFrom,
            @Schema(examples = "2") Integer rankTo,
            @Schema(description = "Of being among the five highest, 0 to 1", examples = "1.00")
                    BigDecimal chanceAmongFive,
            @Schema(examples = "plymouth-city-centre") String code,
            @Schema(examples = "City Centre") String name,
            @Schema(description = "Of the months received; null: none was", examples = "3755") BigDecimal count,
            @Schema(description = "Null when a month is missing or residents are unknown", examples = "508.0")
                    BigDecimal rate,
            @Schema(examples = "7392") BigDecimal population,
            @Schema(examples = "mid-2016") String vintage,
            @Schema(description = "Whether the count has shares of LSOAs that were split") boolean estimated,
            @Schema(description = "Whether the population has shares of LSOAs that were split")
                    boolean populationEstimated) {}

    /** An area with what was counted and whom it is divided by; null: not known. */
    record Counted(
            String code,
            String name,
            BigDecimal count,
            BigDecimal population,
            String vintage,
            boolean estimated,
            boolean populationEstimated) {}

    static List<Row> rows(List<Counted> areas, int per, boolean byRate, boolean complete) {
        List<Counted> ranked = areas.stream()
                .filter(area -> complete && area.count() != null && (!byRate || area.population() != null))
                .sorted(order(byRate).reversed().thenComparing(Counted::name))
                .toList();
        List<RankIntervals.Interval> intervals = RankIntervals.of(
                ranked.stream()
                        .map(area -> new RankIntervals.Counted(
                                area.count().doubleValue(),
                                byRate ? area.population().doubleValue() : 1))
                        .toList(),
                HIGHEST);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Counted area = ranked.get(i);
            long above = ranked.stream()
                    .filter(other -> order(byRate).compare(other, area) > 0)
                    .count();
            boolean tied = ranked.stream()
                    .anyMatch(other -> other != area && order(byRate).compare(other, area) == 0);
            RankIntervals.Interval interval = intervals.get(i);
            rows.add(row(
                    area,
                    per,
                    complete,
                    (int) above + 1,
                    tied,
                    interval.from(),
                    interval.to(),
                    Round.to(2, interval.amongHighest())));
        }
        areas.stream()
                .filter(area -> !ranked.contains(area))
                .sorted(Comparator.comparing(Counted::name))
                .forEach(area -> rows.add(row(area, per, complete, null, false, null, null, null)));
        return rows;
    }

    private static Row row(
            Counted area,
            int per,
            boolean complete,
            Integer rank,
            boolean tied,
            Integer from,
            Integer to,
            BigDecimal chance) {
        return new Row(
                rank,
                tied,
                from,
                to,
                chance,
                area.code(),
                area.name(),
                area.count(),
                complete && area.count() != null && area.population() != null
                        ? Round.to(
                                1,
                                area.count().doubleValue()
                                        * per
                                        / area.population().doubleValue())
                        : null,
                area.population(),
                area.vintage(),
                area.estimated(),
                area.populationEstimated());
    }

    /** By cross-multiplication: no rounding makes two rates equal. */
    private static Comparator<Counted> order(boolean byRate) {
        return byRate
                ? (one, other) -> one.count()
                        .multiply(other.population())
                        .compareTo(other.count().multiply(one.population()))
                : Comparator.comparing(Counted::count);
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> cells() {
        return rows.stream()
                .map(row -> List.of(
                        cell(row.rank()),
                        String.valueOf(row.tied()),
                        cell(row.rankFrom()),
                        cell(row.rankTo()),
                        cell(row.chanceAmongFive()),
                        row.code(),
                        row.name(),
                        cell(row.count()),
                        cell(row.rate()),
                        cell(row.population()),
                        cell(row.vintage()),
                        String.valueOf(row.estimated()),
                        String.valueOf(row.populationEstimated())))
                .toList();
    }

    private static String cell(Object value) {
        return value == null ? "[x]" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
