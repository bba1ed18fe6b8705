package uk.csp.crimedata.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.page.CsvTable;

/**
 * A partnership among its most similar family: rank with its direction in words, ties, and the means. Compared are the
 * rates as reported; no rounding makes two of them equal.
 */
@Schema(description = "A partnership among its most similar family")
record Comparison(
        @Schema(examples = "E22000056") String partnership,
        @Schema(examples = "all-crime") String indicator,
        @Schema(examples = "FY2018-19") String period,
        Group group,
        @Schema(examples = "1 is the lowest rate") String rankDirection,
        @Schema(description = "Null: no rate of the partnership is known") Own own,
        @Schema(description = "Of the members that reported, the partnership included; unweighted", examples = "107.7")
                BigDecimal mean,
        @Schema(description = "Without the partnership", examples = "108.9") BigDecimal meanOfOthers,
        @Schema(examples = "104.1") BigDecimal median,
        @Schema(
                        examples =
                                "90.2 is below the mean of the family (107.7) by 16.2 per cent; rank 3 of 15, where 1 is the lowest rate; no other member has the same rate.")
                String inWords,
        List<Row> rows,
        List<String> notes)
        implements CsvTable {

    private static final int DECIMALS = 1;

    /** Which family, in which publication. */
    @Schema(name = "ComparisonGroup")
    record Group(
            @Schema(examples = "msf-plymouth") String code,
            @Schema(examples = "2019-03") String version,
            @Schema(examples = "Most similar family of Plymouth") String name,
            String source) {}

    /** The partnership's own place. */
    @Schema(name = "ComparisonOwn")
    record Own(
            @Schema(examples = "90.2") BigDecimal rate,
            @Schema(description = "family: as reported with the others; platform: its own figure", examples = "family")
                    String from,
            @Schema(examples = "3") int rank,
            @Schema(examples = "15") int of,
            @Schema(description = "How many others have the same rate", examples = "0") int tiedWith,
            @Schema(description = "above, below or at the mean", examples = "below") String againstMean,
            @Schema(description = "Of the mean; null when it is zero", examples = "-16.2") BigDecimal percentFromMean,
            @Schema(description = "The platform's own figure, where the family reports another", examples = "90.0")
                    BigDecimal platformRate) {}

    @Schema(name = "ComparisonRow")
    record Row(
            @Schema(examples = "3") int rank,
            boolean tied,
            @Schema(examples = "E22000056") String member,
            @Schema(examples = "Plymouth") String name,
            @Schema(examples = "90.2") BigDecimal rate,
            @Schema(description = "Whether it is the partnership itself") boolean own) {}

    /** A member with its rate. */
    record Member(String code, String name, BigDecimal rate) {}

    /**
     * @param platformRate the partnership's own figure; null when there is none
     * @param expected members of the family, whether or not they reported this
     */
    static Comparison of(
            Member partnership,
            BigDecimal platformRate,
            String indicator,
            String period,
            Group group,
            List<Member> reported,
            int expected,
            boolean lowestFirst) {
        boolean isReported = reported.stream().anyMatch(member -> member.code().equals(partnership.code()));
        List<Member> members = new ArrayList<>(reported);
        if (!isReported && platformRate != null) {
            members.add(new Member(partnership.code(), partnership.name(), platformRate));
        }
        Comparator<Member> order = Comparator.comparing(Member::rate);
        members.sort((lowestFirst ? order : order.reversed()).thenComparing(Member::name));
        List<Row> rows = members.stream()
                .map(member -> row(member, members, lowestFirst, partnership.code()))
                .toList();
        BigDecimal mean = mean(members);
        BigDecimal meanOfOthers = mean(members.stream()
                .filter(member -> !member.code().equals(partnership.code()))
                .toList());
        Own own = rows.stream()
                .filter(Row::own)
                .findFirst()
                .map(row -> own(row, members, mean, isReported, platformRate))
                .orElse(null);
        String direction = lowestFirst ? "1 is the lowest rate" : "1 is the highest rate";
        return new Comparison(
                partnership.code(),
                indicator,
                period,
                group,
                direction,
                own,
                shown(mean),
                shown(meanOfOthers),
                shown(median(members)),
                own == null ? null : inWords(own, mean, direction),
                rows,
                notes(own, isReported, platformRate, reported.size(), expected));
    }

    private static Row row(Member member, List<Member> members, boolean lowestFirst, String own) {
        int before = (int) members.stream()
                .filter(other -> other.rate().compareTo(member.rate()) * (lowestFirst ? 1 : -1) < 0)
                .count();
        return new Row(
                before + 1,
                same(member.rate(), members) > 1,
                member.code(),
                member.name(),
                member.rate().stripTrailingZeros().scale() < DECIMALS
                        ? member.rate().setScale(DECIMALS)
                        : member.rate(),
                member.code().equals(own));
    }

    private static Own own(
            Row row, List<Member> members, BigDecimal mean, boolean isReported, BigDecimal platformRate) {
        int against = row.rate().compareTo(mean);
        return new Own(
                row.rate(),
                isReported ? "family" : "platform",
                row.rank(),
                members.size(),
                (int) same(row.rate(), members) - 1,
                against < 0 ? "below" : against > 0 ? "above" : "at",
                mean.signum() == 0
                        ? null
                        : row.rate()
                                .subtract(mean)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(mean, DECIMALS, RoundingMode.HALF_UP),
                isReported ? shown(platformRate) : null);
    }

    private static String inWords(Own own, BigDecimal mean, String direction) {
        String from = own.percentFromMean() == null || own.againstMean().equals("at")
                ? ""
                : " by " + own.percentFromMean().abs() + " per cent";
        String ties = own.tiedWith() == 0
                ? "no other member has the same rate"
                : own.tiedWith() + (own.tiedWith() == 1 ? " other member has" : " other members have")
                        + " the same rate";
        return shown(own.rate()) + " is " + own.againstMean() + " the mean of the family (" + shown(mean) + ")" + from
                + "; rank " + own.rank() + " of " + own.of() + ", where " + direction + "; " + ties + ".";
    }

    private static List<String> notes(
            Own own, boolean isReported, BigDecimal platformRate, int reported, int expected) {
        List<String> notes = new ArrayList<>();
        if (own == null) {
            notes.add("No rank: the family does not report the partnership, and its own figure has no rate.");
        } else if (!isReported) {
            notes.add(
                    "The partnership's rate is its own figure; the others' are as reported, perhaps on other residents.");
        } else if (platformRate != null && shown(platformRate).compareTo(shown(own.rate())) != 0) {
            notes.add(
                    "The family reports another rate of the partnership than its own figure: compared is like with like.");
        }
        if (reported < expected) {
            notes.add((expected - reported) + " of " + expected
                    + " members of the family have no value here and are left out of ranks and means.");
        }
        return notes;
    }

    private static long same(BigDecimal rate, List<Member> members) {
        return members.stream()
                .filter(member -> member.rate().compareTo(rate) == 0)
                .count();
    }

    private static BigDecimal mean(List<Member> members) {
        return members.isEmpty()
                ? null
                : members.stream()
                        .map(Member::rate)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(members.size()), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<Member> members) {
        List<BigDecimal> rates = members.stream().map(Member::rate).sorted().toList();
        int middle = rates.size() / 2;
        return rates.isEmpty()
                ? null
                : rates.size() % 2 == 1
                        ? rates.get(middle)
                        : rates.get(middle - 1).add(rates.get(middle)).divide(BigDecimal.valueOf(2));
    }

    private static BigDecimal shown(BigDecimal value) {
        return value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public List<String> header() {
        return List.of("rank", "tied", "member", "name", "rate", "own", "group", "version", "rankDirection");
    }

    @Override
    public List<List<String>> cells() {
        return rows.stream()
                .map(row -> List.of(
                        String.valueOf(row.rank()),
                        String.valueOf(row.tied()),
                        row.member(),
                        row.name(),
                        row.rate().toPlainString(),
                        String.valueOf(row.own()),
                        group.code(),
                        group.version(),
                        rankDirection))
                .toList();
    }
}
