package uk.csp.gateway.workshop;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Reply;

/** What the workshop pages ask morile-service for. */
@RequestScoped
class ReadWorkshop {
    private final Api api;
    private final Kept kept;

    ReadWorkshop(Api api, Kept kept) {
        this.api = api;
        this.kept = kept;
    }

    List<Cycle> cycles(String partnership) {
        return api.get(Paths.query("/v1/cycles", "partnership", partnership), Cycle.Page.class)
                .newestFirst();
    }

    Register register(Cycle cycle) {
        return kept.register(
                cycle.register(), () -> api.get(Paths.query("/v1/threats", "cycle", cycle.id()), Register.class));
    }

    Model model(Cycle cycle) {
        return kept.model(
                cycle.model(), () -> api.get(Paths.of("/v1/scoring-models/{}", cycle.model()), Model.Detail.class)
                        .model());
    }

    Draft draft(Cycle cycle) {
        return new Draft(api.get(Paths.of("/v1/cycles/{}/judgements", cycle.id()), Judgement.Page.class)
                .items());
    }

    /** Empty to who does not belong to the workshop. */
    Optional<List<Scorer>> scorers(Cycle cycle) {
        return api.find(Paths.of("/v1/cycles/{}/scorers", cycle.id()), Scorer.Page.class)
                .map(Scorer.Page::items);
    }

    /** One's own before the reveal, everybody's afterwards. */
    List<FirstScore> firstScores(Cycle cycle, String threat) {
        return api.get(
                        Paths.query(Paths.of("/v1/cycles/{}/first-scores", cycle.id()), "threat", threat),
                        FirstScore.Page.class)
                .items();
    }

    Agreement agreement(Cycle cycle) {
        return api.get(Paths.of("/v1/cycles/{}/agreement", cycle.id()), Agreement.class);
    }

    Consensus.OfCycle consensus(Cycle cycle) {
        return api.get(Paths.of("/v1/cycles/{}/consensus", cycle.id()), Consensus.OfCycle.class);
    }

    Consensus consensus(Cycle cycle, String threat) {
        return api.get(Paths.of("/v1/cycles/{}/consensus/{}", cycle.id(), threat), Consensus.class);
    }

    List<Note> notes(Cycle cycle, String threat) {
        return api.get(Paths.query(Paths.of("/v1/cycles/{}/notes", cycle.id()), "threat", threat), Note.Page.class)
                .items();
    }

    Reply post(String path, String tag, Object body) {
        return api.send("POST", path, body, tag == null ? Map.of() : Map.of("If-Match", tag));
    }

    Reply put(String path, String tag, Object body) {
        return api.send("PUT", path, body, tag == null ? Map.of() : Map.of("If-Match", tag));
    }
}
