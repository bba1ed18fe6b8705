package uk.csp.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * A feed of any size over a synthetic force area, for measuring: kinds of crime, flags and codes as frequent as in the
 * sample, one record in sixteen without a place. Rows are made while they are written; nothing is kept.
 *
 * @param rows at least one
 * @param months from April 2016
 * @param lsoas small areas of the force, spread over eight partnerships
 */
public record ScaleFeed(int rows, int months, int lsoas, long seed) {

    private static final YearMonth FIRST = YearMonth.of(2016, 4);
    private static final int FIRST_LSOA = 1_995_001;
    private static final int PARTNERSHIPS = 8;
    private static final int FIRST_PARTNERSHIP = 22_990_001;
    private static final int LSOAS_PER_NEIGHBOURHOOD = 5;
    private static final int LSOA_POPULATION = 1_650;
    private static final double UNLOCATED = 1 / 16.0;

    public ScaleFeed {
        if (rows < 1 || months < 1 || lsoas < PARTNERSHIPS) {
            throw new IllegalArgumentException(
                    "A scale feed needs a row, a month and " + PARTNERSHIPS + " small areas");
        }
    }

    /** The areas of this feed; its force is the one the police client answers for, its codes exist nowhere else. */
    public Catalogue catalogue() {
        StringJoiner partnerships = Catalogue.table(Catalogue.PARTNERSHIPS);
        for (String code : partnerships()) {
            partnerships.add(Catalogue.row(
                    code, "Scale " + code, Catalogue.FORCE, Catalogue.FORCE_NAME, "detailed", Catalogue.ANALYSTS));
        }
        StringJoiner areas = Catalogue.table(Catalogue.AREAS);
        StringJoiner populations = Catalogue.table(Catalogue.POPULATIONS);
        String last = "";
        for (int i = 0; i < lsoas; i++) {
            String partnership = partnership(i);
            String neighbourhood = "scale-" + partnership + "-" + i / LSOAS_PER_NEIGHBOURHOOD;
            if (!neighbourhood.equals(last)) {
                areas.add(Catalogue.row(neighbourhood, "neighbourhood", neighbourhood, partnership, partnership));
                last = neighbourhood;
            }
            String lsoa = Neighbourhood.lsoaCode(FIRST_LSOA + i);
            areas.add(Catalogue.row(lsoa, "lsoa", "Scale " + i, partnership, neighbourhood));
            populations.add(Catalogue.row(lsoa, "all", 2016, "synthetic", LSOA_POPULATION));
            populations.add(Catalogue.row(lsoa, "16-and-over", 2016, "synthetic", LSOA_POPULATION * 5 / 6));
        }
        return new Catalogue(
                partnerships.toString(),
                areas.toString(),
                populations.toString(),
                Catalogue.table(Catalogue.SUPPLIERS)
                        .add(Catalogue.POLICE_SUPPLIER)
                        .toString());
    }

    public SampleFeed feed() {
        return new SampleFeed(Sample.CRIMES, period(), "replace", rows, Rows::new);
    }

    public List<String> partnerships() {
        return IntStream.range(0, PARTNERSHIPS)
                .mapToObj(i -> "E" + (FIRST_PARTNERSHIP + i))
                .toList();
    }

    private String partnership(int lsoa) {
        return partnerships().get((int) ((long) lsoa * PARTNERSHIPS / lsoas));
    }

    private String period() {
        YearMonth last = FIRST.plusMonths(months - 1L);
        return months == 1 ? FIRST.toString() : FIRST + "/" + last;
    }

    private final class Rows implements Iterator<SampleRecord> {

        private final Random random = new Random(seed);
        private final List<SampleRecord> kinds = new YearOfRecords(FinancialYear.AFTER, Sample.CRIMES, seed).records();
        private final List<String> places = new ArrayList<>();
        private int next;

        private Rows() {
            for (int i = 0; i < lsoas; i++) {
                places.add(Neighbourhood.lsoaCode(FIRST_LSOA + i));
            }
        }

        @Override
        public boolean hasNext() {
            return next < rows;
        }

        @Override
        public SampleRecord next() {
            SampleRecord kind = kinds.get(random.nextInt(kinds.size()));
            YearMonth month = FIRST.plusMonths((long) next * months / rows);
            var recordedOn = Months.day(month, random);
            next++;
            return new SampleRecord(
                    "SCALE-" + next,
                    Months.occurred(recordedOn, random),
                    recordedOn,
                    kind.offenceCode(),
                    "",
                    random.nextDouble() < UNLOCATED ? "" : places.get(random.nextInt(lsoas)),
                    kind.flags(),
                    kind.outcome());
        }
    }
}
