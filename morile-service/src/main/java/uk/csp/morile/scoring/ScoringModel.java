package uk.csp.morile.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method of rating threats as data: sections with criteria and levels, formula, bands with the cut points that belong
 * to this formula, and thresholds by which figures suggest levels. Immutable; a change is a new version.
 *
 * @param status what the model is, for example {@code reconstruction}: never the official matrix
 * @param bands from the highest down; the last starts at 0
 * @param grades from the highest down; the last starts at 0
 * @param unknowns what unknown levels do to the score; null in version 1 of the first models, which took the mean of known
 * @param groupRule {@code highest-member}: a list entry takes the highest band of its threats
 */
public record ScoringModel(
        String id,
        int version,
        String label,
        String status,
        String description,
        List<Section> sections,
        RiskFormula formula,
        Evidence formulaEvidence,
        List<Band> bands,
        List<Grade> grades,
        ConfidenceRule confidence,
        UnknownLevels unknowns,
        Evidence unknownsEvidence,
        String groupRule,
        Evidence groupRuleEvidence) {
    public ScoringModel {
        Require.text(id, "id of the model");
        Require.that(version >= 1, "Versions count from 1");
        Require.some(sections, "sections");
        Require.some(bands, "bands");
        Require.some(grades, "grades");
        Require.that(formula != null && confidence != null, "The formula and the rule of confidence are needed");
        Require.that("highest-member".equals(groupRule), "The only group rule is highest-member");
        sections = List.copyOf(sections);
        bands = List.copyOf(bands);
        grades = List.copyOf(grades);
        requireFalling(bands.stream().map(Band::from).toList(), "Cut points");
        requireFalling(grades.stream().map(Grade::from).toList(), "Grades");
        requireDistinctCriteria(sections);
        formula.requireFits(sections);
    }

    /** Rates one threat. The order in which levels were judged plays no part. */
    public Assessment assess(CriterionLevels levels) {
        RiskScore risk = formula.risk(sections, levels)
                .map(range -> score(range, levels))
                .orElse(null);
        return new Assessment(
                risk, sections.stream().map(section -> score(section, levels)).toList());
    }

    public Stream<Criterion> criteria() {
        return sections.stream().flatMap(section -> section.criteria().stream());
    }

    public Optional<Criterion> criterion(String id) {
        return criteria().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /** The section a criterion belongs to. */
    public Optional<Section> sectionOf(String criterion) {
        return sections.stream()
                .filter(section ->
                        section.criteria().stream().anyMatch(one -> one.id().equals(criterion)))
                .findFirst();
    }

    /** Whether a section moves the score; the others are graded beside it. */
    public boolean isScored(Section section) {
        return formula.scoredSections().contains(section.id());
    }

    /** The band of a group: the highest of its members' bands; null when no member is rated. */
    public String highest(Stream<String> memberBands) {
        Set<String> members =
                new HashSet<>(memberBands.filter(band -> band != null).toList());
        return bands.stream()
                .map(Band::label)
                .filter(members::contains)
                .findFirst()
                .orElse(null);
    }

    private RiskScore score(Range share, CriterionLevels levels) {
        double halfWidth = confidence.halfWidth(levels);
        double share100 = 100 * (unknowns == UnknownLevels.ADD_NOTHING ? share.lowest() : share.known());
        double score = Rounding.toDecimals(share100, 1);
        double low = Rounding.toDecimals(Math.max(0, 100 * share.lowest() - halfWidth), 1);
        double high = Rounding.toDecimals(Math.min(100, 100 * share.highest() + halfWidth), 1);
        return new RiskScore(band(score), score, low, high, distanceToCut(score));
    }

    /** The band of a score, read off the rounded score. */
    public String band(double score) {
        return bands.stream()
                .filter(band -> score >= band.from())
                .findFirst()
                .orElseThrow()
                .label();
    }

    private double distanceToCut(double score) {
        double distance = bands.stream()
                .mapToDouble(Band::from)
                .filter(cut -> cut > 0)
                .map(cut -> Math.abs(score - cut))
                .min()
                .orElse(100);
        return Rounding.toDecimals(distance, 1);
    }

    private SectionScore score(Section section, CriterionLevels levels) {
        Double share = section.share(levels)
                .map(range -> Rounding.toDecimals(range.known(), 4))
                .orElse(null);
        String word = share == null ? "Not known" : grade(share);
        return new SectionScore(section.id(), section.label(), share, word);
    }

    private String grade(double share) {
        return grades.stream()
                .filter(grade -> share >= grade.from())
                .findFirst()
                .orElseThrow()
                .word();
    }

    private static void requireFalling(List<Double> steps, String name) {
        for (int i = 1; i < steps.size(); i++) {
            Require.that(steps.get(i) < steps.get(i - 1), name + " fall from the first to the last");
        }
        Require.that(steps.get(steps.size() - 1) == 0, name + " end at 0");
    }

    private static void requireDistinctCriteria(List<Section> sections) {
        Set<String> seen = new HashSet<>();
        sections.stream()
                .flatMap(section -> section.criteria().stream())
                .forEach(criterion -> Require.that(seen.add(criterion.id()), "Criterion twice: " + criterion.id()));
    }
}
