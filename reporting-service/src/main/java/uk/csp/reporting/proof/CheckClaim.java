package uk.csp.reporting.proof;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.proof.Claim.Kind;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;
import uk.csp.reporting.prose.Term;

/** Holds one claim against the facts. */
final class CheckClaim {
    private final Facts facts;

    CheckClaim(Facts facts) {
        this.facts = facts;
    }

    enum Verdict {
        CONFIRMED,
        CONTRADICTED,
        UNKNOWN
    }

    /** @param held what the facts say; null unless they contradict */
    record Answer(Verdict verdict, Finding.Kind kind, String held, String figure) {
        /** What is to be said of a claim that the facts contradict. */
        Finding against(Claim claim) {
            Statement statement = claim.statement();
            return new Finding(statement.line(), kind, statement.words().replace('\t', ' '), held, figure);
        }

        static Answer unknown() {
            return new Answer(Verdict.UNKNOWN, null, null, null);
        }
    }

    Answer check(Claim claim) {
        Optional<Figure> figure = facts.known(claim.indicator()).filter(Figure::complete);
        if (figure.isEmpty()) {
            return Answer.unknown();
        }
        return switch (claim.kind()) {
            case COUNT, PREVIOUS, DIFFERENCE, ANY_COUNT -> count(claim, figure.get());
            case PERCENT_CHANGE -> change(claim, figure.get());
            case SHARE -> share(claim, figure.get());
            case RATE -> rate(claim, figure.get());
            case DIRECTION -> direction(claim, figure.get());
        };
    }

    private Answer count(Claim claim, Figure figure) {
        BigDecimal said = claim.quantity().value();
        Optional<Movement> movement = Movement.of(figure);
        Optional<Long> previous = movement.map(Movement::previous);
        Optional<Long> difference = movement.map(Movement::size);
        Stream<Long> held =
                switch (claim.kind()) {
                    case COUNT -> Stream.of(figure.count());
                    case PREVIOUS -> previous.stream();
                    case DIFFERENCE -> difference.stream();
                    default ->
                        Stream.of(Stream.of(figure.count()), previous.stream(), difference.stream())
                                .flatMap(stream -> stream);
                };
        boolean needsBefore = claim.kind() == Kind.PREVIOUS || claim.kind() == Kind.DIFFERENCE;
        if (needsBefore && movement.isEmpty()) {
            return Answer.unknown();
        }
        return answer(
                held.map(BigDecimal::valueOf).anyMatch(value -> value.compareTo(said) == 0),
                Finding.Kind.COUNT_DIFFERS,
                figure,
                counts(figure));
    }

    private Answer change(Claim claim, Figure figure) {
        return Movement.of(figure)
                .filter(movement -> movement.previous() > 0)
                .map(movement -> {
                    BigDecimal held = Rounding.percentChange(
                            movement.count(),
                            movement.previous(),
                            claim.quantity().decimals());
                    boolean same = held.abs().compareTo(claim.quantity().value()) == 0;
                    boolean way = claim.direction() == Long.signum(movement.difference());
                    return answer(
                            same && way,
                            same ? Finding.Kind.DIRECTION_DIFFERS : Finding.Kind.CHANGE_DIFFERS,
                            figure,
                            counts(figure) + ": " + signed(held) + "%");
                })
                .orElse(Answer.unknown());
    }

    private Answer share(Claim claim, Figure part) {
        return facts.known(claim.whole())
                .filter(whole -> whole.complete() && whole.count() > 0)
                .map(whole -> {
                    BigDecimal held = Rounding.share(
                            part.count(), whole.count(), claim.quantity().decimals());
                    return answer(
                            held.compareTo(claim.quantity().value()) == 0,
                            Finding.Kind.SHARE_DIFFERS,
                            part,
                            Rounding.print(part.count()) + " of " + Rounding.print(whole.count()) + " is "
                                    + Rounding.share(part.count(), whole.count(), 1) + "%");
                })
                .orElse(Answer.unknown());
    }

    private Answer rate(Claim claim, Figure figure) {
        if (!figure.hasRate() || figure.rate().per() != claim.quantity().per()) {
            return Answer.unknown();
        }
        BigDecimal held = Numbers.rateOf(figure, claim.quantity().decimals());
        return answer(
                held.compareTo(claim.quantity().value()) == 0,
                Finding.Kind.RATE_DIFFERS,
                figure,
                rateInWords(figure, claim.quantity().decimals()));
    }

    private Answer direction(Claim claim, Figure figure) {
        return Movement.of(figure)
                .map(movement -> answer(
                        claim.direction() == Long.signum(movement.difference()),
                        Finding.Kind.DIRECTION_DIFFERS,
                        figure,
                        counts(figure)))
                .orElse(Answer.unknown());
    }

    private static Answer answer(boolean confirmed, Finding.Kind kind, Figure figure, String held) {
        return confirmed
                ? new Answer(Verdict.CONFIRMED, null, null, figure.figure())
                : new Answer(Verdict.CONTRADICTED, kind, held, figure.figure());
    }

    private static String rateInWords(Figure figure, int decimals) {
        return Rounding.print(figure.count()) + " among "
                + Rounding.print(figure.rate().denominator().value()) + " "
                + figure.rate().denominator().label() + " is " + Numbers.rateOf(figure, decimals) + " per "
                + Rounding.print(figure.rate().per());
    }

    private static String counts(Figure figure) {
        Term term = Term.of(figure);
        String now = term.phrase() + ": " + Rounding.print(figure.count());
        return Movement.of(figure)
                .map(movement -> now + ", a year earlier " + Rounding.print(movement.previous())
                        + (movement.difference() == 0 ? ", no change" : ""))
                .orElse(now);
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + Rounding.print(value);
    }
}
