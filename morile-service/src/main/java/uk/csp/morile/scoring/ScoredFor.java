package uk.csp.morile.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The years carried-forward scores speak for, in words, for example {@code 2017/18 with likelihood and trends of 2018/19}.
 * A reader must be able to tell an old score from a new one.
 */
public final class ScoredFor {
    private ScoredFor() {}

    /** Null when nothing is carried forward. */
    public static String words(ScoringModel model, List<Judgement> judgements) {
        String carriedYear = judgements.stream()
                .filter(judgement -> judgement.origin() == Origin.CARRIED_FORWARD)
                .map(judgement -> financialYear(judgement.asAt()))
                .max(String::compareTo)
                .orElse(null);
        if (carriedYear == null) {
            return null;
        }
        Map<String, List<String>> renewed = new TreeMap<>();
        for (Section section : model.sections()) {
            yearOf(section, judgements)
                    .filter(year -> !year.equals(carriedYear))
                    .ifPresent(year -> renewed.computeIfAbsent(year, any -> new ArrayList<>())
                            .add(inSentence(section.label())));
        }
        return carriedYear
                + renewed.entrySet().stream()
                        .map(entry -> " with " + String.join(", ", entry.getValue()) + " of " + entry.getKey())
                        .collect(Collectors.joining());
    }

    /** April to March, for example 2018/19. */
    static String financialYear(LocalDate date) {
        int start = date.getMonthValue() >= 4 ? date.getYear() : date.getYear() - 1;
        String end = String.valueOf(start + 1);
        return start + "/" + end.substring(end.length() - 2);
    }

    private static String inSentence(String label) {
        return label.toLowerCase(Locale.UK).replace(" & ", " and ");
    }

    private static Optional<String> yearOf(Section section, List<Judgement> judgements) {
        return judgements.stream()
                .filter(judgement -> section.criteria().stream()
                        .anyMatch(criterion -> criterion.id().equals(judgement.criterion())))
                .map(judgement -> financialYear(judgement.asAt()))
                .max(String::compareTo);
    }
}
