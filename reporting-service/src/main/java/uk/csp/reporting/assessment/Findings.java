package uk.csp.reporting.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Note;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Footnotes;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.ListEntry;
import uk.csp.reporting.prose.Numbers;

/** The risk lists by band. Agreed ratings decide; where the figures now indicate another band, a note says so. */
final class Findings {
    private final Facts facts;
    private final Footnotes footnotes;

    Findings(Facts facts, Footnotes footnotes) {
        this.facts = facts;
        this.footnotes = footnotes;
    }

    Section section() {
        if (facts.listEntries().isEmpty()) {
            return Section.of(
                    "analysis-findings",
                    "Analysis findings",
                    new Paragraph(Text.words("Ratings of threat, risk and harm are not available "
                            + Numbers.NOT_AVAILABLE + ": none were received for " + cycle() + ".")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Paragraph(
                        Text.words(
                                "Crime and other community safety issues were considered under broad themes"
                                        + " and rated for strategic threat, risk and harm with a method after MoRiLE. Appendix A describes it.")));
        drift().ifPresent(blocks::add);
        List<Section> lists = Stream.concat(Stream.of(Band.values()).map(this::list), RiskMatrix.of(facts).stream())
                .toList();
        return new Section("analysis-findings", "Analysis findings", blocks, lists);
    }

    private Section list(Band band) {
        List<ListEntry> entries = facts.listEntries().stream()
                .filter(entry -> band.label().equals(entry.band()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Text.words(band.opening())));
        blocks.add(
                entries.isEmpty()
                        ? new Paragraph(Text.words("No risk is rated " + band.label() + "."))
                        : new Bullets(entries.stream().map(this::entry).toList()));
        blocks.addAll(footnotes.print());
        String id = band.label().toLowerCase(Locale.ROOT) + "-level-risks";
        return new Section(id, band.label() + " level risks", blocks, List.of());
    }

    private Text entry(ListEntry entry) {
        Text.Writer text = Text.write().words(entry.label());
        if (!entry.agreed()) {
            text.words(" (indicated by figures and scores, not yet agreed)");
        }
        if (entry.footnote() != null && !entry.footnote().isBlank()) {
            text.run(footnotes.mark(Text.words(entry.footnote())));
        }
        return text.done();
    }

    private Optional<Block> drift() {
        List<Text> drifting = facts.listEntries().stream()
                .filter(ListEntry::drifts)
                .map(entry -> Text.write()
                        .strong(entry.label())
                        .words(" was agreed as " + entry.ratified() + "; the latest figures indicate "
                                + entry.indicative() + ".")
                        .done())
                .toList();
        return drifting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note("Figures have moved since these ratings were agreed", drifting));
    }

    private String cycle() {
        return facts.period().cycle().replace('-', '/');
    }
}
