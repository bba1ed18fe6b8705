package uk.csp.gateway.feeds;

import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.person.Person;
import uk.csp.gateway.words.Labels;

/** Names of what is sent, and what a person's organisation may send. Asked once for a page. */
@RequestScoped
class Catalogue {
    private static final Pattern PARAMETER = Pattern.compile("dataset=([a-z-]+)");

    private final Api api;
    private List<Dataset> datasets;

    Catalogue(Api api) {
        this.api = api;
    }

    private record Datasets(List<Dataset> items) {}

    private record Suppliers(List<Supplier> items) {}

    private record Categories(List<Category> items) {}

    private record Category(String code, String label) {}

    private record Partnerships(List<PoliceBasis> items) {}

    private record PoliceBasis(String code, String policeBasis) {}

    /** An organisation that sends feeds. */
    record Supplier(String id, String name, String kind) {}

    List<Dataset> datasets() {
        if (datasets == null) {
            datasets = asked();
        }
        return datasets;
    }

    private List<Dataset> asked() {
        try {
            return api.get("/v1/datasets", Datasets.class).items();
        } catch (Refused notAllowed) {
            return List.of();
        }
    }

    /** The dataset's name; its code in plain words where it has none. */
    String nameOf(String dataset) {
        return datasets().stream()
                .filter(one -> one.code().equals(dataset))
                .map(Dataset::name)
                .findFirst()
                .orElse(Labels.plain(dataset));
    }

    /** A sentence of the service in which datasets stand as parameters, for who sees them by name. */
    String inWords(String says) {
        return PARAMETER
                .matcher(says)
                .replaceAll(found -> Matcher.quoteReplacement("“" + nameOf(found.group(1)) + "”"));
    }

    /** The organisation as it is registered; empty when it is not, or is on a later page of a very long list. */
    Optional<Supplier> supplier(Person person) {
        try {
            return api.get("/v1/suppliers", Suppliers.class).items().stream()
                    .filter(supplier -> supplier.id().equals(person.partner()))
                    .findFirst();
        } catch (Refused notAllowed) {
            return Optional.empty();
        }
    }

    /** Those the kind of supplier may send, by name; all where the kind is not known: the service decides. */
    List<Dataset> mayBeSentBy(Optional<Supplier> supplier) {
        return datasets().stream()
                .filter(dataset -> supplier.isEmpty()
                        || dataset.supplierKind() == null
                        || dataset.supplierKind().equals(supplier.get().kind()))
                .sorted(Comparator.comparing(Dataset::name))
                .toList();
    }

    /** What police data the partnership counts; null where that is not known. */
    String policeBasis(String partnership) {
        try {
            return api.get("/v1/partnerships", Partnerships.class).items().stream()
                    .filter(one -> one.code().equals(partnership))
                    .map(PoliceBasis::policeBasis)
                    .findFirst()
                    .orElse(null);
        } catch (Refused notAllowed) {
            return null;
        }
    }

    /** Names of categories by code. */
    Map<String, String> categories() {
        try {
            return api.get("/v1/categories", Categories.class).items().stream()
                    .collect(Collectors.toMap(Category::code, Category::label, (one, other) -> one));
        } catch (Refused notAllowed) {
            return Map.of();
        }
    }
}
