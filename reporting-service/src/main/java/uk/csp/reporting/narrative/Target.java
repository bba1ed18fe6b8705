package uk.csp.reporting.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a reference points at, as far as its words say. */
public sealed interface Target {
    Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    String PREVIOUS = "previous";

    /**
     * {@code figure:robbery.rate}, {@code figure:robbery.previous.rate}, {@code figure:rape.share-of.all-crime}.
     *
     * @param before whether the period before is meant
     * @param other the indicator it is a share of, or the place it is compared with; else null
     */
    record OfFigure(String indicator, boolean before, Measure measure, String other) implements Target {}

    /** {@code sentence:robbery}: a whole sentence on how it changed. */
    record OfSentence(String indicator) implements Target {}

    /** {@code rating:domestic-abuse.band} or {@code .label}. */
    record OfRating(String threat, boolean label) implements Target {}

    /** {@code period} or {@code period:previous}: 2018/19, 2017/18. */
    record OfPeriod(boolean before) implements Target {}

    /** @param why in a sentence for whoever wrote it */
    record Unreadable(String code, String why) implements Target {}

    static Target parse(String written) {
        if (written.equals("period")) {
            return new OfPeriod(false);
        }
        int colon = written.indexOf(':');
        String kind = colon < 0 ? written : written.substring(0, colon).strip();
        List<String> path = colon < 0
                ? List.of()
                : Arrays.stream(written.substring(colon + 1).strip().split("\\.", -1))
                        .toList();
        if (path.isEmpty() || path.stream().anyMatch(id -> !ID.matcher(id).matches())) {
            return unreadable();
        }
        return switch (kind) {
            case "figure" -> figure(path);
            case "sentence" -> path.size() == 1 ? new OfSentence(path.get(0)) : unreadable();
            case "rating" -> rating(path);
            case "period" -> path.equals(List.of(PREVIOUS)) ? new OfPeriod(true) : unreadable();
            default -> unreadable();
        };
    }

    private static Target figure(List<String> path) {
        boolean before = path.size() > 1 && path.get(1).equals(PREVIOUS);
        List<String> rest = path.subList(before ? 2 : 1, path.size());
        Optional<Measure> measure = rest.isEmpty() ? Optional.empty() : Measure.of(rest.get(0));
        if (measure.isEmpty()) {
            return new Unreadable(
                    "unknown-measure",
                    (rest.isEmpty() ? "It names no measure." : "There is no measure " + rest.get(0) + ".")
                            + Nearest.words(
                                    rest.isEmpty() ? "count" : rest.get(0),
                                    Arrays.stream(Measure.values())
                                            .map(Measure::word)
                                            .toList()));
        }
        if (rest.size() != (measure.get().needsMore() ? 2 : 1)) {
            return new Unreadable(
                    "unreadable-reference",
                    measure.get().needsMore()
                            ? "After " + measure.get().word() + " comes one name."
                            : "Nothing comes after " + measure.get().word() + ".");
        }
        return new OfFigure(path.get(0), before, measure.get(), rest.size() == 2 ? rest.get(1) : null);
    }

    private static Target rating(List<String> path) {
        boolean known = path.size() == 2 && List.of("band", "label").contains(path.get(1));
        return known
                ? new OfRating(path.get(0), path.get(1).equals("label"))
                : new Unreadable("unknown-measure", "Of a rating there are band and label.");
    }

    private static Target unreadable() {
        return new Unreadable(
                "unreadable-reference",
                "A reference is figure:indicator.measure, sentence:indicator, rating:threat.band, period or"
                        + " period:previous.");
    }
}
