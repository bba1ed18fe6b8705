package uk.csp.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Extra records for one month, all counted by one indicator: shows how figures and ratings follow a feed. */
final class RaisedRecords {

    private final String indicator;
    private final YearMonth month;
    private final long seed;
    private final Calibration.Line line;
    private final List<String> flags;

    RaisedRecords(String indicator, YearMonth month, long seed) {
        this.indicator = indicator;
        this.month = month;
        this.seed = seed;
        Calibration calibration = Calibration.plymouth();
        String counted = indicator.equals("hate-crime") ? "hate-racist" : indicator;
        Calibration.Overlay overlay = calibration.overlay(counted).orElse(null);
        this.flags = overlay == null ? List.of() : List.of(overlay.flag());
        this.line = calibration
                .line(overlay == null ? counted : likeliestLine(overlay))
                .orElseThrow(() -> new IllegalArgumentException("Nothing in the sample is counted by " + indicator));
    }

    SampleFeed feed(int rows) {
        return new SampleFeed(line.dataset(), month.toString(), "upsert", rows, () -> records(rows)
                .iterator());
    }

    private List<SampleRecord> records(int rows) {
        Random random = new Random(31 * (31 * seed + month.hashCode()) + indicator.hashCode());
        List<Neighbourhood> places = Neighbourhood.all();
        List<SampleRecord> records = new ArrayList<>(rows);
        for (int i = 1; i <= rows; i++) {
            List<Neighbourhood.Lsoa> lsoas =
                    places.get(random.nextInt(places.size())).lsoas();
            LocalDate day = Months.day(month, random);
            YearOfRecords.Draft draft = new YearOfRecords.Draft(line)
                    .at(lsoas.get(random.nextInt(lsoas.size())).code(), day);
            flags.forEach(draft::with);
            String reference = String.format(Locale.ROOT, "SYN-RAISED-%s-%s-%06d", month, indicator, i);
            records.add(draft.finished(reference, random));
        }
        return records;
    }

    private static String likeliestLine(Calibration.Overlay overlay) {
        return overlay.shares().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
