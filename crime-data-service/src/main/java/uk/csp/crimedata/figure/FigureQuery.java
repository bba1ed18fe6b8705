package uk.csp.crimedata.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Which figures are asked for; null means all. */
record FigureQuery(
        String partnership, String indicator, String area, String period, String periodKind, Boolean neighbourhood) {
    private static final String KINDS =
            Arrays.stream(Period.Kind.values()).map(kind -> kind.word).collect(Collectors.joining(", "));

    /** @throws ProblemException naming every parameter that no figure can have */
    static FigureQuery of(
            String partnership, String indicator, String area, String period, String periodKind, String neighbourhood) {
        List<Violation> violations = new ArrayList<>();
        if (period != null && Period.ofCode(period).isEmpty()) {
            violations.add(Violation.ofField("period", "invalid-value", Period.CODES));
        }
        if (periodKind != null && Arrays.stream(Period.Kind.values()).noneMatch(kind -> kind.word.equals(periodKind))) {
            violations.add(Violation.ofField("periodKind", "invalid-value", "One of " + KINDS + "."));
        }
        if (neighbourhood != null && !neighbourhood.equals("true") && !neighbourhood.equals("false")) {
            violations.add(Violation.ofField("neighbourhood", "invalid-value", "true or false."));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(CrimeDataProblem.INVALID_QUERY, "No figure can be like that.", violations);
        }
        return new FigureQuery(
                partnership,
                indicator,
                area,
                period,
                periodKind,
                neighbourhood == null ? null : Boolean.valueOf(neighbourhood));
    }

    /** Whether only figures are asked for that are made from months and not stored. */
    boolean isOfComputed() {
        return Arrays.stream(Period.Kind.values())
                        .filter(Period.Kind::isComputed)
                        .anyMatch(kind -> kind.word.equals(periodKind))
                || period != null && Period.ofCode(period).orElseThrow().kind().isComputed();
    }
}
