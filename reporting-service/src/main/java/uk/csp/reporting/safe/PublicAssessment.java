package uk.csp.reporting.safe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Assessment.FigureUsed;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.facts.Facts;

/** The public edition of an assessment: the same assembly over protected facts, and what a reader must know of that. */
public final class PublicAssessment {
    private PublicAssessment() {}

    /**
     * @param safe protected facts
     * @param assembly as of the full assessment
     */
    public static Assessment of(Facts safe, Releases releases, Function<Facts, Assessment> assembly) {
        Assessment document = assembly.apply(safe);
        List<String> figures = document.figures().stream()
                .map(FigureUsed::figure)
                .distinct()
                .sorted()
                .toList();
        EditionNotes notes = new EditionNotes(safe, releases, figures);
        List<Section> sections = new ArrayList<>();
        sections.add(notes.about());
        sections.addAll(document.sections());
        sections.add(notes.tables());
        return document.with(document.title() + ": public edition", sections);
    }
}
