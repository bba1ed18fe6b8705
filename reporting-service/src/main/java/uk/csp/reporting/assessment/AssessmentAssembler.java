package uk.csp.reporting.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.csp.reporting.changes.SinceTheLast;
import uk.csp.reporting.crime.CrimeSections;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Assessment.ListEntryUsed;
import uk.csp.reporting.document.Assessment.ModelUsed;
import uk.csp.reporting.document.Assessment.RatingUsed;
import uk.csp.reporting.document.Footnotes;
import uk.csp.reporting.document.Lineage;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.narrative.Weave;
import uk.csp.reporting.plan.PlanSection;
import uk.csp.reporting.theme.Themes;
import uk.csp.reporting.voice.ViewsSection;

/**
 * Turns facts into the assessment, its sections in the order of the published one. A pure function: no clock, no
 * randomness, and the order in which facts arrived makes no difference.
 */
public final class AssessmentAssembler {

    public Assessment assemble(Facts facts) {
        Footnotes footnotes = new Footnotes();
        Introduction introduction = new Introduction(facts);
        List<Section> sections = new ArrayList<>();
        sections.add(introduction.introduction());
        sections.add(introduction.acknowledgements());
        sections.add(overview(facts));
        sections.add(new Findings(facts, footnotes).section());
        sections.addAll(new Themes(facts, footnotes).sections());
        sections.add(new ViewsSection(facts).section());
        sections.add(new PlanSection(facts).section());
        sections.add(new Method(facts).section());
        CrimeSections.allNeighbourhoods(facts).ifPresent(sections::add);
        Weave weave = new Weave(facts);
        sections.replaceAll(weave::into);
        List<Section> counted = List.copyOf(sections);
        sections.add(weave.into(new Sources(facts, counted).section()));
        sections.add(weave.into(new Corrections(facts, counted).section()));
        return new Assessment(
                Assessment.FORMAT,
                facts.name() + ": a strategic assessment of threat, risk and harm "
                        + facts.period().label(),
                facts.partnership().code(),
                facts.partnership().name(),
                facts.period().code(),
                facts.period().label(),
                introduction.reportingPeriod(),
                sections,
                Lineage.figures(sections),
                ratings(facts),
                listEntries(facts),
                models(facts));
    }

    private static Section overview(Facts facts) {
        List<Section> parts = new ArrayList<>();
        parts.add(new AreaStatistics(facts).section());
        parts.addAll(CrimeSections.of(facts));
        parts.add(afterCrimeTrends(parts), new SinceTheLast(facts, parts).section());
        return new Section("overview", facts.partnership().name() + ": an overview", List.of(), parts);
    }

    private static int afterCrimeTrends(List<Section> parts) {
        return 1 + parts.stream().map(Section::id).toList().indexOf("crime-trends");
    }

    private static List<RatingUsed> ratings(Facts facts) {
        return facts.ratings().stream()
                .map(rating -> new RatingUsed(rating.rating(), rating.revision()))
                .sorted(Comparator.comparing(RatingUsed::rating))
                .toList();
    }

    private static List<ListEntryUsed> listEntries(Facts facts) {
        return facts.listEntries().stream()
                .map(entry -> new ListEntryUsed(entry.listEntry(), entry.revision()))
                .sorted(Comparator.comparing(ListEntryUsed::listEntry))
                .toList();
    }

    static List<ModelUsed> models(Facts facts) {
        return facts.ratings().stream()
                .map(Rating::model)
                .map(model -> new ModelUsed(model.id(), model.version(), model.status()))
                .distinct()
                .sorted(Comparator.comparing(ModelUsed::model).thenComparing(ModelUsed::version))
                .toList();
    }
}
