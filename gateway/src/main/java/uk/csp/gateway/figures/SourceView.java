package uk.csp.gateway.figures;

import java.util.List;
import java.util.function.UnaryOperator;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Periods;

/** Every month of a figure with the feed that delivered it. */
record SourceView(
        String back, String name, String indicator, String periodWords, int revision, String knownAt, List<Row> rows) {
    record Row(String month, String dataset, String supplier, String received, String read) {}

    static SourceView of(String partnership, String name, ProvenanceAnswer answer, UnaryOperator<String> names) {
        FigureAnswer figure = answer.figure();
        String address = "/partnerships/" + partnership + "/figures/"
                + figure.indicator().id() + "?period=" + figure.period().code();
        return new SourceView(
                address,
                name,
                figure.indicator().label(),
                Periods.period(figure.period().code()),
                answer.revision(),
                Dates.moment(figure.knownAt()),
                answer.months().stream().map(month -> row(month, answer, names)).toList());
    }

    private static Row row(ProvenanceAnswer.Month month, ProvenanceAnswer answer, UnaryOperator<String> names) {
        ProvenanceAnswer.Delivery delivery = answer.submissions().stream()
                .filter(one -> one.id().equals(month.submission()))
                .findFirst()
                .orElse(null);
        String dataset = names.apply(month.dataset());
        return delivery == null
                ? new Row(Dates.month(month.month()), dataset, "–", Wording.NOT_RECEIVED, "–")
                : new Row(
                        Dates.month(month.month()),
                        dataset,
                        names.apply(delivery.supplier()),
                        Dates.moment(delivery.receivedAt()),
                        delivery.rows() == null
                                ? "–"
                                : Wording.count(delivery.rows().read()));
    }
}
