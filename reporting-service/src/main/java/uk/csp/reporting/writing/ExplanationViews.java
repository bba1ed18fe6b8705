package uk.csp.reporting.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.narrative.ChangeToExplain;
import uk.csp.reporting.prose.Decimals;
import uk.csp.reporting.prose.Sentences;
import uk.csp.reporting.version.ExplanationText;
import uk.csp.reporting.version.TextVersion;

/** Changes and what was written about them, side by side. */
final class ExplanationViews {
    private final Facts facts;
    private final Map<String, TextVersion<ExplanationText>> newest;

    ExplanationViews(Facts facts, List<TextVersion<ExplanationText>> newest) {
        this.facts = facts;
        this.newest = newest.stream().collect(Collectors.toMap(TextVersion::subject, Function.identity()));
    }

    /** What has to be explained in the order of the crime table, then what else was explained. */
    List<ExplanationView> all() {
        List<ChangeToExplain> changes = ChangeToExplain.of(facts);
        List<ExplanationView> views = new ArrayList<>();
        changes.forEach(change -> views.add(view(change)));
        facts.explanations().stream()
                .filter(given ->
                        changes.stream().noneMatch(change -> change.indicator().equals(given.indicator())))
                .forEach(given -> views.add(one(given.indicator())));
        return views;
    }

    ExplanationView one(String indicator) {
        return ChangeToExplain.of(facts, indicator).map(this::view).orElseGet(() -> notPrinted(indicator));
    }

    private ExplanationView view(ChangeToExplain change) {
        Optional<TextVersion<ExplanationText>> written = Optional.ofNullable(newest.get(change.indicator()));
        return new ExplanationView(
                change.indicator(),
                change.movement().figure().indicator().label(),
                written.map(TextVersion::revision).orElse(0L),
                change.required(),
                change.state().name().toLowerCase(Locale.ROOT),
                new Sentences(facts)
                        .change(
                                change.movement().figure(),
                                Decimals.of(change.indicator()).percent())
                        .plain(),
                change.movement().figure().figure(),
                change.movement().figure().revision(),
                written.map(version -> version.body().text()).orElse(""),
                written.map(version -> ExplanationView.writtenFor(version.body()))
                        .orElse(null),
                written.map(TextVersion::writtenAt).orElse(null),
                written.map(TextVersion::writtenBy).orElse(null));
    }

    private ExplanationView notPrinted(String indicator) {
        Optional<TextVersion<ExplanationText>> written = Optional.ofNullable(newest.get(indicator));
        return new ExplanationView(
                indicator,
                null,
                written.map(TextVersion::revision).orElse(0L),
                false,
                "not-printed",
                null,
                null,
                null,
                written.map(version -> version.body().text()).orElse(""),
                written.map(version -> ExplanationView.writtenFor(version.body()))
                        .orElse(null),
                written.map(TextVersion::writtenAt).orElse(null),
                written.map(TextVersion::writtenBy).orElse(null));
    }
}
