package uk.csp.reporting.crime;

import java.util.List;
import java.util.Optional;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Months;

/** The sections of the assessment that rest on figures alone, in their printed order. */
public final class CrimeSections {
    private CrimeSections() {}

    public static List<Section> of(Facts facts) {
        Section quickFacts = new Section(
                "quick-facts",
                "Quick facts: " + facts.partnership().name() + " recorded crime",
                List.of(new Paragraph(Text.words("Reporting period is the 12 months to the end of "
                        + Months.name(facts.period().end()) + " unless otherwise stated."))),
                List.of(
                        new KeyFacts(facts).section(),
                        new MonthlyTrend(facts).section(),
                        new Seasonality(facts).section(),
                        new Breakdown(facts).section(),
                        new Neighbourhoods(facts).section()));
        return List.of(quickFacts, new CrimeTrends(facts).section(), new CrimeTable(facts).section());
    }

    /** What the crime table has rows of, in its order. */
    public static List<String> indicators(Facts facts) {
        return CrimeTableLayout.of(facts).lines().stream()
                .map(CrimeTableLayout.Line::indicator)
                .toList();
    }

    public static Optional<Section> allNeighbourhoods(Facts facts) {
        return new Neighbourhoods(facts).all();
    }
}
