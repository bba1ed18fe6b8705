package uk.csp.crimedata.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Lsoa;
import uk.csp.crimedata.catalogue.Catalogue.Mapping;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;
import uk.csp.crimedata.feed.SubmissionOrder.FeedEncoding;
import uk.csp.crimedata.feed.SubmissionOrder.Mode;
import uk.csp.crimedata.feed.SubmissionOrder.OnError;

/** Reads a text with a format against a small catalogue and keeps what comes out. */
final class FeedReading implements RowSink {
    static final int FORCE = 900;
    static final int CHILD = 4;
    static final int AGE_NOT_KNOWN = 8;
    private static final Map<String, String> SCHEMES = Map.of(
            "record",
            "home-office",
            "police-uk-street",
            "police-uk",
            "stats19",
            "stats19",
            "police-outcomes",
            "outcome");

    final List<IncidentRecord> rows = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();

    static FeedReading ofRecords(String csv) throws IOException {
        return read("record", false, "2018-04/2019-03", stream(csv));
    }

    static FeedReading ofNdjson(String lines) throws IOException {
        return read("record", true, "2018-04/2019-03", stream(lines));
    }

    static FeedReading ofStreet(String period, InputStream csv) throws IOException {
        return read("police-uk-street", false, period, csv);
    }

    static FeedReading ofCollisions(String period, InputStream csv) throws IOException {
        return read("stats19", false, period, csv);
    }

    static FeedReading ofOutcomes(String period, boolean ndjson, InputStream text) throws IOException {
        return read("police-outcomes", ndjson, period, text);
    }

    static FeedReading ofCasualties(Collisions collisions, InputStream csv) throws IOException {
        return read("record", List.of("stats19-casualty"), false, "2018-05", csv, collisions);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Override
    public void accept(IncidentRecord row) {
        rows.add(row);
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    private static FeedReading read(String format, boolean ndjson, String period, InputStream body) throws IOException {
        return read(format, List.of(SCHEMES.get(format)), ndjson, period, body, Collisions.NONE);
    }

    private static FeedReading read(
            String format, List<String> schemes, boolean ndjson, String period, InputStream body, Collisions collisions)
            throws IOException {
        FeedReading reading = new FeedReading();
        SubmissionOrder order = new SubmissionOrder(
                new Dataset((short) 1, "dataset", format, null, "police", schemes, List.of(), null),
                new Supplier(1, "police", "Police", "police", FORCE),
                SubmissionPeriod.parse(period).orElseThrow(),
                Mode.REPLACE,
                OnError.REJECT_ROWS,
                false,
                false,
                new FeedEncoding(ndjson, false));
        FeedFormats.of(order, catalogue(), collisions).read(body, reading);
        return reading;
    }

    private static Catalogue catalogue() {
        LocalDate always = LocalDate.of(1990, 1, 1);
        List<Mapping> burglary = List.of(new Mapping(always, null, (short) 11));
        Map<String, List<Mapping>> crosswalk = new HashMap<>();
        crosswalk.put("home-office 28E", burglary);
        crosswalk.put("home-office 30A", List.of(new Mapping(always, LocalDate.of(2017, 3, 31), (short) 12)));
        short id = 20;
        for (String name : List.of(
                "Anti-social behaviour",
                "Bicycle theft",
                "Burglary",
                "Criminal damage and arson",
                "Drugs",
                "Other crime",
                "Other theft",
                "Possession of weapons",
                "Public order",
                "Robbery",
                "Shoplifting",
                "Theft from the person",
                "Vehicle crime",
                "Violence and sexual offences")) {
            crosswalk.put("police-uk " + name, List.of(new Mapping(always, null, id++)));
        }
        for (String severity : List.of("1", "2", "3")) {
            crosswalk.put(
                    "stats19-casualty " + severity, List.of(new Mapping(always, null, Short.parseShort(severity))));
            crosswalk.put("stats19 " + severity, List.of(new Mapping(always, null, Short.parseShort(severity))));
        }
        for (String scheme : List.of("police-uk-outcome", "home-office-outcome")) {
            for (String code : shippedCodes(scheme)) {
                crosswalk.put("outcome " + code, List.of(new Mapping(always, null, id++)));
            }
        }
        return new Catalogue(
                1,
                Map.of(),
                Map.of(),
                Map.of("E01990001", new Lsoa(1, "E01990001", 56, 0, FORCE, null, null)),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("anti-social-behaviour", (short) 3),
                Map.of("domestic-abuse", 1, "hate-racist", 2, "child-casualty", CHILD, "age-not-known", AGE_NOT_KNOWN),
                crosswalk,
                Map.of(),
                Map.of());
    }

    private static List<String> shippedCodes(String scheme) {
        try (InputStream csv = FeedReading.class.getResourceAsStream("/catalogue/" + scheme + ".csv")) {
            return new String(csv.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.lastIndexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
