package uk.csp.crimedata.query;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.KnownPartnership;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.release.Readers;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;
import uk.csp.platform.time.CalendarText;

/**
 * The parameters of one request for a view, found in one version of the catalogue. A parameter that means nothing is
 * null until {@link #check} refuses the request, naming all of them at once.
 */
public final class Question {
    private final Catalogue catalogue;
    private final Readers readers;
    private final List<Violation> violations = new ArrayList<>();

    Question(Catalogue catalogue, Readers readers) {
        this.catalogue = catalogue;
        this.readers = readers;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * @throws ProblemException at once when no partnership has the code or the caller is none of its analysts: nothing else
     *     is told then
     */
    public Partnership partnership(String code) {
        Partnership partnership = anyPartnership(code);
        readers.requireAnalyst(partnership);
        return partnership;
    }

    /** For views without any count: whoever the caller is. */
    public Partnership anyPartnership(String code) {
        if (isMissing("partnership", code)) {
            check();
        }
        return KnownPartnership.of(catalogue, code);
    }

    public Indicator indicator(String code) {
        if (isMissing("indicator", code)) {
            return null;
        }
        Optional<Indicator> known = catalogue.indicators().values().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
        if (known.isEmpty()) {
            violations.add(Violation.ofField("indicator", "unknown-indicator", "No indicator has this code."));
        }
        return known.orElse(null);
    }

    public Period period(String code) {
        if (isMissing("period", code)) {
            return null;
        }
        Optional<Period> period = Period.ofCode(code);
        if (period.isEmpty()) {
            violations.add(Violation.ofField("period", "invalid-value", Period.CODES));
        }
        return period.orElse(null);
    }

    /** A month such as 2019-03; the default where none is given. */
    public YearMonth month(String parameter, String value, YearMonth otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return CalendarText.month(value);
        } catch (DateTimeException e) {
            violations.add(Violation.ofField(parameter, "invalid-value", "A month such as 2019-03."));
            return otherwise;
        }
    }

    /** One of some words; the first where none is given. */
    public String word(String parameter, String value, List<String> words) {
        if (value == null || value.isBlank()) {
            return words.get(0);
        }
        if (!words.contains(value)) {
            violations.add(Violation.ofField(parameter, "invalid-value", "One of " + String.join(", ", words) + "."));
        }
        return value;
    }

    public void refuse(String parameter, String code, String detail) {
        violations.add(Violation.ofField(parameter, code, detail));
    }

    /** @throws ProblemException when a parameter was refused */
    public void check() {
        if (!violations.isEmpty()) {
            throw new ProblemException(CrimeDataProblem.INVALID_QUERY, "The query cannot be answered.", violations);
        }
    }

    private boolean isMissing(String parameter, String value) {
        boolean missing = value == null || value.isBlank();
        if (missing) {
            violations.add(Violation.ofField(parameter, "missing-value", "The view needs it."));
        }
        return missing;
    }
}
