package uk.csp.reporting.narrative;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text people wrote, taken apart into paragraphs and bullets. */
public record Passage(List<Part> parts) {
    public Passage {
        parts = List.copyOf(parts);
    }

    public sealed interface Part {
        /** What is read line by line: one of a paragraph, one for each bullet. */
        List<List<Span>> lines();
    }

    public record Paragraph(List<Span> spans) implements Part {
        @Override
        public List<List<Span>> lines() {
            return List.of(spans);
        }
    }

    public record Bullets(List<List<Span>> items) implements Part {
        @Override
        public List<List<Span>> lines() {
            return items;
        }
    }

    public sealed interface Span {
        boolean strong();
    }

    /** @param link address the words lead to; null where they lead nowhere */
    public record Words(String text, boolean strong, String link) implements Span {}

    /**
     * Something to be filled in.
     *
     * @param written what stands between the braces
     * @param line of the text it stands on, from 1
     */
    public record Reference(String written, boolean strong, int line) implements Span {}

    public Stream<Span> spans() {
        return parts.stream().flatMap(part -> part.lines().stream()).flatMap(List::stream);
    }

    public Stream<Reference> references() {
        return spans().filter(Reference.class::isInstance).map(Reference.class::cast);
    }

    /** What was typed, a line for each paragraph and bullet, with a gap where something is to be filled in. */
    public String typed() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> line.stream()
                        .map(span -> span instanceof Words words ? words.text() : "\u2026")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
