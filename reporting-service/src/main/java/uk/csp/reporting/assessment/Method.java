package uk.csp.reporting.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.csp.reporting.document.Assessment.ModelUsed;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;

/** The appendix on how threat, risk and harm are rated, by which model, and what a band asks of the partnership. */
final class Method {
    private final Facts facts;

    Method(Facts facts) {
        this.facts = facts;
    }

    Section section() {
        return new Section(
                "appendix-a",
                "Appendix A: Understanding threat, risk and harm",
                List.of(),
                List.of(model(), process(), bands()));
    }

    private Section model() {
        List<Text> models =
                AssessmentAssembler.models(facts).stream().map(Method::model).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                Text.words("Setting priorities means knowing what poses the greatest threat to the safety of the"
                        + " community, judged in the same way for every issue. MoRiLE (Management of Risk in Law"
                        + " Enforcement) is a national programme that gives the police and their partners common"
                        + " words and a common structure for that. Its full matrix is not public: levels, weights"
                        + " and cut points used here are those of the model named below, which is open and can be"
                        + " replaced by the partnership's own.")));
        blocks.add(
                models.isEmpty()
                        ? new Paragraph(Text.words("No ratings were received, so no model was used."))
                        : new Bullets(models));
        return new Section("scoring-model", "The scoring model", blocks, List.of());
    }

    private static Text model(ModelUsed model) {
        return Text.write()
                .strong(model.model())
                .words(", version " + model.version() + ", status: " + model.status() + ".")
                .done();
    }

    private Section process() {
        long agreed = facts.ratings().stream().filter(r -> r.ratified() != null).count();
        List<Text> steps = Stream.of(
                        "Analysts score harm and likelihood from the figures and from what the services know.",
                        "A workshop of the partners confirms the scores of impact and agrees confidence in the"
                                + " intelligence and the organisational position.",
                        "The model turns the agreed scores into a rating: the agreed one, which only people change.",
                        "As figures change, the same model computes an indicative rating. Where it leaves the agreed"
                                + " band, this assessment says so and names the reason.",
                        "An entry of the risk lists stands where the highest of its threats stands. A rating is not"
                                + " a priority: the partnership may keep a priority for another stated reason.")
                .map(Text::words)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Bullets(steps));
        if (!facts.ratings().isEmpty()) {
            blocks.add(new Paragraph(Text.words("Of the " + facts.ratings().size() + " threats rated for "
                    + facts.period().cycle().replace('-', '/') + ", " + agreed + " have an agreed rating.")));
        }
        return new Section("process", "The process", blocks, List.of());
    }

    private Section bands() {
        List<Column> columns = List.of(
                Column.words("rating", "Threat, risk and harm rating"),
                Column.words("meaning", "What this means for the partnership"));
        List<Row> rows = Stream.of(Band.values())
                .map(band -> new Row(
                        band.label().toLowerCase(Locale.ROOT),
                        List.of(Cell.words(band.label()), Cell.words(String.join(" ", band.meaning())))))
                .toList();
        return Section.of(
                "bands",
                "What the ratings mean",
                new Table("bands-table", "Ratings and what they ask of the partnership", columns, rows, List.of()));
    }
}
