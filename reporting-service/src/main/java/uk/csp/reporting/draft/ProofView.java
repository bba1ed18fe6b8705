package uk.csp.reporting.draft;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.proof.Finding;
import uk.csp.reporting.proof.Proof;

@Schema(name = "Proof", description = "A text held against the figures and ratings")
record ProofView(
        @Schema(description = "What the facts do not bear out, by line") List<FindingView> findings,
        @Schema(description = "How many numbers, ranks and directions the facts bear out", examples = "208")
                int confirmed,
        @Schema(description = "Numbers that no figure was found for: a person has to check them")
                List<UnreadNumberView> unread) {

    static ProofView of(Proof proof) {
        return new ProofView(
                proof.findings().stream().map(FindingView::of).toList(),
                proof.confirmed(),
                proof.unread().stream()
                        .map(number -> new UnreadNumberView(number.line(), number.number(), number.sentence()))
                        .toList());
    }

    @Schema(name = "ProofFinding")
    record FindingView(
            @Schema(description = "Line of the text, from 1; 0 for the assessment as a whole", examples = "312")
                    int line,
            @Schema(
                            description = "What differs",
                            enumeration = {
                                "count-differs",
                                "change-differs",
                                "share-differs",
                                "rate-differs",
                                "direction-differs",
                                "rank-differs",
                                "population-differs",
                                "statements-differ",
                                "list-above-table",
                                "rows-do-not-add-up",
                                "rows-overlap"
                            })
                    String kind,
            @Schema(examples = "Robbery rose by 8%.") String said,
            @Schema(examples = "robbery: 255, a year earlier 235: +9%") String held,
            @Schema(
                            description = "The figure or rating that says so",
                            examples = "E22000056.robbery.E22000056.FY2018-19",
                            nullable = true)
                    String figure) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.line(),
                    finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    finding.said(),
                    finding.held(),
                    finding.figure());
        }
    }

    @Schema(name = "ProofUnreadNumber")
    record UnreadNumberView(int line, @Schema(examples = "29,000") String number, String sentence) {}
}
