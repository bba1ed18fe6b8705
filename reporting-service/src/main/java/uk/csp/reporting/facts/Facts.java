package uk.csp.reporting.facts;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything the assessment of one partnership and period rests on. Two collections of the same facts, in whatever
 * order they came, are equal in every answer this type gives.
 */
public final class Facts {
    public static final String ALL_CRIME = "all-crime";
    public static final String ANTI_SOCIAL_BEHAVIOUR = "anti-social-behaviour";

    private final Partnership partnership;
    private final ReportPeriod period;
    private final Optional<Profile> profile;
    private final Map<String, Figure> figures = new HashMap<>();
    private final List<Rating> ratings;
    private final List<ListEntry> listEntries;

    public Facts(
            Partnership partnership,
            ReportPeriod period,
            Collection<Figure> figures,
            Collection<Rating> ratings,
            Collection<ListEntry> listEntries,
            Optional<Profile> profile) {
        this.partnership = partnership;
        this.period = period;
        this.profile = profile;
        figures.forEach(figure -> this.figures.put(figure.figure(), figure));
        this.ratings = ratings.stream()
                .sorted(Comparator.comparingInt((Rating r) -> r.threat().theme().order())
                        .thenComparingInt(r -> r.card().order())
                        .thenComparingInt(r -> r.threat().order())
                        .thenComparing(Rating::rating))
                .toList();
        this.listEntries = listEntries.stream()
                .sorted(Comparator.comparingInt(ListEntry::order).thenComparing(ListEntry::listEntry))
                .toList();
    }

    public Partnership partnership() {
        return partnership;
    }

    public ReportPeriod period() {
        return period;
    }

    public Optional<Profile> profile() {
        return profile;
    }

    /** The partnership's name for itself, else that of its place. */
    public String name() {
        return profile.map(Profile::name).filter(name -> !name.isBlank()).orElse(partnership.name());
    }

    /** By theme, table and place in it. */
    public List<Rating> ratings() {
        return ratings;
    }

    /** In the order of the printed lists. */
    public List<ListEntry> listEntries() {
        return listEntries;
    }

    /** The figure of the whole partnership for the period of the assessment. */
    public Optional<Figure> figure(String indicator) {
        return figure(indicator, period.code());
    }

    public Optional<Figure> figure(String indicator, String periodCode) {
        return Optional.ofNullable(
                figures.get(String.join(".", partnership.code(), indicator, partnership.code(), periodCode)));
    }

    /** The figure for the period, when at least one of its months was received. */
    public Optional<Figure> known(String indicator) {
        return figure(indicator).filter(Figure::known);
    }

    public Optional<Figure> month(String indicator, YearMonth month) {
        return figure(indicator, month.toString()).filter(Figure::complete);
    }

    /** Whether the partnership has any figure of the indicator for the period or the one before. */
    public boolean has(String indicator) {
        return figure(indicator).isPresent()
                || figure(indicator, period.previous().code()).isPresent();
    }

    public Stream<Figure> neighbourhoods(String indicator) {
        return figures.values().stream()
                .filter(figure -> figure.isOf("neighbourhood", period.code()))
                .filter(figure -> figure.indicator().id().equals(indicator))
                .filter(Figure::known)
                .sorted(Comparator.comparing(figure -> figure.area().code()));
    }

    /** Figures of the partnership for the period and the one before, by identifier. */
    public Stream<Figure> ofBothPeriods() {
        String before = period.previous().code();
        return figures.values().stream()
                .filter(figure -> figure.isOf("partnership", period.code()) || figure.isOf("partnership", before))
                .sorted(Comparator.comparing(Figure::figure));
    }
}
