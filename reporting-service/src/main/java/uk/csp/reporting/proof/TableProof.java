package uk.csp.reporting.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;
import uk.csp.reporting.prose.Term;

/** Checks typed tables: rows that begin with an indicator or a neighbourhood, cells between tabs. */
final class TableProof {
    private static final int ROWS_OF_A_TABLE = 3;

    private final Facts facts;
    private final CheckClaim check;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> rows = new LinkedHashSet<>();
    private int lineOfTotal;
    private int confirmed;

    TableProof(Facts facts) {
        this.facts = facts;
        this.check = new CheckClaim(facts);
    }

    TableProof check(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.isTableRow()) {
                row(statement);
            }
        }
        if (lineOfTotal > 0 && rows.size() > ROWS_OF_A_TABLE) {
            total();
        }
        return this;
    }

    List<Finding> findings() {
        return findings;
    }

    int confirmed() {
        return confirmed;
    }

    private void row(Statement statement) {
        String[] cells = statement.words().split("\t");
        String indicator = Names.ofCell(cells[0].strip());
        if (indicator == null) {
            neighbourhood(statement, cells);
            return;
        }
        List<Claim> claims = TableRow.claims(statement, cells, indicator);
        if (!claims.isEmpty()) {
            rows.add(indicator);
        }
        if (indicator.equals(Facts.ALL_CRIME)) {
            lineOfTotal = statement.line();
        }
        claims.forEach(this::check);
    }

    private void check(Claim claim) {
        CheckClaim.Answer answer = check.check(claim);
        switch (answer.verdict()) {
            case CONFIRMED -> confirmed++;
            case CONTRADICTED -> findings.add(answer.against(claim));
            case UNKNOWN -> {
                // Left to the reader: no figure says otherwise.
            }
        }
    }

    private void neighbourhood(Statement statement, String[] cells) {
        Optional<Figure> figure = facts.neighbourhoods(Facts.ALL_CRIME)
                .filter(held -> held.area().name().equalsIgnoreCase(cells[0].strip()))
                .findFirst();
        if (figure.isEmpty() || cells.length < ROWS_OF_A_TABLE) {
            return;
        }
        Figure held = figure.get();
        TableRow.number(cells[1])
                .ifPresent(said ->
                        same(statement, Finding.Kind.COUNT_DIFFERS, said, BigDecimal.valueOf(held.count()), held));
        TableRow.number(cells[2])
                .filter(said -> held.hasRate())
                .ifPresent(said ->
                        same(statement, Finding.Kind.RATE_DIFFERS, said, Numbers.rateOf(held, said.scale()), held));
    }

    private void same(Statement statement, Finding.Kind kind, BigDecimal said, BigDecimal held, Figure figure) {
        if (said.compareTo(held) == 0) {
            confirmed++;
            return;
        }
        findings.add(new Finding(
                statement.line(),
                kind,
                statement.words().replace('\t', ' '),
                figure.area().name() + ": " + Rounding.print(held),
                figure.figure()));
    }

    /** Rows that overlap others cannot be added, and the others may still not make up the total. */
    private void total() {
        List<Figure> counted = rows.stream()
                .filter(indicator -> !indicator.equals(Facts.ALL_CRIME) && !Term.isIncident(indicator))
                .flatMap(indicator -> facts.known(indicator).stream())
                .toList();
        List<Figure> overlays =
                counted.stream().filter(figure -> figure.indicator().overlay()).toList();
        if (!overlays.isEmpty()) {
            findings.add(new Finding(
                    lineOfTotal,
                    Finding.Kind.ROWS_OVERLAP,
                    "All crime and its rows",
                    overlays.stream().map(figure -> Term.of(figure).phrase()).collect(Collectors.joining(", "))
                            + ": these cross the other rows and are never added to them",
                    null));
        }
        long added = counted.stream()
                .filter(figure -> !figure.indicator().overlay())
                .mapToLong(Figure::count)
                .sum();
        facts.known(Facts.ALL_CRIME).filter(all -> all.count() != added).ifPresent(all -> notAll(all, added));
    }

    private void notAll(Figure all, long added) {
        findings.add(new Finding(
                lineOfTotal,
                Finding.Kind.ROWS_DO_NOT_ADD_UP,
                "All crime and its rows",
                Rounding.print(all.count() - added) + " of the " + Rounding.print(all.count())
                        + " crimes are in no row of the table",
                all.figure()));
    }
}
