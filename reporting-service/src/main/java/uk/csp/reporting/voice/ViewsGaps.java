package uk.csp.reporting.voice;

import java.util.List;
import uk.csp.reporting.facts.CommunityView;
import uk.csp.reporting.facts.Facts;

/** What an assessment lacks of the fifth element, what the public think, in sentences; empty when nothing. */
public final class ViewsGaps {
    private ViewsGaps() {}

    public static List<String> of(Facts facts) {
        if (facts.views().isEmpty()) {
            return List.of("No consultation is supplied that informs the assessment of "
                    + facts.period().cycle().replace('-', '/') + ".");
        }
        return facts.views().stream()
                .filter(view -> view.findings().isEmpty())
                .map(CommunityView::title)
                .map(title -> "Nothing is recorded of what people said in " + title + ".")
                .toList();
    }
}
