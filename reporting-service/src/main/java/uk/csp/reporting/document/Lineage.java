package uk.csp.reporting.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where every number of a document comes from, in the order they are read. */
public final class Lineage {
    /** A printed number: the section it stands in, the words around it, and its origins. */
    public record Printed(String section, String context, String text, List<Run.Origin> origins) {}

    private Lineage() {}

    public static List<Printed> of(List<Section> sections) {
        List<Printed> printed = new ArrayList<>();
        sections.forEach(section -> collect(section, printed));
        return printed;
    }

    /** The figures and revisions behind a document, each once, in order of their identifiers. */
    public static List<Assessment.FigureUsed> figures(List<Section> sections) {
        return of(sections).stream()
                .flatMap(number -> number.origins().stream())
                .map(origin -> new Assessment.FigureUsed(origin.figure(), origin.revision()))
                .distinct()
                .sorted(Comparator.comparing(Assessment.FigureUsed::figure)
                        .thenComparing(Assessment.FigureUsed::revision))
                .toList();
    }

    private static void collect(Section section, List<Printed> printed) {
        section.blocks().forEach(block -> contexts(block).forEach(context -> context.text().runs().stream()
                .filter(run -> !run.origins().isEmpty())
                .forEach(run -> printed.add(new Printed(section.id(), context.words(), run.text(), run.origins())))));
        section.sections().forEach(child -> collect(child, printed));
    }

    private record Context(String words, Text text) {}

    private static Stream<Context> contexts(Block block) {
        if (block instanceof Table table) {
            Stream<Context> cells = table.rows().stream().flatMap(row -> Stream.iterate(0, i -> i + 1)
                    .limit(row.cells().size())
                    .map(i -> new Context(
                            row.cells().get(0).text().plain() + ", "
                                    + table.columns().get(i).label(),
                            row.cells().get(i).text())));
            return Stream.concat(cells, table.notes().stream().map(note -> new Context(note.plain(), note)));
        }
        if (block instanceof Block.Headlines headlines) {
            return headlines.items().stream().map(item -> new Context(item.label(), item.value()));
        }
        return block.texts().stream().map(text -> new Context(text.plain(), text));
    }
}
