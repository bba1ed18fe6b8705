package uk.csp.reporting.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Numbers;

/** Checks which neighbourhoods are said to have the highest and lowest rates of crime. */
final class RankProof {
    private static final Pattern EXTREME = Pattern.compile("\\b(highest|lowest)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RATE_OF_CRIME =
            Pattern.compile("rates? of crime|crime rates?", Pattern.CASE_INSENSITIVE);

    private final List<Figure> byRate;

    RankProof(Facts facts) {
        byRate = facts.neighbourhoods(Facts.ALL_CRIME)
                .filter(Figure::hasRate)
                .sorted(Comparator.comparing(RankProof::rate).reversed())
                .toList();
    }

    List<Finding> check(List<Statement> statements) {
        List<Finding> findings = new ArrayList<>();
        for (Statement statement : statements) {
            Matcher extreme = EXTREME.matcher(statement.words());
            if (RATE_OF_CRIME.matcher(statement.words()).find() && extreme.find()) {
                boolean highest = extreme.group(1).equalsIgnoreCase("highest");
                check(statement, highest).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Of the highest the order counts, of the lowest only which they are. */
    private Optional<Finding> check(Statement statement, boolean highest) {
        List<Figure> named = named(statement.words());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> held =
                highest ? byRate.subList(0, named.size()) : byRate.subList(byRate.size() - named.size(), byRate.size());
        boolean same = highest ? held.equals(named) : held.containsAll(named);
        return same
                ? Optional.empty()
                : Optional.of(new Finding(
                        statement.line(),
                        Finding.Kind.RANK_DIFFERS,
                        statement.words(),
                        (highest ? "Highest rates: " : "Lowest rates: ")
                                + String.join(
                                        ", ",
                                        held.stream().map(f -> f.area().name()).toList()),
                        null));
    }

    private List<Figure> named(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return byRate.stream()
                .filter(figure -> lower.contains(name(figure)))
                .sorted(Comparator.comparingInt(figure -> lower.indexOf(name(figure))))
                .toList();
    }

    private static String name(Figure figure) {
        return figure.area().name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal rate(Figure figure) {
        return Numbers.rateOf(figure, 6);
    }
}
