package uk.csp.reporting.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Figure.Denominator;
import uk.csp.reporting.prose.Rounding;

/** Whether the population a text gives is the one its rates are computed with. */
final class PopulationProof {
    private static final Pattern POPULATION =
            Pattern.compile("\\bpopulation (?:is|was|of) (\\d{1,3}(?:,\\d{3})+|\\d{4,})\\b", Pattern.CASE_INSENSITIVE);

    private final Facts facts;

    PopulationProof(Facts facts) {
        this.facts = facts;
    }

    List<Finding> check(List<Statement> statements) {
        Optional<Figure> rated = facts.known(Facts.ALL_CRIME).filter(Figure::hasRate);
        List<Finding> findings = new ArrayList<>();
        for (Statement statement : statements) {
            Matcher population = POPULATION.matcher(statement.words());
            if (rated.isPresent() && population.find()) {
                BigDecimal said = new BigDecimal(population.group(1).replace(",", ""));
                Denominator held = rated.get().rate().denominator();
                if (said.compareTo(BigDecimal.valueOf(held.value())) != 0) {
                    findings.add(finding(statement, held, rated.get()));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Statement statement, Denominator held, Figure figure) {
        return new Finding(
                statement.line(),
                Finding.Kind.POPULATION_DIFFERS,
                statement.words(),
                "Rates are computed with " + Rounding.print(held.value()) + " " + held.label() + " (" + held.vintage()
                        + ")",
                figure.figure());
    }
}
