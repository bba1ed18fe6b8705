package uk.csp.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Reads feeds the way a receiver does, with a crosswalk of its own, and counts what they hold. */
final class Feeds {

    private static final List<Row> ROWS =
            new Sample().feeds().stream().flatMap(f -> read(f).stream()).toList();

    private Feeds() {}

    record Row(
            String dataset,
            String reference,
            LocalDate occurredOn,
            LocalDate recordedOn,
            String offenceCode,
            String category,
            String lsoa,
            Set<String> flags) {

        YearMonth month() {
            return YearMonth.from(recordedOn);
        }

        int year() {
            return recordedOn.minusMonths(3).getYear();
        }

        boolean crime() {
            return dataset.equals("police-recorded-crime");
        }

        boolean has(String flag) {
            return flags.contains(flag);
        }
    }

    static List<Row> all() {
        return ROWS;
    }

    static int count(int year, Predicate<Row> condition) {
        return (int)
                ROWS.stream().filter(r -> r.year() == year).filter(condition).count();
    }

    static byte[] bytes(SampleFeed feed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            feed.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<Row> read(SampleFeed feed) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new GZIPInputStream(new ByteArrayInputStream(bytes(feed))))) {
            return csv.stream().map(r -> row(feed.dataset(), r)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String dataset, NamedCsvRecord r) {
        String code = r.getField("offenceCode");
        String category = r.getField("category");
        if (code.isEmpty() == category.isEmpty()) {
            throw new AssertionError("Exactly one of code and category: " + r);
        }
        return new Row(
                dataset,
                r.getField("reference"),
                LocalDate.parse(r.getField("occurredOn")),
                LocalDate.parse(r.getField("recordedOn")),
                code,
                category.isEmpty() ? categoryOf(code) : category,
                r.getField("lsoa"),
                Set.of(r.getField("flags").split(";")));
    }

    /** Written from the Home Office list of 2017/18, apart from the generator's own files. */
    private static String categoryOf(String code) {
        return switch (code) {
            case "1-4.1-4.10-4.2" -> "homicide";
            case "8L", "8M", "8Q" -> "stalking-and-harassment";
            case "105A", "14", "11A", "3A", "106", "3B", "104", "13", "36", "105B" -> "violence-without-injury";
            case "8S", "4.9", "5D", "4.7", "4.6", "4.8", "8P", "4.4", "37.1", "4.3", "2", "5E", "8N" ->
                "violence-with-injury";
            case "9A", "62A", "9B", "66" -> "public-order";
            case "92A" -> "drug-trafficking";
            case "92C", "92D", "92E" -> "possession-of-drugs";
            case "30A", "30B", "30C", "30D", "31", "31A" -> "burglary-commercial";
            case "28A", "28B", "28C", "28D", "28E", "28F", "28G", "28H", "29", "29A" -> "burglary-residential";
            case "39" -> "theft-from-the-person";
            case "48", "37.2" -> "theft-of-motor-vehicle";
            case "45" -> "theft-from-motor-vehicle";
            case "44" -> "bicycle-theft";
            case "46" -> "shoplifting";
            case "35", "40", "41", "42", "43", "47", "49", "49A" -> "other-theft";
            case "126" -> "vehicle-interference";
            case "58A", "58B", "58C", "58D", "58J" -> "criminal-damage";
            case "56A", "56B" -> "arson";
            case "19C", "19D", "19E", "19F", "19G", "19H" -> "rape";
            case "17A",
                    "17B",
                    "20A",
                    "20B",
                    "21",
                    "22A",
                    "22B",
                    "23",
                    "70",
                    "71",
                    "72",
                    "73",
                    "88A",
                    "88C",
                    "88D",
                    "88E" -> "other-sexual-offences";
            case "10A", "10B", "10C", "10D", "81", "90" -> "possession-of-weapons";
            case "34A", "34B" -> "robbery";
            case "69",
                    "38",
                    "33A",
                    "67",
                    "60",
                    "86",
                    "79",
                    "24",
                    "814",
                    "61A",
                    "26",
                    "15",
                    "80",
                    "83",
                    "27",
                    "33",
                    "76",
                    "95",
                    "61",
                    "59",
                    "99",
                    "96",
                    "802",
                    "54" -> "other-crime";
            default -> throw new AssertionError("No category for " + code);
        };
    }
}
