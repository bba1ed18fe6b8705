package uk.csp.reporting.edition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.lineage.Recompute;
import uk.csp.reporting.lineage.Recompute.Checked;
import uk.csp.reporting.lineage.Recompute.Verdict;

/** What came out when the numbers of an edition were computed again from the figures kept with it. */
@Schema(name = "LineageVerification")
record LineageVerification(
        String edition,
        @Schema(description = "Whether the document has the hash it was published with") boolean hashHolds,
        @Schema(description = "Whether the hash holds and no number differs") boolean holds,
        @Schema(description = "Numbers with figures behind them") int numbers,
        @Schema(description = "Computed again, and as printed") int same,
        @Schema(description = "Not computed again: made of more than figures, such as a rank or a control limit")
                int notAlone,
        List<Difference> differences) {

    @Schema(name = "LineageDifference")
    record Difference(String section, String context, String printed, String computed) {}

    static LineageVerification of(String edition, String sha256, byte[] bytes, List<Figure> figures) {
        Assessment document = DocumentJson.read(bytes);
        List<Checked> checked = new Recompute(figures).of(document);
        List<Difference> differences = checked.stream()
                .filter(number -> number.verdict() == Verdict.DIFFERS)
                .map(number -> new Difference(
                        number.printed().section(),
                        number.printed().context(),
                        number.printed().text(),
                        number.computed()))
                .toList();
        boolean hashHolds = DocumentJson.sha256(bytes).equals(sha256);
        return new LineageVerification(
                edition,
                hashHolds,
                hashHolds && differences.isEmpty(),
                checked.size(),
                count(checked, Verdict.SAME),
                count(checked, Verdict.NOT_ALONE),
                differences);
    }

    private static int count(List<Checked> checked, Verdict verdict) {
        return (int)
                checked.stream().filter(number -> number.verdict() == verdict).count();
    }
}
