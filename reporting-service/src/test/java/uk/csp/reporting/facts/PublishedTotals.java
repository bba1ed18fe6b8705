package uk.csp.reporting.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import uk.csp.reporting.facts.Figure.Period;
import uk.csp.reporting.facts.Reported.Comparator;

/** What the published assessment prints of others' totals, as figures with their comparators. */
final class PublishedTotals {
    private PublishedTotals() {}

    static void add(FactsBuilder facts) {
        try (InputStream csv = PublishedTotals.class.getResourceAsStream("/published/totals.csv")) {
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .forEach(cells -> add(facts, cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(FactsBuilder facts, String[] cells) {
        Period period = cells[2].equals("2018/19")
                ? FactsBuilder.period(ReportPeriod.financialYear(2018))
                : new Period("R36-2017-12", "months", "2015-01", "2017-12", "36 months to December 2017");
        if (cells[3].equals("count")) {
            facts.total(
                    cells[0],
                    cells[0],
                    period,
                    Long.valueOf(cells[5]),
                    cells[6].isEmpty() ? null : Long.valueOf(cells[6]));
            return;
        }
        List<Comparator> places = Stream.of(cells[7].split(" "))
                .filter(place -> !place.isEmpty())
                .map(place -> place.split("="))
                .map(place -> place(place[0], place[1]))
                .toList();
        facts.reported(
                cells[0],
                cells[0],
                period,
                cells[1],
                FactsBuilder.reported(
                        cells[3],
                        Integer.parseInt(cells[4]),
                        "exact",
                        new BigDecimal(cells[5]),
                        null,
                        null,
                        null,
                        places));
    }

    private static Comparator place(String area, String value) {
        String kind = area.startsWith("msf") ? "family" : area.startsWith("E12") ? "region" : "country";
        String name =
                switch (area) {
                    case "E12000009" -> "South West";
                    case "E92000001" -> "England";
                    case "K03000001" -> "Great Britain";
                    default -> "Most similar family of Plymouth";
                };
        return new Comparator(area, kind, name, "exact", new BigDecimal(value), null, null, null);
    }
}
