package uk.csp.gateway.assessment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Notices;
import uk.csp.gateway.person.Person;
import uk.csp.gateway.person.SignedIn;

/** One published edition: its files, its signature, its withdrawal, and how it differs from another. */
@Path("/partnerships/{partnership}/assessment/editions")
@Produces(MediaType.TEXT_HTML)
@Blocking
class EditionPage {
    private static final int REFUSED = 422;

    private final Api api;
    private final SignedIn signedIn;

    EditionPage(Api api, SignedIn signedIn) {
        this.api = api;
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edition(Shown shown, Typed typed, Refusal refusal);

        static native TemplateInstance differences(
                Place place,
                Edition from,
                Edition to,
                Differences differences,
                Refusal refusal,
                List<Edition> editions);
    }

    /** @param check null where the person may not read counts as they are, or nothing was kept to compute with */
    record Shown(Place place, Edition edition, boolean exact, Edition.Signature signature, Check check, Person person) {
        public boolean mayWithdraw() {
            return exact && edition.withdrawn() == null && person.may("reports:publish");
        }
    }

    /** What came out when every number was computed again. */
    record Check(boolean holds, boolean hashHolds, int numbers, int same, int notAlone) {}

    record Typed(String reason, String correction) {}

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("partnership") String partnership, @PathParam("id") String id) {
        return Templates.edition(shown(partnership, id), new Typed("", ""), null);
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(
            @PathParam("partnership") String partnership,
            @PathParam("id") String id,
            @FormParam("reason") String reason,
            @FormParam("correction") String correction) {
        Shown shown = shown(partnership, id);
        Map<String, String> request = new LinkedHashMap<>();
        request.put("reason", oneLine(reason));
        request.put("correction", oneLine(correction).isEmpty() ? null : oneLine(correction));
        Reply reply = api.send("POST", Paths.of("/v1/editions/{}/withdrawal", id), request, Map.of());
        return reply.isDone()
                ? Notices.redirect(
                        shown.edition().address(),
                        shown.edition().name() + " is withdrawn. Every page and file of it says so from now on.")
                : Response.status(REFUSED)
                        .entity(Templates.edition(shown, new Typed(reason, correction), reply.problem()))
                        .build();
    }

    /** Two editions chosen in a list. */
    @GET
    public TemplateInstance compare(
            @PathParam("partnership") String partnership,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        List<Edition> editions = editions(partnership);
        Place place = new Place(partnership, null);
        if (editions.size() < 2) {
            return Templates.differences(place, null, null, null, null, editions);
        }
        Edition later = to == null ? editions.get(0) : find(editions, to);
        Edition earlier = from == null ? editions.get(1) : find(editions, from);
        Reply reply = api.send(
                "GET",
                Paths.query(Paths.of("/v1/editions/{}/differences", later.id()), "from", earlier.id()),
                null,
                Map.of());
        return reply.isDone()
                ? Templates.differences(place, earlier, later, reply.as(Differences.class), null, editions)
                : Templates.differences(place, earlier, later, null, reply.problem(), editions);
    }

    private Shown shown(String partnership, String id) {
        Edition edition = find(editions(partnership), id);
        Reply check = api.send("GET", Paths.of("/v1/editions/{}/lineage/verification", id), null, Map.of());
        return new Shown(
                new Place(partnership, edition.period()),
                edition,
                check.status() != 403,
                api.find(Paths.of("/v1/editions/{}/signature", id), Edition.Signature.class)
                        .orElse(null),
                check.isDone() ? check.as(Check.class) : null,
                signedIn.person());
    }

    private List<Edition> editions(String partnership) {
        return api.get(Paths.query("/v1/editions", "partnership", partnership), Edition.Page.class)
                .items();
    }

    private static Edition find(List<Edition> editions, String id) {
        return editions.stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The API takes one paragraph. */
    private static String oneLine(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
