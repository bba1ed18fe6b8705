package uk.csp.reporting.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import uk.csp.reporting.facts.Figure.Area;
import uk.csp.reporting.facts.Figure.Change;
import uk.csp.reporting.facts.Figure.Completeness;
import uk.csp.reporting.facts.Figure.Denominator;
import uk.csp.reporting.facts.Figure.Indicator;
import uk.csp.reporting.facts.Figure.Period;
import uk.csp.reporting.facts.Figure.Previous;
import uk.csp.reporting.facts.Figure.Rate;

/** Facts of one partnership, put together figure by figure. */
public final class FactsBuilder {
    public static final Partnership PLYMOUTH = new Partnership("E22000056", "Plymouth");
    private static final Denominator ALL = new Denominator("all", "all residents", 264_199, "mid-2016");
    private static final Denominator OVER_16 =
            new Denominator("16-and-over", "residents aged 16 and over", 217_850, "mid-2016");

    private final List<Figure> figures = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<ListEntry> listEntries = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final ReportPeriod period;
    private Profile profile;
    private LastPublished lastPublished = LastPublished.NOTHING;
    private PartnershipPlans plans = PartnershipPlans.NONE;
    private List<CommunityView> views = List.of();
    private final List<Narrative> narratives = new ArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();
    private String source = "police-recorded-crime";

    public FactsBuilder(String period) {
        this.period = ReportPeriod.parse(period).orElseThrow();
    }

    public FactsBuilder source(String source) {
        this.source = source;
        return this;
    }

    /** The figure of the period and of the one before, both complete. */
    public FactsBuilder years(String indicator, String label, long before, long now) {
        return year(indicator, label, period.previous(), before, null).year(indicator, label, period, now, before);
    }

    /** One complete figure; before is null when the earlier year is not known. */
    public FactsBuilder year(String indicator, String label, ReportPeriod year, long count, Long before) {
        boolean domestic = indicator.startsWith("domestic-abuse");
        figures.add(new Figure(
                id(indicator, PLYMOUTH.code(), year.code()),
                1,
                PLYMOUTH,
                indicator(indicator, label),
                new Area(PLYMOUTH.code(), "partnership", PLYMOUTH.name()),
                period(year),
                count,
                before == null ? null : new Previous(year.previous().code(), before),
                before == null ? null : new Change(count - before, significant(count, before)),
                new Rate(1000, domestic ? OVER_16 : ALL),
                new Completeness(true, List.of(), List.of()),
                List.of(source),
                "2019-04-08T09:30:00Z",
                null,
                null));
        return this;
    }

    public FactsBuilder incomplete(String indicator, String label, ReportPeriod year, Long count, String... missing) {
        figures.add(new Figure(
                id(indicator, PLYMOUTH.code(), year.code()),
                1,
                PLYMOUTH,
                indicator(indicator, label),
                new Area(PLYMOUTH.code(), "partnership", PLYMOUTH.name()),
                period(year),
                count,
                null,
                null,
                null,
                new Completeness(false, List.of(missing), List.of(source)),
                List.of(source),
                "2019-04-08T09:30:00Z",
                null,
                null));
        return this;
    }

    public FactsBuilder month(String indicator, String month, long count) {
        figures.add(new Figure(
                id(indicator, PLYMOUTH.code(), month),
                1,
                PLYMOUTH,
                indicator(indicator, indicator),
                new Area(PLYMOUTH.code(), "partnership", PLYMOUTH.name()),
                new Period(month, "month", month, month, month),
                count,
                null,
                null,
                new Rate(1000, ALL),
                new Completeness(true, List.of(), List.of()),
                List.of(source),
                "2019-04-08T09:30:00Z",
                null,
                null));
        return this;
    }

    public FactsBuilder neighbourhood(String code, String name, long count, long residents) {
        figures.add(new Figure(
                id("all-crime", code, period.code()),
                1,
                PLYMOUTH,
                indicator("all-crime", "All Crime"),
                new Area(code, "neighbourhood", name),
                period(period),
                count,
                null,
                null,
                new Rate(1000, new Denominator("all", "residents", residents, "mid-2016")),
                new Completeness(true, List.of(), List.of()),
                List.of(source),
                "2019-04-08T09:30:00Z",
                null,
                null));
        return this;
    }

    /** A total somebody else counts; the period's code is any that totals have. */
    public FactsBuilder total(String indicator, String label, Period period, Long count, Long before) {
        figures.add(new Figure(
                id(indicator, PLYMOUTH.code(), period.code()),
                1,
                PLYMOUTH,
                new Indicator(indicator, 1, label, 100_000, false, "Partnership management information"),
                new Area(PLYMOUTH.code(), "partnership", PLYMOUTH.name()),
                period,
                count,
                before == null ? null : new Previous("before", before),
                before == null ? null : new Change(count - before, false),
                null,
                new Completeness(true, List.of(), List.of()),
                List.of("prevent-referrals"),
                "2019-04-08T09:30:00Z",
                reported("count", 1, "exact", BigDecimal.valueOf(count), null, null, null, List.of()),
                null));
        return this;
    }

