package uk.csp.reporting.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.prose.Statements;

/** The figures of the published assessment 2018/19, and facts made of them. */
public final class Published {
    private static final double[] SEASON = {.98, 1.03, 1.04, 1.08, 1.05, 1.0, 1.03, .97, .99, .95, .9, .98};
    private static final List<String> HIGH = List.of(
            "Terrorist Incidents",
            "Domestic Abuse, including Domestic Homicide",
            "Problem Drinking",
            "Drug Trafficking");

    private Published() {}

    /** One row as printed: indicator, label, both years, change, rate. */
    public record Row(String indicator, String label, String before, String now, String change, String rate) {
        public long countBefore() {
            return Long.parseLong(before.replace(",", ""));
        }

        public long count() {
            return Long.parseLong(now.replace(",", ""));
        }
    }

    public static List<Row> crimeTable() {
        try (InputStream csv = Published.class.getResourceAsStream("/published/crime-table.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";"))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything the published document holds that the platform computes. */
    public static FactsBuilder facts() {
        FactsBuilder facts = new FactsBuilder("FY2018-19");
        crimeTable().stream()
                .filter(row -> !List.of("all-crime", "robbery").contains(row.indicator()))
                .forEach(row -> facts.years(row.indicator(), row.label(), row.countBefore(), row.count()));
        facts.year("all-crime", "All Crime", ReportPeriod.financialYear(2018), 23_729, 22_903L)
                .year("all-crime", "All Crime", ReportPeriod.financialYear(2017), 22_903, 21_206L)
                .year("all-crime", "All Crime", ReportPeriod.financialYear(2016), 21_206, null);
        facts.years("street-drinking", "Street drinking", 926, 861)
                .years("trafficking-class-a", "Trafficking of Class A drugs", 84, 105)
                .years("trafficking-other-drugs", "Trafficking of other drugs", 85, 101)
                .years("domestic-homicide", "Domestic homicide", 1, 0)
                .years("rape-victims-under-18", "Rape of victims under 18", 134, 129)
                .years("hate-racist", "Hate crime: racist", 293, 349)
                .years("hate-homophobic", "Hate crime: homophobic", 57, 97)
                .years("hate-disablist", "Hate crime: disablist", 63, 51)
                .years("hate-transphobic", "Hate crime: transphobic", 12, 27)
                .years("peer-on-peer-sexual-offences", "Peer on peer sexual offences", 62, 83)
                .years("possession-of-weapons", "Possession of weapons", 206, 254)
                .years("possession-of-blade-or-point", "Possession of an article with a blade or point", 91, 110)
                .years("possession-of-other-weapons", "Possession of other weapons", 86, 111)
                .year("robbery", "Robbery", ReportPeriod.financialYear(2018), 255, 235L)
                .year("robbery", "Robbery", ReportPeriod.financialYear(2017), 235, 270L);
        PublishedTotals.add(facts);
        types(facts);
        months(facts);
        neighbourhoods(facts);
        Ratings.add(facts);
        return facts.profile(new Profile(
                "Safer Plymouth",
                List.of("Safer Plymouth is the community safety partnership for the city of Plymouth."),
                List.of("Plymouth City Council", "Devon and Cornwall Police"),
                List.of("The Harbour Centre"),
                List.of(
                        new Profile.OverviewFact("20%", "of residents are under 18", "21% in England"),
                        new Profile.OverviewFact("263,100", "residents", "around 274,300 expected by 2034"))));
    }

    /** The key statistics of one rating table. */
    public static List<String> statistics(FactsBuilder facts, String table) {
        return new Statements(facts.done(), "/theme/key-statistics.csv")
                .of(table).stream().map(Text::plain).toList();
    }

    private static void types(FactsBuilder facts) {
        facts.years("violence-and-sexual-offences", "Violence and sexual offences", 9_000, 9_800)
                .years("burglary", "Burglary", 1_229, 1_200)
                .years("vehicle-crime", "Vehicle crime", 1_364, 1_261)
                .years("criminal-damage-and-arson", "Criminal damage and arson", 3_144, 2_883)
                .years("drugs", "Drugs", 877, 984)
                .years("bicycle-theft", "Bicycle theft", 185, 205)
                .years("theft-from-the-person", "Theft from the person", 220, 205)
                .years("other-crime", "Other crime", 2_181, 2_371);
    }

    private static void months(FactsBuilder facts) {
        long[] years = {21_206, 22_903, 23_729};
        for (int year = 0; year < years.length; year++) {
            ReportPeriod period = ReportPeriod.financialYear(2016 + year);
            for (int month = 0; month < 12; month++) {
                facts.month(
                        "all-crime",
                        period.months().get(month).toString(),
                        Math.round(years[year] / 12.0 * SEASON[month]));
            }
        }
    }

    private static void neighbourhoods(FactsBuilder facts) {
        facts.neighbourhood("city-centre", "City Centre", 3755, 7392)
                .neighbourhood("stonehouse", "Stonehouse", 2147, 10_031)
                .neighbourhood("mutley", "Mutley", 708, 3437)
                .neighbourhood("east-end", "East End", 1025, 5924)
                .neighbourhood("morice-town", "Morice Town", 475, 2950)
                .neighbourhood("devonport", "Devonport", 861, 5756)
                .neighbourhood("colebrook-newnham", "Colebrook & Newnham", 126, 5704)
                .neighbourhood("elburton-dunstone", "Elburton & Dunstone", 184, 9109);
    }

    /** Some of the printed ratings and list entries. */
    private static final class Ratings {
        private static final Rating.Group ABUSE =
                new Rating.Group("domestic-abuse-and-sexual-violence", "Domestic abuse and sexual violence", 1);
        private static final Rating.Group DRUGS = new Rating.Group("drug-related-harm", "Drug-related harm", 3);
        private static final Rating.Group OTHER = new Rating.Group("other-areas-of-risk", "Other areas of risk", 6);

        static void add(FactsBuilder facts) {
            facts.rating(rating("domestic-homicide", "Domestic homicide", 1, ABUSE, "Moderate", null, null))
                    .rating(rating("domestic-abuse", "Domestic abuse", 2, ABUSE, "High", null, null))
                    .rating(rating("possession-of-drugs", "Possession of Drugs", 6, DRUGS, "Standard", null, null))
                    .rating(rating("anti-social-behaviour", "Anti-social behaviour", 1, OTHER, "Standard", null, YEARS))
                    .rating(rating("arson", "Arson", 4, OTHER, "Standard", "Moderate", YEARS));
            for (String label : HIGH) {
                facts.listEntry(entry(label, "High", null));
            }
            facts.listEntry(entry("Modern Slavery", "Moderate", "Kept as a priority because of the national focus."))
                    .listEntry(entry("Criminal Damage and Arson", "Standard", null));
        }

        private static final String YEARS = "2017/18 with likelihood and trends of 2018/19";

        private static Rating rating(
                String id, String label, int order, Rating.Group theme, String agreed, String now, String years) {
            Rating.Drift drift = now == null
                    ? null
                    : new Rating.Drift(
                            agreed,
                            now,
                            List.of(new Rating.Reason(
                                    "Volume rose from small to low because Arson reached 160, threshold 150.",
                                    "E22000056.arson.E22000056.R12-2019-03",
                                    7L,
                                    "Volume rose from small to low because Arson reached the threshold 150.",
                                    BigDecimal.valueOf(150))));
            return new Rating(
                    "E22000056.2018-19." + id,
                    2,
                    FactsBuilder.PLYMOUTH,
                    new Rating.Cycle("2018-19", "2018/19"),
                    new Rating.Threat(id, label, order, true, theme, null, null, null, years),
                    new Rating.Model("csp-thematic", 1, "reconstruction"),
                    new Rating.Outcome(agreed),
                    new Rating.Outcome(now == null ? agreed : now),
                    drift,
                    Stream.of(
                                    "harm:Harm:High:0.80",
                                    "likelihood:Likelihood & trends:Moderate:0.55",
                                    "response:Response:Low:0.30")
                            .map(word -> word.split(":"))
                            .map(word -> new Rating.SectionWord(word[0], word[1], word[2], new BigDecimal(word[3])))
                            .toList(),
                    null);
        }

        private static ListEntry entry(String label, String band, String footnote) {
            String id = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
            return new ListEntry(
                    "list.E22000056.2018-19." + id,
                    1,
                    FactsBuilder.PLYMOUTH,
                    new Rating.Cycle("2018-19", "2018/19"),
                    id,
                    label,
                    HIGH.contains(label) ? HIGH.indexOf(label) : 20,
                    band,
                    band,
                    footnote);
        }
    }

    /** A partnership whose force sends nothing: only the public street files, one month of which is missing. */
    public static FactsBuilder publicFeeds() {
        FactsBuilder facts = new FactsBuilder("FY2018-19").source("police-street");
        ReportPeriod before = ReportPeriod.financialYear(2017);
        ReportPeriod now = ReportPeriod.financialYear(2018);
        Stream.of(
                        "all-crime:All Crime:19435:21908",
                        "anti-social-behaviour:ASB:8613:8754",
                        "shoplifting:Shoplifting:1608:1560",
                        "burglary:Burglary:1077:1139",
                        "criminal-damage-and-arson:Criminal damage and arson:2644:2653",
                        "robbery:Robbery:132:185",
                        "violence-and-sexual-offences:Violence and sexual offences:8117:10097")
                .map(row -> row.split(":"))
                .forEach(row -> facts.incomplete(row[0], row[1], before, Long.valueOf(row[2]), "2017-12")
                        .year(row[0], row[1], now, Long.parseLong(row[3]), null));
        Stream.of(before, now)
                .flatMap(year -> year.months().stream())
                .filter(month -> !month.toString().equals("2017-12"))
                .forEach(month -> facts.month("all-crime", month.toString(), 1_700 + month.getMonthValue()));
        return facts;
    }
}
