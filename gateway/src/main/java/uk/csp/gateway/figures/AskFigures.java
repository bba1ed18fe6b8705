package uk.csp.gateway.figures;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Reply;

/** The questions about figures that pages put to the services. What the person may not see or nobody knows is empty. */
@RequestScoped
public class AskFigures {
    private static final Map<String, String> MAP = Map.of("Accept", "application/geo+json");
    private static final String EXACT_COUNTS = "exact-counts";

    private final Api api;

    AskFigures(Api api) {
        this.api = api;
    }

    /**
     * Figures of the partnership itself, oldest first; without a kind of period those of all kinds.
     *
     * @return empty when they are for the partnership's analysts alone
     */
    public Optional<List<FigureAnswer>> of(String partnership, String indicator, String period, String periodKind) {
        Reply reply = api.send(
                "GET",
                Paths.query(
                        "/v1/figures",
                        "partnership",
                        partnership,
                        "indicator",
                        indicator,
                        "period",
                        period,
                        "periodKind",
                        periodKind,
                        "neighbourhood",
                        "false"),
                null,
                Map.of());
        if (isForAnalystsAlone(reply)) {
            return Optional.empty();
        }
        return Optional.of(done(reply).as(FigureAnswer.Items.class).items());
    }

    Optional<FigureAnswer> asAt(String figure, String moment) {
        return known(Paths.query(Paths.of("/v1/figures/{}", figure), "asAt", moment), FigureAnswer.class);
    }

    /** The rate that a source reports under an indicator's name with "-rate", of the same area and period. */
    public Optional<FigureAnswer> rateOf(FigureAnswer figure) {
        String name = "." + figure.indicator().id();
        String id = figure.figure().replace(name + ".", name + "-rate.");
        return known(Paths.of("/v1/figures/{}", id), FigureAnswer.class).filter(rate -> rate.reported() != null);
    }

    Optional<RevisionsAnswer> revisions(String figure) {
        return known(Paths.of("/v1/figures/{}/revisions", figure), RevisionsAnswer.class);
    }

    Optional<ProvenanceAnswer> provenance(String figure) {
        return known(Paths.of("/v1/figures/{}/provenance", figure), ProvenanceAnswer.class);
    }

    List<IndicatorAnswer> indicators() {
        return api.get("/v1/indicators", IndicatorAnswer.Items.class).items();
    }

    Optional<SeriesAnswer> series(String partnership, String indicator) {
        return known(Paths.query("/v1/series", "partnership", partnership, "indicator", indicator), SeriesAnswer.class);
    }

    Optional<RankingAnswer> ranking(String partnership, String indicator, String period, String areaKind) {
        return known(
                Paths.query(
                        "/v1/rankings",
                        "partnership",
                        partnership,
                        "indicator",
                        indicator,
                        "period",
                        period,
                        "areaKind",
                        areaKind),
                RankingAnswer.class);
    }

    /** GeoJSON; null when there is none. */
    JsonNode outlines(String partnership, String kind, String date) {
        Reply reply = api.send(
                "GET",
                Paths.query("/v1/boundaries", "partnership", partnership, "kind", kind, "date", date),
                null,
                MAP);
        return reply.isDone() ? reply.as(JsonNode.class) : null;
    }

    public Optional<ComparisonAnswer> comparison(String partnership, String indicator, String period) {
        return known(
                Paths.query("/v1/comparisons", "partnership", partnership, "indicator", indicator, "period", period),
                ComparisonAnswer.class);
    }

    /** What the service knows and tells this person; a question it finds senseless has no answer either. */
    public <T> Optional<T> known(String path, Class<T> type) {
        Reply reply = api.send("GET", path, null, Map.of());
        return switch (reply.status()) {
            case 403, 404, 422 -> Optional.empty();
            default -> Optional.of(done(reply).as(type));
        };
    }

    private static boolean isForAnalystsAlone(Reply reply) {
        return reply.status() == 403 && reply.problem().slug().equals(EXACT_COUNTS);
    }

    private static Reply done(Reply reply) {
        if (!reply.isDone()) {
            throw new Refused(reply.problem());
        }
        return reply;
    }
}
