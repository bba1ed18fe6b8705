package uk.csp.gateway.risk;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;

/** What the risk pages ask morile-service for. */
@RequestScoped
class ReadRisk {
    private static final int ALL = 500;

    private final Api api;

    ReadRisk(Api api) {
        this.api = api;
    }

    List<Cycle> cycles(String partnership) {
        return api.get(Paths.query("/v1/cycles", "partnership", partnership), Cycle.Page.class)
                .newestFirst();
    }

    RiskView overview(String home, Cycle cycle, List<Cycle> cycles, RiskView.Filter filter) {
        String partnership = partnershipOf(cycle);
        Model model = model(cycle);
        List<Rating> ratings = api.get(
                        Paths.query("/v1/ratings", "partnership", partnership, "cycle", cycle.cycle(), "limit", ALL),
                        Rating.Page.class)
                .items();
        Matrix matrix = api.get(
                Paths.query("/v1/risk-matrix", "partnership", partnership, "cycle", cycle.cycle()), Matrix.class);
        List<RiskView.ListEntry> entries = api.get(
                        Paths.query("/v1/list-entries", "partnership", partnership, "cycle", cycle.cycle()),
                        RiskView.ListEntry.Page.class)
                .items();
        List<Row> rows = new ArrayList<>();
        for (Rating rating : ratings) {
            String address =
                    Paths.query(Paths.of(home + "/risk/{}", rating.threat().id()), "cycle", cycle.cycle());
            rows.add(new Row(rows.size() + 1, rating, address, ScaleDrawing.of(rating, model.cuts())));
        }
        return new RiskView(home, cycle, cycles, model, rows, filter, RiskView.places(matrix), entries);
    }

    /** Empty when the cycle has no such threat. */
    Optional<ThreatView> threat(String home, Cycle cycle, String threat) {
        String id = cycle.id() + "." + threat;
        return api.find(Paths.of("/v1/ratings/{}", id), Explained.class)
                .map(explained -> new ThreatView(
                        home,
                        cycle,
                        explained,
                        model(cycle),
                        uncertainty(cycle, threat),
                        sensitivity(cycle, threat),
                        history(id),
                        cards(cycle, explained.threat())));
    }

    private Model model(Cycle cycle) {
        return api.get(Paths.of("/v1/scoring-models/{}", cycle.model()), Model.Detail.class)
                .model();
    }

    private Uncertainty uncertainty(Cycle cycle, String threat) {
        return api.get(Paths.query("/v1/uncertainty", "cycle", cycle.id()), Uncertainty.Page.class).threats().stream()
                .filter(one -> one.threat().equals(threat))
                .findFirst()
                .map(one -> new Uncertainty(one.interval(), one.ranks()))
                .orElse(null);
    }

    private Sensitivity sensitivity(Cycle cycle, String threat) {
        Sensitivity.Page page = api.get(Paths.query("/v1/sensitivity", "cycle", cycle.id()), Sensitivity.Page.class);
        return page.threats().stream()
                .filter(one -> one.threat().equals(threat))
                .findFirst()
                .map(one -> new Sensitivity(one.flips(), page.modelSteps(), one.robust()))
                .orElse(null);
    }

    /** The newest first. */
    private List<Revision> history(String rating) {
        List<Revision> revisions = new ArrayList<>(
                api.get(Paths.query(Paths.of("/v1/ratings/{}/history", rating), "limit", ALL), Revision.Page.class)
                        .items());
        Collections.reverse(revisions);
        return revisions;
    }

    private List<Card> cards(Cycle cycle, Rating.Threat threat) {
        List<Card> cards = new ArrayList<>();
        card(cycle, "threat", threat.id()).ifPresent(cards::add);
        if (threat.card() != null) {
            card(cycle, "theme", threat.card().id()).ifPresent(cards::add);
        }
        return cards;
    }

    private Optional<Card> card(Cycle cycle, String kind, String subject) {
        return api.find(Paths.of("/v1/cycles/{}/cards/{}/{}", cycle.id(), kind, subject), Card.class)
                .filter(card -> card.sections() != null && !card.sections().isEmpty());
    }

    private static String partnershipOf(Cycle cycle) {
        return cycle.id().substring(0, cycle.id().lastIndexOf('.'));
    }
}
