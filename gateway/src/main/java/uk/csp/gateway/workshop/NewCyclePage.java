package uk.csp.gateway.workshop;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Frame;
import uk.csp.gateway.page.Notices;
import uk.csp.gateway.person.SignedIn;

/** Where an analyst opens the next cycle: which year, which register, which model, carried forward or not. */
@Path("/partnerships/{partnership}/workshop/new-cycle")
@Produces(MediaType.TEXT_HTML)
@Blocking
class NewCyclePage {
    private final Api api;
    private final ReadWorkshop read;
    private final Frame frame;
    private final SignedIn signedIn;

    NewCyclePage(Api api, ReadWorkshop read, Frame frame, SignedIn signedIn) {
        this.api = api;
        this.read = read;
        this.frame = frame;
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance open(NewCycleView view);
    }

    @GET
    public TemplateInstance form(@PathParam("partnership") String partnership) {
        return Templates.open(view(partnership, new MultivaluedHashMap<>(), Problems.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("partnership") String partnership, MultivaluedMap<String, String> form) {
        NewCycleView typed = view(partnership, form, Problems.NONE);
        Problems problems = typed.check();
        if (!problems.any()) {
            Reply reply = read.post(
                    "/v1/cycles",
                    null,
                    typed.request(partnership, frame.partnership().name()));
            if (reply.isDone()) {
                return Notices.redirect(
                        Paths.query(Paths.of("/partnerships/{}/workshop", partnership), "cycle", typed.year()),
                        "The cycle " + typed.label() + " is open. Say who scores.");
            }
            problems = Problems.of(reply.problem(), null, null);
        }
        return Response.ok(Templates.open(view(partnership, form, problems))).build();
    }

    private NewCycleView view(String partnership, MultivaluedMap<String, String> form, Problems problems) {
        List<NewCycleView.Kept> models = api.get("/v1/scoring-models", NewCycleView.Kept.Page.class).items().stream()
                .filter(model -> "active".equals(model.life()))
                .toList();
        List<NewCycleView.Kept> registers =
                api.get("/v1/threat-registers", NewCycleView.Kept.Page.class).items();
        return NewCycleView.of(
                Paths.of("/partnerships/{}", partnership),
                signedIn.person().may("scores:write"),
                read.cycles(partnership),
                registers,
                models,
                form,
                problems);
    }
}
