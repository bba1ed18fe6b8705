package uk.csp.gateway.risk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The page of one threat: why it is rated so, how sure that is, what would change it, what was thought before. */
record ThreatView(
        String home,
        Cycle cycle,
        Explained explained,
        Model model,
        Uncertainty uncertainty,
        Sensitivity sensitivity,
        List<Revision> revisions,
        List<Card> cards) {

    /** A rating with the criteria it rests on. */
    record Explained(
            String rating,
            Rating.Threat threat,
            Rating.Score ratified,
            Rating.Score indicative,
            Rating.Drift drift,
            Rating.Priority priority,
            String ratedAt,
            List<CriterionOf> criteria,
            List<Overlap> overlaps) {
        Rating rated() {
            return new Rating(rating, threat, ratified, indicative, drift, priority, ratedAt);
        }
    }

    record Overlap(String warning) {}

    record CriterionOf(
            String criterion,
            String label,
            String section,
            Integer level,
            String levelLabel,
            String descriptor,
            String origin,
            String asAt,
            Integer indicativeLevel,
            Rating.Reason movement,
            String speaksFor,
            boolean stale,
            Suggestion suggestion) {
        public String levelWords() {
            return level == null ? "Not known" : level + ", " + levelLabel;
        }

        public String originWords() {
            return switch (origin == null ? "" : origin) {
                case "data-driven" -> "Read off figures";
                case "agreed" -> "Agreed by partners";
                case "carried-forward" -> "Carried forward from the cycle before";
                default -> "Nobody has judged it";
            };
        }

        public String asAtWords() {
            return Words.day(asAt);
        }

        public String speaksForWords() {
            return Words.day(speaksFor);
        }

        public boolean moved() {
            return movement != null && !movement.words().isBlank();
        }

        public List<Boolean> steps() {
            return java.util.stream.IntStream.range(1, 5)
                    .mapToObj(step -> level != null && step <= level)
                    .toList();
        }
    }

    record Suggestion(int level, String levelLabel, String figure, String because, boolean replacesJudgement) {
        /** "R12-2019-03" of a figure's id, in words. */
        public String address() {
            String[] parts = figure.split("\\.");
            return parts.length < 2 ? null : parts[1];
        }

        public String sentence() {
            return "Figures suggest " + level + ", " + levelLabel.toLowerCase(Locale.UK)
                    + (because == null || because.isBlank() ? "." : ", because " + because + ".");
        }
    }

    record Part(String label, List<CriterionOf> criteria) {}

    record Uncertainty(Interval interval, Ranks ranks) {
        record Page(List<OfThreat> threats) {}

        record OfThreat(String threat, Interval interval, Ranks ranks) {}

        record Interval(
                List<String> bands,
                List<String> unknown,
                double fromConfidence,
                double fromUnknown,
                double nearestCut) {}

        record Ranks(int rank, int lowest, int median, int highest) {}
    }

    record Sensitivity(List<Flip> levels, List<Step> steps, boolean robust) {
        record Page(List<OfThreat> threats, List<Step> modelSteps) {}

        record OfThreat(String threat, boolean robust, List<Flip> flips) {}

        record Flip(String criterion, Integer from, int to, String bandFrom, String bandTo) {}

        record Step(String kind, String element, double from, double to, List<BandFlip> flips) {}

        record BandFlip(String threat, String from, String to) {}
    }

    record Revision(int revision, Rating.Score ratified, Rating.Score indicative, Rating.Drift drift, String ratedAt) {
        record Page(List<Revision> items) {}

        public String when() {
            return Words.moment(ratedAt);
        }

        public String ratifiedWords() {
            return words(ratified);
        }

        public String indicativeWords() {
            return words(indicative);
        }

        private static String words(Rating.Score score) {
            return score == null ? "Not known" : score.band() + ", " + Words.score(score.score());
        }

        public List<String> because() {
            return drift == null ? List.of() : drift.sentences();
        }
    }

    record Card(List<CardSection> sections) {}

    record CardSection(String label, List<String> points) {}

    public Row row() {
        Rating rating = explained.rated();
        return new Row(0, rating, null, ScaleDrawing.of(rating, model.cuts()));
    }

    public String label() {
        return explained.threat().label();
    }

    /** The sections of the model that have criteria here. */
    public List<Part> parts() {
        return model.sections().stream()
                .map(section -> new Part(
                        section.label(),
                        explained.criteria().stream()
                                .filter(one -> one.section().equals(section.id()))
                                .toList()))
                .filter(part -> !part.criteria().isEmpty())
                .toList();
    }

    public List<String> overlaps() {
        return explained.overlaps() == null
                ? List.of()
                : explained.overlaps().stream().map(Overlap::warning).toList();
    }

    public List<String> implications() {
        String band = explained.rated().band();
        return model.bands().stream()
                .filter(one -> one.label().equals(band) && one.implications() != null)
                .findFirst()
                .map(Model.Band::implications)
                .orElse(List.of());
    }

    /** "The score may lie between 71.2 and 84.0 … It stays High." */
    public List<String> sureness() {
        Rating.Score shown = explained.rated().shown();
        if (shown == null || uncertainty == null || uncertainty.interval() == null) {
            return List.of();
        }
        Uncertainty.Interval interval = uncertainty.interval();
        List<String> words = new java.util.ArrayList<>();
        words.add(
                "The score is " + Words.score(shown.score()) + " and may lie anywhere from " + Words.score(shown.low())
                        + " to " + Words.score(shown.high()) + ". "
                        + (interval.bands().size() < 2
                                ? "All of that is " + String.join("", interval.bands()) + "."
                                : "That touches " + Words.list(interval.bands()) + "."));
        words.add("The nearest cut point between bands is " + Words.score(interval.nearestCut()) + ", "
                + Words.score(Math.abs(shown.distanceToCut())) + " away.");
        if (interval.fromConfidence() > 0) {
            words.add("Confidence in the intelligence widens it by " + Words.score(interval.fromConfidence())
                    + " points each way.");
        }
        if (!interval.unknown().isEmpty()) {
            words.add("Not known: "
                    + Words.list(interval.unknown().stream()
                            .map(one -> model.labelOf(one).toLowerCase(Locale.UK))
                            .toList())
                    + ". That leaves " + Words.score(interval.fromUnknown()) + " points open.");
        }
        if (uncertainty.ranks() != null) {
            words.add("Among the threats of the cycle it is number "
                    + uncertainty.ranks().rank()
                    + "; with all that is not sure it could be anywhere from "
                    + uncertainty.ranks().lowest() + " to "
                    + uncertainty.ranks().highest() + ".");
        }
        return words;
    }

    /** What one step would change, each as a sentence. */
    public List<String> flips() {
        if (sensitivity == null) {
            return List.of();
        }
        List<String> words = new java.util.ArrayList<>();
        for (Sensitivity.Flip flip : sensitivity.levels()) {
            Model.Criterion criterion = model.criterion(flip.criterion()).orElse(null);
            if (criterion != null) {
                words.add(criterion.label() + " at " + criterion.level(flip.to()) + " instead of "
                        + criterion.level(flip.from()) + ": " + flip.bandTo() + " instead of " + flip.bandFrom() + ".");
            }
        }
        for (Sensitivity.Step step : sensitivity.steps()) {
            step.flips().stream()
                    .filter(flip -> flip.threat().equals(explained.threat().id()))
                    .map(flip -> stepWords(step) + ": " + flip.to() + " instead of " + flip.from() + ".")
                    .filter(Objects::nonNull)
                    .forEach(words::add);
        }
        return words;
    }

    private String stepWords(Sensitivity.Step step) {
        String change = " " + plain(step.to()) + " instead of " + plain(step.from());
        return switch (step.kind()) {
            case "weight" -> "The weight of " + model.labelOf(step.element()).toLowerCase(Locale.UK) + change;
            case "cut-point" -> "The cut point of " + step.element() + change;
            default -> "The formula's share “" + FORMULA.getOrDefault(step.element(), step.element()) + "”" + change;
        };
    }

    private static final Map<String, String> FORMULA =
            Map.of("worstHarm", "worst harm", "inherent", "harm whatever the likelihood");

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    public boolean robust() {
        return sensitivity != null && sensitivity.robust();
    }

    public boolean hasCard() {
        return cards.stream().anyMatch(card -> !card.sections().isEmpty());
    }
}
