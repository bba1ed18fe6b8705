package uk.csp.crimedata.reported;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.page.CsvTable;

/** A page of reported values. As CSV its first columns are those of a feed: what was read can be sent. */
@Schema(name = "ReportedValuePage")
record ReportedValuePage(List<ReportedValueView> items) implements CsvTable {
    private static final List<String> HEADER = List.of(
            "measure",
            "area",
            "period",
            "value",
            "lower",
            "upper",
            "denominator",
            "note",
            "areaName",
            "unit",
            "per",
            "status",
            "dataset",
            "supplier",
            "submission",
            "knownFrom",
            "knownTo");

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> cells() {
        return items.stream()
                .map(item -> List.of(
                        item.measure(),
                        item.area(),
                        item.period(),
                        item.amount(),
                        cell(item.confidenceLower()),
                        cell(item.confidenceUpper()),
                        cell(item.denominator()),
                        cell(item.note()),
                        cell(item.areaName()),
                        item.unit(),
                        cell(item.per()),
                        item.status(),
                        item.dataset(),
                        item.supplier(),
                        cell(item.submission()),
                        cell(item.knownFrom()),
                        cell(item.knownTo())))
                .toList();
    }

    private static String cell(Object value) {
        return Objects.toString(value, "");
    }
}
