package uk.csp.gateway.assessment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Notices;
import uk.csp.gateway.words.Amounts;

/** How the assessment stands, and the steps from draft to edition: release the tables, approve, publish. */
@Path("/partnerships/{partnership}/assessment")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AssessmentPage {
    private static final int REFUSED = 422;

    private final ReadState states;
    private final Release releases;
    private final Api api;

    AssessmentPage(ReadState states, Release releases, Api api) {
        this.states = states;
        this.releases = releases;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance state(State state, List<Refusal> refusals);
    }

    @GET
    public TemplateInstance show(@PathParam("partnership") String partnership, @QueryParam("period") String period) {
        return Templates.state(states.of(partnership, period), List.of());
    }

    @POST
    @Path("releases")
    public Response release(@PathParam("partnership") String partnership, @FormParam("period") String period) {
        State state = states.of(partnership, period);
        if (!state.drafted()) {
            return refused(state, List.of());
        }
        Release.Outcome outcome = releases.release(state.place(), state.completeness());
        return outcome.refusals().isEmpty()
                ? Notices.redirect(
                        state.place().address(),
                        outcome.released() == 0
                                ? "The public tables were released before, for the same figures."
                                : Amounts.things(outcome.released(), "public table was", "public tables were")
                                        + " released. The assessment knows of it within seconds.")
                : refused(states.of(partnership, period), outcome.refusals());
    }

    @POST
    @Path("approvals")
    public Response approve(
            @PathParam("partnership") String partnership,
            @FormParam("period") String period,
            @FormParam("role") String role,
            @FormParam("draft") String draft,
            @FormParam("note") String note) {
        Place place = new Place(partnership, period);
        Map<String, String> approval = new LinkedHashMap<>();
        approval.put("role", role);
        approval.put("note", note == null || note.isBlank() ? null : note.strip());
        Reply reply = api.send("POST", place.api() + "/approvals", approval, Map.of("If-Match", "\"" + draft + "\""));
        return reply.isDone()
                ? Notices.redirect(
                        place.address() + "#approvals", "You have approved the draft of " + place.label() + ".")
                : refused(states.of(partnership, period), List.of(reply.problem()));
    }

    @POST
    @Path("publication")
    public Response publish(@PathParam("partnership") String partnership, @FormParam("period") String period) {
        Reply reply = api.send("POST", "/v1/editions", Map.of("partnership", partnership, "period", period), Map.of());
        if (!reply.isDone()) {
            return refused(states.of(partnership, period), List.of(reply.problem()));
        }
        Edition edition = reply.as(Edition.class);
        return Notices.redirect(
                edition.address(),
                reply.status() == 201
                        ? edition.name() + " is published and signed. It never changes."
                        : "Nothing has changed since " + edition.name() + ": it is the published one.");
    }

    private static Response refused(State state, List<Refusal> refusals) {
        return Response.status(REFUSED).entity(Templates.state(state, refusals)).build();
    }
}
