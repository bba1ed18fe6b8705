package uk.csp.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * What other bodies report about Plymouth as totals, as the published assessment prints it: one submission for each
 * sender and dataset, in the platform's own format of totals.
 *
 * @param client that sends it
 * @param period first and last month
 */
public record SampleTotals(String client, String dataset, String period, List<Total> rows) {
    private static final String HEADER = "measure,area,period,value,denominator";

    /** A year of the assessment reaches from the first year of the oldest deaths to the end of the reporting period. */
    private static final Map<String, String> PERIODS = Map.of(
            "drug-related-deaths", "2014-01/2019-03",
            "prevent-referrals", "2017-04/2019-03",
            "national-referral-mechanism", "2017-04/2019-03");

    private static final String REPORTING_PERIOD = "2018-04/2019-03";
    private static final String MEMBER = "msf-member-";

    /**
     * A total; {@code basis} says where it is printed.
     *
     * @param denominator empty where none is given
     */
    public record Total(String measure, String area, String period, String value, String denominator, String basis) {
        static Total of(NamedCsvRecord row) {
            return new Total(
                    row.getField("measure"),
                    row.getField("area"),
                    row.getField("period"),
                    row.getField("value"),
                    row.getField("denominator"),
                    row.getField("basis"));
        }
    }

    private record Sent(String client, String dataset, Total total) {}

    static List<SampleTotals> all() {
        Map<List<String>, List<Sent>> bySubmission = Table.rows(
                        "totals.csv", row -> new Sent(row.getField("client"), row.getField("dataset"), Total.of(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        sent -> List.of(sent.client(), sent.dataset()), LinkedHashMap::new, Collectors.toList()));
        return bySubmission.entrySet().stream()
                .map(submission -> new SampleTotals(
                        submission.getKey().get(0),
                        submission.getKey().get(1),
                        PERIODS.getOrDefault(submission.getKey().get(1), REPORTING_PERIOD),
                        submission.getValue().stream().map(Sent::total).toList()))
                .toList();
    }

    /** Places they are reported for, as the catalogue endpoint {@code reporting-areas} takes them. */
    static String reportingAreas() {
        String members = all().stream()
                .flatMap(submission -> submission.rows().stream())
                .map(Total::area)
                .filter(area -> area.startsWith(MEMBER))
                .map(area -> area + ",partnership,Synthetic partnership "
                        + area.substring(MEMBER.length()).toUpperCase(Locale.ROOT) + ",,msf-plymouth\n")
                .collect(Collectors.joining());
        return "code,kind,name,partnership,parents\n"
                + "msf-plymouth,family,Most similar family of Plymouth,,\n"
                + members
                + "E06000026,local-authority,Plymouth," + Sample.PARTNERSHIP
                + ",E12000009;E92000001;K03000001;msf-plymouth\n";
    }

    /** A name for the body as a file. */
    public String fileName() {
        return dataset + "-" + period.replace('/', '-') + ".csv";
    }

    /** The body as CSV. */
    public byte[] body() {
        StringJoiner csv = new StringJoiner("\n", HEADER + "\n", "\n");
        rows.forEach(row ->
                csv.add(String.join(",", row.measure(), row.area(), row.period(), row.value(), row.denominator())));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
