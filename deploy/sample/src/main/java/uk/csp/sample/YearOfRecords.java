package uk.csp.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes one year of one dataset: as many records of each kind as the calibration says, then flags, places and days,
 * each dealt out in exact totals. The order of the steps is part of the result: every step draws from one generator.
 */
final class YearOfRecords {

    /** Incidents are numbered apart from crimes, so that a reference is unique in a year. */
    private static final int FIRST_INCIDENT = 500_001;

    private final Calibration calibration = Calibration.plymouth();
    private final FinancialYear year;
    private final String dataset;
    private final Random random;

    YearOfRecords(FinancialYear year, String dataset, long seed) {
        this.year = year;
        this.dataset = dataset;
        this.random = new Random(31 * (31 * seed + year.start()) + dataset.hashCode());
    }

    static int size(FinancialYear year, String dataset) {
        return Calibration.plymouth().lines(dataset).stream()
                .mapToInt(l -> l.counts().get(year))
                .sum();
    }

    List<SampleRecord> records() {
        List<Draft> drafts = drafts();
        calibration.overlays().forEach(overlay -> flag(overlay, drafts));
        place(drafts);
        date(drafts);
        return finished(drafts);
    }

    private List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (Calibration.Line line : calibration.lines(dataset)) {
            for (int i = 0; i < line.counts().get(year); i++) {
                drafts.add(new Draft(line));
            }
        }
        return drafts;
    }

    private void flag(Calibration.Overlay overlay, List<Draft> drafts) {
        List<String> ids = calibration.lines(dataset).stream()
                .map(Calibration.Line::id)
                .filter(overlay.shares()::containsKey)
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        int carried = (int)
                drafts.stream().filter(d -> d.flags.contains(overlay.flag())).count();
        double[] weights = calibration.lines(dataset).stream()
                .filter(l -> ids.contains(l.id()))
                .mapToDouble(l -> l.counts().get(year) * overlay.shares().get(l.id()))
                .toArray();
        int[] parts = Apportion.total(overlay.counts().get(year) - carried, weights);
        for (int i = 0; i < parts.length; i++) {
            String id = ids.get(i);
            List<Draft> free = new ArrayList<>(drafts.stream()
                    .filter(d -> d.line.id().equals(id) && d.mayCarry(overlay.flag()))
                    .toList());
            Collections.shuffle(free, random);
            free.subList(0, parts[i]).forEach(d -> d.flags.add(overlay.flag()));
        }
    }

    /** The centre takes its crimes first and draws what happens in centres; the rest of the city shares evenly. */
    private void place(List<Draft> drafts) {
        List<Neighbourhood> places = Neighbourhood.all();
        int[] parts = Apportion.total(
                drafts.size(),
                places.stream().mapToDouble(Neighbourhood::crimes).toArray());
        drafts.forEach(d -> d.order = -Math.log(1 - random.nextDouble()) / d.line.centre());
        drafts.sort(Comparator.comparingDouble(d -> d.order));
        int centre = parts[0];
        Collections.shuffle(drafts.subList(centre, drafts.size()), random);
        int next = 0;
        for (int i = 0; i < parts.length; i++) {
            List<Neighbourhood.Lsoa> lsoas = places.get(i).lsoas();
            for (int n = 0; n < parts[i]; n++) {
                drafts.get(next++).lsoa =
                        lsoas.get(random.nextInt(lsoas.size())).code();
            }
        }
    }

    private void date(List<Draft> drafts) {
        Collections.shuffle(drafts, random);
        List<YearMonth> months = year.months();
        int[] parts = Months.split(drafts.size(), months);
        int next = 0;
        for (int i = 0; i < parts.length; i++) {
            for (int n = 0; n < parts[i]; n++) {
                drafts.get(next++).recordedOn = Months.day(months.get(i), random);
            }
        }
        drafts.sort(Comparator.comparing(d -> d.recordedOn));
    }

    private List<SampleRecord> finished(List<Draft> drafts) {
        boolean crimes = dataset.equals(Sample.CRIMES);
        int number = crimes ? 1 : FIRST_INCIDENT;
        List<SampleRecord> records = new ArrayList<>(drafts.size());
        for (Draft d : drafts) {
            String reference = String.format(Locale.ROOT, "SYN-%d-%06d", year.start(), number++);
            records.add(d.finished(reference, random));
        }
        return records;
    }

    /** A record in the making. */
    static final class Draft {
        private static final String RACIST = "hate-racist";
        private static final String RELIGIOUS = "hate-religious";

        private final Calibration.Line line;
        private final Set<String> flags;
        private double order;
        private String lsoa;
        private LocalDate recordedOn;

        Draft(Calibration.Line line) {
            this.line = line;
            this.flags = new TreeSet<>(line.flags());
        }

        Draft at(String place, LocalDate day) {
            this.lsoa = place;
            this.recordedOn = day;
            return this;
        }

        Draft with(String flag) {
            flags.add(flag);
            return this;
        }

        /** A hate crime has one strand. */
        boolean mayCarry(String flag) {
            return !flags.contains(flag)
                    && !(flag.startsWith("hate-") && flags.stream().anyMatch(f -> f.startsWith("hate-")));
        }

        SampleRecord finished(String reference, Random random) {
            boolean crime = line.dataset().equals(Sample.CRIMES);
            return new SampleRecord(
                    reference,
                    Months.occurred(recordedOn, random),
                    recordedOn,
                    crime ? code(random) : "",
                    crime ? "" : line.category(),
                    lsoa,
                    flags.isEmpty() ? "synthetic" : String.join(";", flags) + ";synthetic",
                    crime ? Outcomes.pick(random) : "");
        }

        private String code(Random random) {
            String code = line.codes().pick(random);
            return flags.contains(RACIST) || flags.contains(RELIGIOUS)
                    ? CodeMix.aggravated(line.category(), code)
                    : code;
        }
    }
}
