package uk.csp.crimedata.figure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.crimedata.disclosure.Interval;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.reported.Amount;
import uk.csp.crimedata.reported.ReportedValue;

/**
 * Tells, as part of a figure, what was reported of a measure.
 *
 * @param others values of places it is compared with
 * @param published whether everybody may be told; null: of nothing
 */
record TellReported(Measure measure, Map<Place, List<ReportedValue>> others, Boolean published) {

    FigureChanged.Reported nothing() {
        return of(Amount.unavailable("[x]"), Optional.empty(), null, null);
    }

    FigureChanged.Reported of(KnownCount known) {
        Optional<ReportedValue> only = known.only();
        if (known.available().isEmpty()) {
            return of(Amount.unavailable(only.map(part -> part.amount().code()).orElse("[x]")), only, null, null);
        }
        Interval bounds = known.bounds();
        boolean nil = known.isComplete()
                && known.available().stream().allMatch(part -> part.amount().status() == Amount.Status.NIL);
        Amount amount = nil
                ? Amount.NIL
                : bounds.single()
                        ? Amount.exactly(BigDecimal.valueOf(bounds.from()))
                        : new Amount(
                                Amount.Status.RANGE,
                                null,
                                BigDecimal.valueOf(bounds.from()),
                                bounds.to() == null ? null : BigDecimal.valueOf(bounds.to()),
                                null);
        return of(amount, only, null, null);
    }

    FigureChanged.Reported of(
            Amount amount, Optional<ReportedValue> only, FigureChanged.ValueBefore previous, BigDecimal change) {
        return new FigureChanged.Reported(
                measure.code(),
                measure.unit(),
                measure.per(),
                amount.status().word,
                amount.value(),
                amount.lower(),
                amount.upper(),
                amount.code(),
                only.map(ReportedValue::confidence)
                        .map(limits -> new FigureChanged.Confidence(limits.lower(), limits.upper()))
                        .orElse(null),
                previous,
                change,
                measure.isCount() ? null : only.map(this::comparators).orElse(null),
                published,
                only.map(ReportedValue::note).orElse(null));
    }

    private List<FigureChanged.Comparator> comparators(ReportedValue own) {
        List<FigureChanged.Comparator> told = others.entrySet().stream()
                .flatMap(other -> other.getValue().stream()
                        .filter(value -> value.span().equals(own.span()))
                        .map(value -> new FigureChanged.Comparator(
                                other.getKey().code(),
                                other.getKey().kind(),
                                other.getKey().name(),
                                value.amount().status().word,
                                value.amount().value(),
                                value.amount().lower(),
                                value.amount().upper(),
                                value.amount().code())))
                .sorted(Comparator.comparing(FigureChanged.Comparator::area))
                .toList();
        return told.isEmpty() ? null : told;
    }
}
