package uk.csp.crimedata.feed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * Headers of files that partners have at hand, from {@code feeds/known-headers.csv}. A header that is not the agreed one
 * but much like one of these tells which file was sent by mistake.
 */
final class KnownHeaders {
    private static final double ALIKE = 0.6;
    private static final List<KnownHeader> KNOWN = FeedFiles.rows("known-headers", KnownHeaders::of);
    private static final List<Separator> SEPARATORS = List.of(
            new Separator(";", "semicolons"), new Separator("\t", "tabs"), new Separator("\\|", "vertical bars"));

    private KnownHeaders() {}

    private record KnownHeader(String code, String looksLike, String whatToDo, Set<String> columns) {}

    private record Separator(String pattern, String name) {}

    /** What a header that was not agreed is like, as a problem to answer with. */
    static Optional<ProblemException> recognise(List<String> names, List<String> agreed) {
        Set<String> header = folded(names);
        double asAgreed = likeness(header, folded(agreed));
        Optional<KnownHeader> best = KNOWN.stream()
                .max(Comparator.comparingDouble(known -> likeness(header, known.columns())))
                .filter(known -> likeness(header, known.columns()) > Math.max(ALIKE, asAgreed));
        if (best.isPresent()) {
            return best.map(known -> problem(known.code(), known.looksLike(), known.whatToDo()));
        }
        return names.size() == 1 ? separated(names.get(0), folded(agreed)) : Optional.empty();
    }

    static ProblemException problem(String code, String looksLike, String whatToDo) {
        return new ProblemException(
                CrimeDataProblem.MISLABELLED_FEED,
                "This looks like " + looksLike + ". " + whatToDo,
                List.of(Violation.ofLine(1, null, code, "The feed begins like " + looksLike)));
    }

    private static Optional<ProblemException> separated(String line, Set<String> agreed) {
        return SEPARATORS.stream()
                .filter(separator -> likeness(folded(List.of(line.split(separator.pattern()))), agreed) > ALIKE)
                .map(separator -> problem(
                        "other-separator",
                        "a table separated by " + separator.name(),
                        "Separate the fields with commas and send it again."))
                .findFirst();
    }

    /** Share of columns in common: 1 for the same header in any order, 0 for none. */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }

    private static Set<String> folded(List<String> names) {
        return names.stream().map(name -> name.trim().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static KnownHeader of(NamedCsvRecord row) {
        return new KnownHeader(
                row.getField("code"),
                row.getField("looksLike"),
                row.getField("whatToDo"),
                folded(List.of(row.getField("columns").split(";"))));
    }
}
