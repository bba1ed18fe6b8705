package uk.csp.crimedata.records;

import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.privacy.PersonalDetails;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Why single records are wanted, in words that can be read years later in the audit log; no details of a person. */
record Purpose(String text) {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** @throws ProblemException when it is no purpose, saying what is wrong with it */
    static Purpose of(String text) {
        String words = text == null ? "" : text.strip();
        Optional<Violation> violation = violation(words);
        if (violation.isPresent()) {
            throw new ProblemException(
                    CrimeDataProblem.PURPOSE_NEEDED,
                    "Say in the parameter purpose what the records are for, in " + SHORTEST + " to " + LONGEST
                            + " characters.",
                    List.of(violation.get()));
        }
        return new Purpose(words);
    }

    private static Optional<Violation> violation(String words) {
        if (words.isEmpty()) {
            return violation("missing", "A purpose is needed.");
        }
        if (words.length() < SHORTEST) {
            return violation("too-short", "At least " + SHORTEST + " characters.");
        }
        if (words.length() > LONGEST) {
            return violation("too-long", "At most " + LONGEST + " characters.");
        }
        if (words.chars().anyMatch(Character::isISOControl)) {
            return violation("invalid-value", "Words on one line.");
        }
        return PersonalDetails.find(words)
                .flatMap(detail -> violation("personal-detail", "It holds what looks like " + detail.label() + "."));
    }

    private static Optional<Violation> violation(String code, String detail) {
        return Optional.of(Violation.ofField("purpose", code, detail));
    }
}
