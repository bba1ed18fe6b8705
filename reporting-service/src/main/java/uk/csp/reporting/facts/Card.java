package uk.csp.reporting.facts;

import java.util.List;
import java.util.Optional;

/** What partners wrote about a rating table of a theme, or about one threat, under the headings of the assessment. */
public record Card(
        String card,
        long revision,
        Partnership partnership,
        Rating.Cycle cycle,
        String kind,
        String subject,
        List<Heading> sections) {

    public Card {
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    public record Heading(String section, String label, List<String> points) {
        public Heading {
            points = points == null ? List.of() : List.copyOf(points);
        }
    }

    /** The same with other points under its headings. */
    public Card with(List<Heading> otherSections) {
        return new Card(card, revision, partnership, cycle, kind, subject, otherSections);
    }

    public boolean isOf(String kindOfSubject, String id) {
        return kind.equals(kindOfSubject) && subject.equals(id);
    }

    /** The points under a heading such as victimImpact; empty when nothing was written. */
    public Optional<Heading> heading(String section) {
        return sections.stream()
                .filter(heading ->
                        heading.section().equals(section) && !heading.points().isEmpty())
                .findFirst();
    }
}
