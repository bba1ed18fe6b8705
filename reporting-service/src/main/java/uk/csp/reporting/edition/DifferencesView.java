package uk.csp.reporting.edition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.changes.Differences;
import uk.csp.reporting.changes.DifferencesDocument;
import uk.csp.reporting.document.Text;

/** What differs between two editions: in sentences, and one by one. */
@Schema(name = "EditionDifferences")
record DifferencesView(
        @Schema(examples = "E22000056.FY2018-19.1") String from,
        @Schema(examples = "E22000056.FY2018-19.2") String to,
        @Schema(description = "In sentences") List<String> summary,
        @Schema(description = "Ratings whose band differs") List<Differences.Cell> bands,
        @Schema(description = "Every other cell of a table that differs") List<Differences.Cell> cells,
        List<Differences.Row> rowsAdded,
        List<Differences.Row> rowsRemoved,
        List<Differences.Part> sectionsAdded,
        List<Differences.Part> sectionsRemoved,
        @Schema(description = "Sentences that only one of them has, by section") List<Differences.Sentences> texts) {

    static DifferencesView of(Edition earlier, Edition later, Differences differences) {
        return new DifferencesView(
                earlier.id(),
                later.id(),
                new DifferencesDocument(earlier.name(later), later.name(earlier), differences)
                        .summary().stream().map(Text::plain).toList(),
                differences.cells().stream().filter(Differences.Cell::isBand).toList(),
                differences.cells().stream().filter(cell -> !cell.isBand()).toList(),
                differences.rowsAdded(),
                differences.rowsRemoved(),
                differences.sectionsAdded(),
                differences.sectionsRemoved(),
                differences.texts());
    }
}