    /** A rate, percentage, time or range as a source reports it. */
    public FactsBuilder reported(String indicator, String label, Period period, String source, Reported reported) {
        figures.add(new Figure(
                id(indicator, PLYMOUTH.code(), period.code()),
                1,
                PLYMOUTH,
                new Indicator(indicator, 1, label, reported.per(), false, "Public health statistics"),
                new Area(PLYMOUTH.code(), "partnership", PLYMOUTH.name()),
                period,
                null,
                null,
                null,
                null,
                new Completeness(true, List.of(), List.of()),
                List.of(source),
                "2019-04-08T09:30:00Z",
                reported,
                null));
        return this;
    }

    /** The same figure when a month of it is far below what was expected: it has no change then. */
    public static Figure withProbableGap(Figure figure, String month) {
        return new Figure(
                figure.figure(),
                figure.revision(),
                figure.partnership(),
                figure.indicator(),
                figure.area(),
                figure.period(),
                figure.count(),
                null,
                null,
                figure.rate(),
                new Completeness(true, List.of(), List.of(), List.of(month)),
                figure.sources(),
                figure.knownAt(),
                null,
                null);
    }

    public static Reported reported(
            String unit,
            int per,
            String status,
            BigDecimal value,
            BigDecimal lower,
            BigDecimal upper,
            String code,
            List<Reported.Comparator> comparators) {
        return new Reported(
                "measure", unit, per, status, value, lower, upper, code, null, null, null, comparators, null);
    }

    public FactsBuilder rating(Rating rating) {
        ratings.add(rating);
        return this;
    }

    public FactsBuilder listEntry(ListEntry entry) {
        listEntries.add(entry);
        return this;
    }

    /** Headings and points as "likelihood: Every week.". */
    public FactsBuilder card(String kind, String subject, String... points) {
        String cycle = period.cycle();
        cards.add(new Card(
                String.join(".", "card", PLYMOUTH.code(), cycle, kind, subject),
                1,
                PLYMOUTH,
                new Rating.Cycle(cycle, cycle.replace('-', '/')),
                kind,
                subject,
                Stream.of(points)
                        .map(point -> point.split(": ", 2))
                        .map(point -> new Card.Heading(point[0], point[0], List.of(point[1].split(" / "))))
                        .toList()));
        return this;
    }

    public FactsBuilder lastPublished(LastPublished lastPublished) {
        this.lastPublished = lastPublished;
        return this;
    }

    public FactsBuilder profile(Profile profile) {
        this.profile = profile;
        return this;
    }

    public FactsBuilder plans(PartnershipPlans plans) {
        this.plans = plans;
        return this;
    }

    public FactsBuilder views(CommunityView... views) {
        this.views = List.of(views);
        return this;
    }

    /** A figure made from another, for what no other method builds. */
    public FactsBuilder figure(Figure figure) {
        figures.add(figure);
        return this;
    }

    public FactsBuilder narratives(Narrative... written) {
        narratives.addAll(List.of(written));
        return this;
    }

    public FactsBuilder explanations(Explanation... written) {
        explanations.addAll(List.of(written));
        return this;
    }

    public Facts done() {
        return Facts.about(PLYMOUTH, period)
                .figures(figures)
                .ratings(ratings)
                .listEntries(listEntries)
                .cards(cards)
                .profile(Optional.ofNullable(profile))
                .lastPublished(lastPublished)
                .plans(plans)
                .views(views)
                .narratives(narratives)
                .explanations(explanations)
                .done();
    }

    /** The same facts as they would lie in another database. */
    public Facts shuffled(long seed) {
        Random random = new Random(seed);
        Collections.shuffle(figures, random);
        Collections.shuffle(ratings, random);
        Collections.shuffle(listEntries, random);
        Collections.shuffle(cards, random);
        Collections.shuffle(narratives, random);
        Collections.shuffle(explanations, random);
        return done();
    }

    private static Indicator indicator(String id, String label) {
        boolean overlay = List.of("domestic-abuse-crimes", "hate-crime", "alcohol-related-crime")
                .contains(id);
        return new Indicator(id, 1, label, 1000, overlay, "Police recorded crime: official statistics, not accredited");
    }

    public static Period period(ReportPeriod year) {
        return new Period(
                year.code(),
                "financial-year",
                year.start().toString(),
                year.end().toString(),
                year.label());
    }

    private static boolean significant(long count, long before) {
        return Math.abs(count - before) > 1.96 * Math.sqrt(count + before);
    }

    private static String id(String indicator, String area, String period) {
        return String.join(".", PLYMOUTH.code(), indicator, area, period);
    }
}
