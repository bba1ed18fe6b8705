package uk.csp.gateway.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.words.Dates;

/** Reads and writes plans and views over the API. */
@RequestScoped
class PlanBook {
    private final Api api;

    PlanBook(Api api) {
        this.api = api;
    }

    private record Kept(List<KeptView> items) {}

    /** A view with the revision an edit needs. */
    record KeptView(int revision, CommunityView view) {}

    /** A version of a document: who wrote it, and when. */
    record Version(int revision, Instant writtenAt, String writtenBy, String authority) {
        public String at() {
            return Dates.moment(writtenAt);
        }
    }

    private record Versions(List<Version> items) {}

    /** A document as it was read, and its ETag. */
    record Read(JsonNode document, String etag) {}

    Optional<PlanDocument> plans(String partnership) {
        Reply reply = api.send("GET", planPath(partnership), null, Map.of());
        return reply.isDone() ? Optional.of(reply.as(PlanDocument.class)) : unlessExact(reply);
    }

    /** Empty for who may not read exact counts. */
    Optional<PlanProgress> progress(String partnership, String period) {
        Reply reply =
                api.send("GET", Paths.query(planPath(partnership) + "/progress", "period", period), null, Map.of());
        return reply.isDone() ? Optional.of(reply.as(PlanProgress.class)) : unlessExact(reply);
    }

    /** Empty for who may not read them. */
    Optional<List<KeptView>> views(String partnership) {
        Reply reply = api.send("GET", viewPath(partnership), null, Map.of());
        return reply.isDone() ? Optional.of(reply.as(Kept.class).items()) : unlessExact(reply);
    }

    List<Version> versionsOfPlan(String partnership) {
        return newestFirst(api.get(planPath(partnership) + "/versions", Versions.class));
    }

    List<Version> versionsOfView(String partnership, String id) {
        return newestFirst(api.get(Paths.of("/v1/community-views/{}/{}/versions", partnership, id), Versions.class));
    }

    Read readPlans(String partnership) {
        return read(planPath(partnership));
    }

    Read readView(String partnership, String id) {
        return read(Paths.of("/v1/community-views/{}/{}", partnership, id));
    }

    Reply writePlans(String partnership, String etag, JsonNode document) {
        return api.send("PUT", planPath(partnership), document, Map.of("If-Match", etag));
    }

    Reply writeView(String partnership, String id, String etag, JsonNode view) {
        return api.send("PUT", Paths.of("/v1/community-views/{}/{}", partnership, id), view, Map.of("If-Match", etag));
    }

    Reply addView(String partnership, JsonNode view) {
        return api.send("POST", viewPath(partnership), view, Map.of());
    }

    private Read read(String path) {
        Reply reply = api.send("GET", path, null, Map.of());
        if (!reply.isDone()) {
            throw new Refused(reply.problem());
        }
        JsonNode body = reply.as(JsonNode.class);
        return new Read(
                body.has("view") ? body.get("view") : body, reply.header("ETag").orElse("\"0\""));
    }

    private static List<Version> newestFirst(Versions versions) {
        List<Version> newest = new ArrayList<>(versions.items());
        Collections.reverse(newest);
        return newest;
    }

    private static <T> Optional<T> unlessExact(Reply reply) {
        if (reply.status() == 403) {
            return Optional.empty();
        }
        throw new Refused(reply.problem());
    }

    private static String planPath(String partnership) {
        return Paths.of("/v1/plans/{}", partnership);
    }

    private static String viewPath(String partnership) {
        return Paths.of("/v1/community-views/{}", partnership);
    }
}
