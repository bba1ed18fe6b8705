package uk.csp.gateway.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.words.Labels;

/**
 * One text as the form to write it shows it.
 *
 * @param change why it is written: the sentence of a change to be explained; null for the text of a section
 * @param text what stands in the field
 * @param kept what is kept, when somebody else has written since the form was opened; else null
 * @param revision the ETag that the next edit names
 * @param placement before or after what the section says by itself; null for explanations
 * @param filled the kept text with the facts filled in; null while nothing is kept
 * @param proof what the proof-reader says of the text in the field; null until it is asked
 */
record Editor(
        Place place,
        String address,
        String title,
        String change,
        String state,
        String text,
        String kept,
        String revision,
        String placement,
        String filled,
        List<String> warnings,
        List<Texts.Version> versions,
        Proof proof,
        Refusal refusal,
        boolean mayEdit) {

    static Editor ofSection(
            Place place,
            String title,
            Texts.Narrative text,
            String etag,
            List<Texts.Version> versions,
            boolean mayEdit) {
        List<String> warnings = new ArrayList<>();
        if (text.revision() > 0 && !text.placed()) {
            warnings.add("The draft has no such section: the text is kept and printed nowhere.");
        }
        if (text.notAvailable() != null && !text.notAvailable().isEmpty()) {
            warnings.add("There is no number now for " + String.join(", ", text.notAvailable()) + ".");
        }
        if (text.typedNumbers() != null && !text.typedNumbers().isEmpty()) {
            warnings.add("Numbers are typed by hand (" + String.join(", ", text.typedNumbers())
                    + "): the public edition leaves this text out. References keep it in.");
        }
        return new Editor(
                place,
                place.section(text.section()),
                title,
                null,
                null,
                orEmpty(text.text()),
                null,
                etag,
                text.placement() == null ? "after" : text.placement(),
                orEmpty(text.filled()).isBlank() ? null : text.filled(),
                warnings,
                versions,
                null,
                null,
                mayEdit);
    }

    static Editor ofExplanation(
            Place place, Texts.Explanation text, String etag, List<Texts.Version> versions, boolean mayEdit) {
        List<String> warnings = "outdated".equals(text.state())
                ? List.of("The figure has changed since this was written. Save it again when it still holds.")
                : List.of();
        return new Editor(
                place,
                place.explanation(text.indicator()),
                text.label() == null ? Labels.plain(text.indicator()) : text.label(),
                text.change(),
                text.stateWords(),
                orEmpty(text.text()),
                null,
                etag,
                null,
                null,
                warnings,
                versions,
                null,
                null,
                mayEdit);
    }

    /** With what a person typed over what is kept; the revision is the one the form was opened with. */
    Editor typed(String typed, String where, String opened) {
        return new Editor(
                place,
                address,
                title,
                change,
                state,
                typed,
                opened == null || opened.equals(revision) ? null : text,
                opened == null ? revision : opened,
                placement == null ? null : where,
                filled,
                warnings,
                versions,
                proof,
                refusal,
                mayEdit);
    }

    Editor checked(Proof found) {
        return with(found, null, revision, null);
    }

    Editor refused(Refusal why) {
        return with(null, why, revision, null);
    }

    /** Somebody wrote in between: both texts are shown, and saving again is meant for what is kept now. */
    Editor overtaken() {
        Refusal why = new Refusal(
                null,
                "Somebody else has changed this text since you opened it.",
                412,
                "Somebody else has changed this text since you opened it. Your words are in the field and theirs below it;"
                        + " bring them together and save again.",
                List.of());
        String present = versions.isEmpty() ? revision : "\"" + versions.get(0).revision() + "\"";
        return with(null, why, present, kept == null ? "" : kept);
    }

    /** The kept text with the facts filled in, as the assessment prints it. */
    public Printed printed() {
        return Printed.of(filled == null ? "" : filled);
    }

    public boolean isExplanation() {
        return change != null || state != null;
    }

    private Editor with(Proof found, Refusal why, String tag, String theirs) {
        return new Editor(
                place, address, title, change, state, text, theirs, tag, placement, filled, warnings, versions, found,
                why, mayEdit);
    }

    static List<Texts.Version> newestFirst(List<Texts.Version> oldestFirst) {
        List<Texts.Version> versions = new ArrayList<>(oldestFirst);
        Collections.reverse(versions);
        return versions;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
