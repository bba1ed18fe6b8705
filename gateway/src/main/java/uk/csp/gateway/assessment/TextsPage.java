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
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Notices;
import uk.csp.gateway.person.SignedIn;

/** What people write into an assessment: texts of its sections, and why figures changed. Nobody overwrites another. */
@Path("/partnerships/{partnership}/assessment/texts")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TextsPage {
    private static final int REFUSED = 422;
    private static final String EDIT = "reports:edit";

    private final Api api;
    private final SignedIn signedIn;

    TextsPage(Api api, SignedIn signedIn) {
        this.api = api;
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance texts(
                Place place, Texts.NarrativeList narratives, Texts.ExplanationList explanations, boolean mayEdit);

        static native TemplateInstance text(Editor editor);
    }

    @GET
    public TemplateInstance texts(@PathParam("partnership") String partnership, @QueryParam("period") String period) {
        Place place = new Place(partnership, period);
        return Templates.texts(
                place,
                api.get(place.api() + "/narratives", Texts.NarrativeList.class),
                api.get(place.api() + "/explanations", Texts.ExplanationList.class),
                signedIn.person().may(EDIT));
    }

    @GET
    @Path("sections/{section}")
    public TemplateInstance section(
            @PathParam("partnership") String partnership,
            @PathParam("section") String section,
            @QueryParam("period") String period) {
        return Templates.text(section(new Place(partnership, period), section));
    }

    @POST
    @Path("sections/{section}")
    public Response writeSection(
            @PathParam("partnership") String partnership,
            @PathParam("section") String section,
            @FormParam("period") String period,
            @FormParam("revision") String revision,
            @FormParam("text") String text,
            @FormParam("placement") String placement,
            @FormParam("action") String action) {
        Place place = new Place(partnership, period);
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("text", lines(text));
        edit.put("placement", "before".equals(placement) ? "before" : "after");
        Editor now = section(place, section).typed(lines(text), placement, revision);
        return write(now, Paths.of(place.api() + "/narratives/{}", section), edit, action, place.section(section));
    }

    @GET
    @Path("explanations/{indicator}")
    public TemplateInstance explanation(
            @PathParam("partnership") String partnership,
            @PathParam("indicator") String indicator,
            @QueryParam("period") String period) {
        return Templates.text(explanation(new Place(partnership, period), indicator));
    }

    @POST
    @Path("explanations/{indicator}")
    public Response writeExplanation(
            @PathParam("partnership") String partnership,
            @PathParam("indicator") String indicator,
            @FormParam("period") String period,
            @FormParam("revision") String revision,
            @FormParam("text") String text,
            @FormParam("action") String action) {
        Place place = new Place(partnership, period);
        Editor now = explanation(place, indicator).typed(lines(text), null, revision);
        return write(
                now,
                Paths.of(place.api() + "/explanations/{}", indicator),
                Map.of("text", lines(text)),
                action,
                place.explanation(indicator));
    }

    private Response write(Editor now, String path, Object edit, String action, String address) {
        if ("check".equals(action)) {
            return Response.ok(Templates.text(now.checked(proofOf(now)))).build();
        }
        Reply reply = api.send("PUT", path, edit, Map.of("If-Match", now.revision()));
        if (reply.isDone()) {
            return Notices.redirect(
                    address, now.text().isBlank() ? "The text is deleted; its versions stay." : "The text is saved.");
        }
        return Response.status(reply.status() == 412 ? 409 : REFUSED)
                .entity(Templates.text(reply.status() == 412 ? now.overtaken() : now.refused(reply.problem())))
                .build();
    }

    private Proof proofOf(Editor editor) {
        if (editor.text().isBlank()) {
            return Proof.NONE;
        }
        Reply reply = api.send(
                "POST",
                editor.place().api() + "/proof",
                BodyPublishers.ofString(editor.text()),
                "text/plain; charset=UTF-8",
                Map.of());
        if (!reply.isDone()) {
            throw new Refused(reply.problem());
        }
        return reply.as(Proof.class).ofLines();
    }

    private Editor section(Place place, String section) {
        Reply reply = found(Paths.of(place.api() + "/narratives/{}", section));
        Texts.Narrative text = reply.as(Texts.Narrative.class);
        String title =
                api.get(place.api() + "/narratives", Texts.NarrativeList.class).title(section);
        List<Texts.Version> versions = api
                .get(Paths.of(place.api() + "/narratives/{}/versions", section), Texts.NarrativeVersions.class)
                .items()
                .stream()
                .map(version -> new Texts.Version(version.revision(), version.who(), version.when(), version.text()))
                .toList();
        return Editor.ofSection(place, title, text, etag(reply), Editor.newestFirst(versions), mayEdit());
    }

    private Editor explanation(Place place, String indicator) {
        Reply reply = found(Paths.of(place.api() + "/explanations/{}", indicator));
        Texts.Explanation text = reply.as(Texts.Explanation.class);
        List<Texts.Version> versions = api
                .get(Paths.of(place.api() + "/explanations/{}/versions", indicator), Texts.ExplanationVersions.class)
                .items()
                .stream()
                .map(version -> new Texts.Version(version.revision(), version.who(), version.when(), version.text()))
                .toList();
        return Editor.ofExplanation(place, text, etag(reply), Editor.newestFirst(versions), mayEdit());
    }

    private Reply found(String path) {
        Reply reply = api.send("GET", path, null, Map.of());
        if (!reply.isDone()) {
            throw new Refused(reply.problem());
        }
        return reply;
    }

    private static String etag(Reply reply) {
        return reply.header("ETag").orElse("\"0\"");
    }

    private boolean mayEdit() {
        return signedIn.person().may(EDIT);
    }

    /** Browsers end lines of a form with two characters. */
    private static String lines(String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
