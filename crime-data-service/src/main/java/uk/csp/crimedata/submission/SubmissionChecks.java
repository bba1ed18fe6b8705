package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.feed.SubmissionOrder.FeedEncoding;
import uk.csp.crimedata.feed.SubmissionOrder.Mode;
import uk.csp.crimedata.feed.SubmissionOrder.OnError;
import uk.csp.crimedata.feed.SubmissionPeriod;
import uk.csp.crimedata.merge.MergeFeed;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Makes an order of a request's parameters, or refuses it before any of the body is read. */
@ApplicationScoped
class SubmissionChecks {
    private final Catalogues catalogues;

    SubmissionChecks(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The parameters as they came. */
    record Parameters(String dataset, String period, String mode, String onError, String dryRun, String nil) {}

    /** An order and the catalogue it was checked against. */
    record Checked(SubmissionOrder order, Catalogue catalogue) {}

    /**
     * Against the catalogue in memory, which costs no connection; where that refuses, against the newest one. An order
     * made with an older one is found out by {@link MergeFeed}.
     */
    Checked check(String partner, Parameters parameters, FeedEncoding encoding) {
        Catalogue known = catalogues.known();
        try {
            return new Checked(check(known, partner, parameters, encoding), known);
        } catch (ProblemException e) {
            Catalogue current = catalogues.current();
            if (current == known) {
                throw e;
            }
            return new Checked(check(current, partner, parameters, encoding), current);
        }
    }

    private static SubmissionOrder check(
            Catalogue catalogue, String partner, Parameters parameters, FeedEncoding encoding) {
        Supplier supplier = Optional.ofNullable(catalogue.suppliers().get(partner))
                .orElseThrow(() -> new ProblemException(
                        CrimeDataProblem.UNKNOWN_SUPPLIER, "The partner '" + partner + "' is no registered supplier."));
        List<Violation> violations = new ArrayList<>();
        Dataset dataset = dataset(catalogue, parameters.dataset(), violations);
        Optional<SubmissionPeriod> period =
                Optional.ofNullable(parameters.period()).flatMap(SubmissionPeriod::parse);
        if (period.isEmpty()) {
            violations.add(Violation.ofField(
                    "period", "bad-period", "A month like 2018-04, or months like 2018-04/2019-03, at most ten years"));
        }
        Mode mode = choose(Mode.class, "mode", parameters.mode(), violations);
        OnError onError = choose(OnError.class, "onError", parameters.onError(), violations);
        boolean dryRun = yes("dryRun", parameters.dryRun(), violations);
        boolean nil = yes("nil", parameters.nil(), violations);
        if (nil && mode == Mode.UPSERT) {
            violations.add(Violation.ofField("nil", "nil-upsert", "A nil return is of a whole period: mode=replace"));
        }
        if (encoding.ndjson() && dataset != null && !FeedFormats.allowsNdjson(dataset)) {
            violations.add(Violation.ofField("Content-Type", "bad-format", "This dataset comes as text/csv only"));
        }
        if (!violations.isEmpty()) {
            boolean unknownDataset = dataset == null;
            throw new ProblemException(
                    unknownDataset ? CrimeDataProblem.UNKNOWN_DATASET : CrimeDataProblem.INVALID_SUBMISSION,
                    unknownDataset
                            ? "Known datasets are listed at /v1/datasets."
                            : "Mend the parameters and send again.",
                    violations);
        }
        if (!dataset.supplierKind().equals(supplier.kind())) {
            throw new ProblemException(
                    CrimeDataProblem.NOT_THE_SUPPLIER,
                    "Dataset " + dataset.code() + " is supplied by " + dataset.supplierKind() + ".");
        }
        SubmissionOrder order =
                new SubmissionOrder(dataset, supplier, period.orElseThrow(), mode, onError, dryRun, nil, encoding);
        order.requireKept(dataset);
        return order;
    }

    private static Dataset dataset(Catalogue catalogue, String code, List<Violation> violations) {
        Dataset dataset = code == null ? null : catalogue.datasets().get(code);
        if (dataset == null) {
            violations.add(Violation.ofField("dataset", "unknown-dataset", "There is no such dataset"));
        }
        return dataset;
    }

    /** Strict: whoever writes dryRun=1 must not find the feed stored. */
    private static boolean yes(String parameter, String word, List<Violation> violations) {
        if (!word.equals("true") && !word.equals("false")) {
            violations.add(Violation.ofField(parameter, "bad-value", parameter + " is true or false"));
        }
        return word.equals("true");
    }

    private static <E extends Enum<E>> E choose(
            Class<E> choices, String parameter, String word, List<Violation> violations) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return choice;
            }
        }
        violations.add(Violation.ofField(parameter, "bad-value", "Not one of the values of " + parameter));
        return null;
    }
}
