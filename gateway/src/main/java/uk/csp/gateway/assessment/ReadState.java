package uk.csp.gateway.assessment;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.person.SignedIn;

/** Asks for how the assessment of a period stands, as far as the person signed in may know it. */
@RequestScoped
class ReadState {
    private final Api api;
    private final SignedIn signedIn;

    ReadState(Api api, SignedIn signedIn) {
        this.api = api;
        this.signedIn = signedIn;
    }

    private record Figures(List<Figure> items) {}

    private record Figure(Year period, Whole completeness) {}

    private record Year(String code) {}

    private record Whole(boolean complete) {}

    private record Answer<T>(T value, boolean exact) {}

    /** @param wanted a period; without one, the newest year that is whole */
    State of(String partnership, String wanted) {
        List<Edition> editions = api.get(Paths.query("/v1/editions", "partnership", partnership), Edition.Page.class)
                .items();
        Answer<Figures> figures = years(partnership);
        List<String> periods = periods(figures.value(), editions);
        String period = wanted == null || wanted.isBlank() ? usual(figures.value(), periods) : wanted.strip();
        Place place = new Place(partnership, period);
        if (period == null || !figures.exact()) {
            return new State(place, periods, figures.exact(), null, null, null, editions, signedIn.person());
        }
        Optional<Completeness> completeness = api.find(place.api() + "/completeness", Completeness.class);
        if (completeness.isEmpty()) {
            return new State(place, periods, true, null, null, null, editions, signedIn.person());
        }
        Proof proof = api.get(place.api() + "/proof", Proof.class);
        Approvals.Roles roles = roles(partnership);
        return new State(
                place,
                withWanted(periods, period),
                true,
                completeness.get(),
                proof,
                roles,
                editions,
                signedIn.person());
    }

    /** For those who may publish: others need not know who speaks for which role. */
    private Approvals.Roles roles(String partnership) {
        return signedIn.person().may("reports:publish")
                ? api.get(Paths.of("/v1/approval-roles/{}", partnership), Approvals.Roles.class)
                : new Approvals.Roles(List.of());
    }

    private Answer<Figures> years(String partnership) {
        Reply reply = api.send(
                "GET",
                Paths.query(
                        "/v1/figures",
                        "partnership",
                        partnership,
                        "area",
                        partnership,
                        "indicator",
                        "all-crime",
                        "periodKind",
                        "financial-year"),
                null,
                Map.of());
        if (reply.isDone()) {
            return new Answer<>(reply.as(Figures.class), true);
        }
        if (reply.status() == 403 || reply.status() == 404) {
            return new Answer<>(new Figures(List.of()), reply.status() == 404);
        }
        throw new Refused(reply.problem());
    }

    private static List<String> periods(Figures figures, List<Edition> editions) {
        List<String> periods = new ArrayList<>();
        figures.items().forEach(figure -> periods.add(figure.period().code()));
        editions.forEach(edition -> periods.add(edition.period()));
        return periods.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    private static List<String> withWanted(List<String> periods, String wanted) {
        List<String> all = new ArrayList<>(periods);
        if (!all.contains(wanted)) {
            all.add(0, wanted);
        }
        return all;
    }

    private static String usual(Figures figures, List<String> periods) {
        return figures.items().stream()
                .filter(figure ->
                        figure.completeness() != null && figure.completeness().complete())
                .map(figure -> figure.period().code())
                .max(Comparator.naturalOrder())
                .orElse(periods.isEmpty() ? null : periods.get(0));
    }
}
