package uk.csp.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.narrative.Passage.Reference;
import uk.csp.reporting.narrative.Target.OfFigure;
import uk.csp.reporting.narrative.Target.OfRating;
import uk.csp.reporting.narrative.Target.OfSentence;
import uk.csp.reporting.narrative.Target.Unreadable;

/** What is wrong with a text before it is kept: all of it, each with its line. */
public final class CheckText {
    public static final int LONGEST = 20_000;

    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]{}\\n]+]\\(([^)\\n]*)\\)");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{[^{}\\n]*}}");

    private final KnownNames known;

    public CheckText(KnownNames known) {
        this.known = known;
    }

    /** @param written the reference, link or character; never more of the text */
    public record Fault(int line, String written, String code, String detail) {}

    public List<Fault> faults(String text) {
        List<Fault> faults = new ArrayList<>();
        if (text.length() > LONGEST) {
            return List.of(new Fault(1, "", "too-long", "A text has at most " + LONGEST + " characters."));
        }
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            characters(i + 1, lines[i], faults);
            links(i + 1, lines[i], faults);
            openBraces(i + 1, lines[i], faults);
        }
        Markdown.parse(text).references().forEach(reference -> reference(reference, faults));
        return faults.stream()
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList();
    }

    /** No control characters, none without a meaning, none that turn the direction of reading and hide what is said. */
    private static void characters(int line, String words, List<Fault> faults) {
        words.codePoints()
                .filter(c -> Character.isISOControl(c) && c != '\t'
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.PRIVATE_USE
                        || Character.getType(c) == Character.SURROGATE)
                .findFirst()
                .ifPresent(c -> faults.add(new Fault(
                        line,
                        String.format("U+%04X", c),
                        "control-character",
                        String.format("The character U+%04X cannot stand in a text.", c))));
    }

    private static void links(int line, String words, List<Fault> faults) {
        Matcher link = LINK.matcher(words);
        while (link.find()) {
            if (!Run.isSafeLink(link.group(1))) {
                faults.add(new Fault(
                        line,
                        link.group(),
                        "unsafe-link",
                        "A link leads to an address that begins with https://, http:// or mailto:"));
            }
        }
    }

    private static void openBraces(int line, String words, List<Fault> faults) {
        String rest = REFERENCE.matcher(words.replace("\\{", "__")).replaceAll("");
        if (BRACES.matcher(rest).find()) {
            faults.add(new Fault(
                    line,
                    rest.strip(),
                    "unreadable-reference",
                    "A reference begins with {{ and ends with }} on the same line."));
        }
    }

    private void reference(Reference reference, List<Fault> faults) {
        Target target = Target.parse(reference.written());
        if (target instanceof Unreadable unreadable) {
            faults.add(fault(reference, unreadable.code(), unreadable.why()));
        } else if (target instanceof OfFigure figure) {
            indicator(reference, figure.indicator(), faults);
            if (figure.measure() == Measure.SHARE_OF) {
                indicator(reference, figure.other(), faults);
            }
        } else if (target instanceof OfSentence sentence) {
            indicator(reference, sentence.indicator(), faults);
        } else if (target instanceof OfRating rating) {
            named(reference, "threat", rating.threat(), known.threats(), faults);
        }
    }

    private void indicator(Reference reference, String id, List<Fault> faults) {
        named(reference, "indicator", id, known.indicators(), faults);
    }

    private static void named(Reference reference, String what, String id, Set<String> known, List<Fault> faults) {
        if (!known.contains(id)) {
            faults.add(fault(
                    reference,
                    "unknown-" + what,
                    "No " + what + " " + id + " is known here." + Nearest.words(id, known)));
        }
    }

    private static Fault fault(Reference reference, String code, String detail) {
        return new Fault(reference.line(), "{{" + reference.written() + "}}", code, detail);
    }
}
