package uk.csp.reporting.facts;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<String, Figure> figures;
    private final List<Rating> ratings;
    private final List<ListEntry> listEntries;
    private final LastPublished lastPublished;
    private final List<Card> cards;
    private final PartnershipPlans plans;
    private final List<CommunityView> views;
    private final List<Narrative> narratives;
    private final List<Explanation> explanations;

    private Facts(Collector known) {
        this.partnership = known.partnership;
        this.period = known.period;
        this.profile = known.profile;
        this.lastPublished = known.lastPublished;
        this.figures = Map.copyOf(known.figures);
        this.ratings = known.ratings.stream()
                .sorted(Comparator.comparingInt((Rating r) -> r.threat().theme().order())
                        .thenComparingInt(r -> r.card().order())
                        .thenComparingInt(r -> r.threat().order())
                        .thenComparing(Rating::rating))
                .toList();
        this.listEntries = known.listEntries.stream()
                .sorted(Comparator.comparingInt(ListEntry::order).thenComparing(ListEntry::listEntry))
                .toList();
        this.cards =
                known.cards.stream().sorted(Comparator.comparing(Card::card)).toList();
        this.plans = known.plans;
        this.views = known.views.stream()
                .sorted(Comparator.comparing(CommunityView::from).thenComparing(CommunityView::id))
                .toList();
        this.narratives = known.narratives.stream()
                .sorted(Comparator.comparing(Narrative::section))
                .toList();
        this.explanations = known.explanations.stream()
                .sorted(Comparator.comparing(Explanation::indicator))
                .toList();
    }

    /** Starts with nothing known but whose assessment it is and what it is about. */
    public static Collector about(Partnership partnership, ReportPeriod period) {
        return new Collector(partnership, period);
    }

    /** Takes in what is known, kind by kind; what is not given is not known. */
    public static final class Collector {
        private final Partnership partnership;
        private final ReportPeriod period;
        private final Map<String, Figure> figures = new HashMap<>();
        private Collection<Rating> ratings = List.of();
        private Collection<ListEntry> listEntries = List.of();
        private Collection<Card> cards = List.of();
        private Collection<Narrative> narratives = List.of();
        private Collection<Explanation> explanations = List.of();
        private Optional<Profile> profile = Optional.empty();
        private LastPublished lastPublished = LastPublished.NOTHING;
        private PartnershipPlans plans = PartnershipPlans.NONE;
        private Collection<CommunityView> views = List.of();

        private Collector(Partnership partnership, ReportPeriod period) {
            this.partnership = partnership;
            this.period = period;
        }

        public Collector figures(Collection<Figure> known) {
            known.forEach(figure -> figures.put(figure.figure(), figure));
            return this;
        }

        public Collector ratings(Collection<Rating> known) {
            ratings = known;
            return this;
        }

        public Collector listEntries(Collection<ListEntry> known) {
            listEntries = known;
            return this;
        }

        public Collector cards(Collection<Card> known) {
            cards = known;
            return this;
        }

        public Collector narratives(Collection<Narrative> known) {
            narratives = known;
            return this;
        }

        public Collector explanations(Collection<Explanation> known) {
            explanations = known;
            return this;
        }

        public Collector profile(Optional<Profile> known) {
            profile = known;
            return this;
        }

        public Collector lastPublished(LastPublished known) {
            lastPublished = known;
            return this;
        }

        public Collector plans(PartnershipPlans known) {
            plans = known;
            return this;
        }

        public Collector views(Collection<CommunityView> known) {
            views = known;
            return this;
        }

        public Facts done() {
            return new Facts(this);
        }
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

    /** What was published before this assessment. */
    public LastPublished lastPublished() {
        return lastPublished;
    }

    public List<Card> cards() {
        return cards;
    }

    /** What was written about a rating table ("theme") or a threat ("threat"). */
    public Optional<Card> card(String kind, String subject) {
        return cards.stream().filter(card -> card.isOf(kind, subject)).findFirst();
    }

    /** The plans of the partnership, whatever period they are for. */
    public PartnershipPlans plans() {
        return plans;
    }

    /** What people were asked and said for the cycle of the assessment, by date. */
    public List<CommunityView> views() {
        return views;
    }

    /** What people wrote, by section; at most one text for each. */
    public List<Narrative> narratives() {
        return narratives;
    }

    /** What people wrote about changes, by indicator. */
    public List<Explanation> explanations() {
        return explanations;
    }

    public Optional<Explanation> explanation(String indicator) {
        return explanations.stream()
                .filter(explanation -> explanation.indicator().equals(indicator))
                .findFirst();
    }

    /** From which change on it has to be said why; what is assumed where the partnership set nothing. */
    public ExplainChangesFrom explainChangesFrom() {
        return profile.map(Profile::explainChangesFrom).orElse(ExplainChangesFrom.ASSUMED);
    }

    /** All of them, by identifier. */
    public Stream<Figure> figures() {
        return figures.values().stream().sorted(Comparator.comparing(Figure::figure));
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

    /**
     * The figure of the period, else the newest of the whole partnership that ends no later: what others count comes in
     * quarters, calendar years or three years together. Of two that end together the one of the longer time.
     */
    public Optional<Figure> newest(String indicator) {
        return figure(indicator).filter(Figure::printable).or(() -> figures.values().stream()
                .filter(figure -> figure.indicator().id().equals(indicator))
                .filter(figure -> figure.area().kind().equals("partnership"))
                .filter(figure -> !figure.period().kind().equals("month"))
                .filter(Figure::printable)
                .filter(figure -> figure.period().end().compareTo(period.end().toString()) <= 0)
                .max(Comparator.comparing((Figure figure) -> figure.period().end())
                        .thenComparing(figure -> figure.period().start(), Comparator.reverseOrder())
                        .thenComparing(Figure::figure)));
    }

    public Optional<Figure> month(String indicator, YearMonth month) {
        return figure(indicator, month.toString()).filter(Figure::complete);
    }

    /** Whether the partnership has any figure of the indicator for the period or the one before. */
    public boolean has(String indicator) {
        return figure(indicator).isPresent()
                || figure(indicator, period.previous().code()).isPresent();
    }

    /** Neighbourhoods whose figure is known and may not be printed. */
    public Stream<Figure> withheldNeighbourhoods(String indicator) {
        return figures.values().stream()
                .filter(figure -> figure.isOf("neighbourhood", period.code()))
                .filter(figure -> figure.indicator().id().equals(indicator))
                .filter(Figure::confidential)
                .sorted(Comparator.comparing(figure -> figure.area().code()));
    }

    public Stream<Figure> neighbourhoods(String indicator) {
        return figures.values().stream()
                .filter(figure -> figure.isOf("neighbourhood", period.code()))
                .filter(figure -> figure.indicator().id().equals(indicator))
                .filter(Figure::known)
                .sorted(Comparator.comparing(figure -> figure.area().code()));
    }

    /** Totals of others that are of another time than the period and the one before, by identifier. */
    public Stream<Figure> ofOtherTimes() {
        Set<String> both = Set.of(period.code(), period.previous().code());
        return figures.values().stream()
                .filter(figure -> figure.reported() != null && figure.printable())
                .filter(figure -> !figure.period().kind().equals("month"))
                .filter(figure -> !both.contains(figure.period().code()))
                .filter(figure -> newest(figure.indicator().id()).equals(Optional.of(figure)))
                .sorted(Comparator.comparing(Figure::figure));
    }

    /** Figures of the partnership for the period and the one before, by identifier. */
    public Stream<Figure> ofBothPeriods() {
        String before = period.previous().code();
        return figures.values().stream()
                .filter(figure -> figure.isOf("partnership", period.code()) || figure.isOf("partnership", before))
                .sorted(Comparator.comparing(Figure::figure));
    }
}
