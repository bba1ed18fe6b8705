package uk.csp.reporting.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.csp.reporting.facts.Explanation;
import uk.csp.reporting.facts.Narrative;
import uk.csp.reporting.facts.ReportPeriod;

/** The texts that count now, as the assessment reads them; what was deleted is none of them. */
@ApplicationScoped
public class WrittenTexts {
    private final TextVersions versions;

    WrittenTexts(TextVersions versions) {
        this.versions = versions;
    }

    public List<Narrative> narratives(String partnership, ReportPeriod period) {
        return versions.newest(partnership, period.code(), TextKind.NARRATIVE).stream()
                .filter(version -> !version.body().text().isEmpty())
                .map(version -> new Narrative(
                        version.subject(),
                        version.body().placement(),
                        version.body().text(),
                        version.revision()))
                .toList();
    }

    public List<Explanation> explanations(String partnership, ReportPeriod period) {
        return versions.newest(partnership, period.code(), TextKind.EXPLANATION).stream()
                .filter(version -> !version.body().text().isEmpty())
                .map(version -> new Explanation(
                        version.subject(),
                        version.body().text(),
                        version.body().direction(),
                        version.body().figureRevision(),
                        version.revision()))
                .toList();
    }
}
