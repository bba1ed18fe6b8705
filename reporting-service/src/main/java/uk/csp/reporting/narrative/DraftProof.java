package uk.csp.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.facts.Explanation;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Narrative;
import uk.csp.reporting.proof.Finding;
import uk.csp.reporting.proof.Proof;
import uk.csp.reporting.proof.ProofReader;

/**
 * Everything people wrote into a draft, held against the facts: what these do not bear out, what cannot be filled in, what
 * has no place or no longer fits, and the numbers typed by hand that no figure was found for.
 *
 * @param findings what somebody has to mend before the draft is right
 * @param typed numbers a person has to check, in the order of the texts
 * @param confirmed how many numbers and directions the facts bear out
 */
public record DraftProof(List<Item> findings, List<Typed> typed, int confirmed) {
    public DraftProof {
        findings = List.copyOf(findings);
        typed = List.copyOf(typed);
    }

    /** Where a text stands: narrative, explanation, profile, card …, and which of them. */
    public record Place(String kind, String id) {}

    /** @param line of the text as it was written, from 1; 0 for all of it */
    public record Item(Place place, int line, String kind, String said, String held, String figure) {}

    public record Typed(Place place, int line, String number, String sentence) {}

    /** A text and where it stands. */
    public record Written(Place place, String text) {}

    /** How many things are to be mended; none in a draft that may be published. */
    public int open() {
        return findings.size();
    }

    public static DraftProof of(Facts facts, List<Section> sections) {
        List<Item> findings = new ArrayList<>();
        List<Typed> typed = new ArrayList<>();
        int confirmed = 0;
        FillReferences fill = new FillReferences(facts);
        ProofReader reader = new ProofReader(facts);
        for (Written written : WrittenByHand.in(facts)) {
            Passage passage = Markdown.parse(written.text());
            fill.unavailable(passage)
                    .forEach(reference -> findings.add(new Item(
                            written.place(),
                            reference.line(),
                            "not-available",
                            "{{" + reference.written() + "}}",
                            "There is no number to fill in.",
                            null)));
            Proof proof = reader.read(fill.written(written.text(), GivenNumbers::hide));
            proof.findings().stream()
                    .filter(finding -> finding.line() > 0)
                    .forEach(finding -> findings.add(item(written.place(), finding)));
            typed.addAll(typed(written.place(), proof, TypedNumbers.in(passage)));
            confirmed += proof.confirmed();
        }
        Weave.unplaced(facts, sections).forEach(narrative -> findings.add(unplaced(narrative)));
        outdated(facts).forEach(findings::add);
        return new DraftProof(findings, typed, confirmed);
    }

    private static Item item(Place place, Finding finding) {
        return new Item(
                place,
                finding.line(),
                finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                GivenNumbers.show(finding.said()),
                GivenNumbers.show(finding.held()),
                finding.figure());
    }

    /** Not what a rate is per, and not the "No" a sentence begins with. */
    private static List<Typed> typed(Place place, Proof proof, List<String> typed) {
        return proof.unread().stream()
                .filter(number -> typed.stream().anyMatch(one -> number.number().startsWith(digits(one))))
                .map(number -> new Typed(place, number.line(), number.number(), GivenNumbers.show(number.sentence())))
                .toList();
    }

    private static String digits(String typed) {
        return typed.replaceFirst("\\s?(?:%|per cent)$", "");
    }

    private static Item unplaced(Narrative narrative) {
        return new Item(
                new Place("narrative", narrative.section()),
                0,
                "no-such-section",
                narrative.section(),
                "The draft has no such section, so the text is printed nowhere.",
                null);
    }

    private static Stream<Item> outdated(Facts facts) {
        List<String> changes = ChangeToExplain.of(facts).stream()
                .map(ChangeToExplain::indicator)
                .collect(Collectors.toList());
        Stream<Item> nothing = facts.explanations().stream()
                .map(Explanation::indicator)
                .filter(indicator -> !changes.contains(indicator))
                .map(indicator -> new Item(
                        new Place("explanation", indicator),
                        0,
                        "no-such-change",
                        indicator,
                        "No change of it can be printed, so the explanation is printed nowhere.",
                        null));
        Stream<Item> old = ChangeToExplain.of(facts).stream()
                .filter(change -> change.state() == ChangeToExplain.State.OUTDATED)
                .map(change -> new Item(
                        new Place("explanation", change.indicator()),
                        0,
                        "explanation-outdated",
                        change.explanation().orElseThrow().text(),
                        "The figure has changed since: read it again and confirm or rewrite it.",
                        change.movement().figure().figure()));
        return Stream.concat(nothing, old);
    }
}
