package uk.csp.gateway.assessment;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Reply;

/**
 * Releases the public tables an assessment prints: those of its year and of every other year and neighbourhood that it
 * says are missing. Repeating it is safe.
 */
@RequestScoped
class Release {
    private static final Pattern NEIGHBOURHOODS = Pattern.compile("neighbourhoods, ([a-z0-9-]+), (\\S+)\\.");
    private static final Pattern SERIES = Pattern.compile("series, ([a-z0-9-]+), by month");
    private static final Pattern YEAR = Pattern.compile("crime or indicators, (\\S+)\\.");

    private final Api api;

    Release(Api api) {
        this.api = api;
    }

    /** How many tables were released now, and what kept others from it. */
    record Outcome(int released, List<Refusal> refusals) {}

    /** In the order that lets most be told: totals before what adds up to them. */
    Outcome release(Place place, Completeness completeness) {
        int released = 0;
        List<Refusal> refusals = new ArrayList<>();
        for (Map<String, String> order : orders(place, completeness)) {
            Reply reply = api.send("POST", "/v1/public-tables", order, Map.of());
            if (reply.status() == 201) {
                released++;
            } else if (!reply.isDone()) {
                refusals.add(reply.problem());
            }
        }
        return new Outcome(released, refusals);
    }

    private static Set<Map<String, String>> orders(Place place, Completeness completeness) {
        Set<Map<String, String>> orders = new LinkedHashSet<>();
        year(orders, place, place.period());
        orders.add(order(place, "series", "periodKind", "month"));
        orders.add(order(place, "series", "periodKind", "financial-year"));
        completeness.requirements().stream()
                .filter(requirement -> requirement.id().equals("public-tables"))
                .flatMap(requirement -> requirement.missing().stream())
                .forEach(missing -> addMissing(orders, place, missing.what()));
        return orders;
    }

    private static void addMissing(Set<Map<String, String>> orders, Place place, String what) {
        Matcher neighbourhoods = NEIGHBOURHOODS.matcher(what);
        if (neighbourhoods.find()) {
            Map<String, String> order = order(place, "neighbourhoods", "period", neighbourhoods.group(2));
            order.put("indicator", neighbourhoods.group(1));
            orders.add(order);
        }
        Matcher series = SERIES.matcher(what);
        if (series.find()) {
            Map<String, String> order = order(place, "series", "periodKind", "month");
            order.put("indicator", series.group(1));
            orders.add(order);
        }
        Matcher year = YEAR.matcher(what);
        if (year.find()) {
            year(orders, place, year.group(1));
        }
    }

    private static void year(Set<Map<String, String>> orders, Place place, String period) {
        for (String kind : List.of("crime", "neighbourhoods", "indicators")) {
            orders.add(order(place, kind, "period", period));
        }
    }

    private static Map<String, String> order(Place place, String kind, String name, String value) {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("kind", kind);
        order.put("audience", "public");
        order.put("partnership", place.partnership());
        order.put(name, value);
        return order;
    }
}
