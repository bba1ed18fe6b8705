package uk.csp.gateway.workshop;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Notices;
import uk.csp.gateway.person.SignedIn;

/** Where a scorer scores one threat, alone and blind. Each save stores what is chosen; what is given stands. */
@Path("/partnerships/{partnership}/workshop/scores/{threat}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SheetPage {
    private final ReadWorkshop read;
    private final SignedIn signedIn;

    SheetPage(ReadWorkshop read, SignedIn signedIn) {
        this.read = read;
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sheet(SheetView view);
    }

    @GET
    public Response sheet(
            @PathParam("partnership") String partnership,
            @PathParam("threat") String threat,
            @QueryParam("cycle") String cycleName) {
        Cycle cycle = chosen(partnership, cycleName);
        String home = Paths.of("/partnerships/{}", partnership);
        if (!cycle.isIn("first-scores") || !signedIn.person().may("scores:give")) {
            return Notices.redirect(
                    Paths.query(home + "/workshop", "cycle", cycle.cycle()), "This is not the time for scoring.");
        }
        return Response.ok(Templates.sheet(view(home, cycle, threat, SheetForm.EMPTY, Problems.NONE)))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(
            @PathParam("partnership") String partnership,
            @PathParam("threat") String threat,
            @QueryParam("cycle") String cycleName,
            MultivaluedMap<String, String> form) {
        Cycle cycle = chosen(partnership, cycleName);
        String home = Paths.of("/partnerships/{}", partnership);
        Model model = read.model(cycle);
        SheetForm typed = SheetForm.of(model, form);
        Problems problems = typed.problems(model);
        if (!problems.any()) {
            Reply reply = read.put(
                    Paths.of(
                            "/v1/cycles/{}/first-scores/{}",
                            cycle.id(),
                            signedIn.person().id()),
                    null,
                    typed.scores(threat));
            if (reply.isDone()) {
                Register register = read.register(cycle);
                String next = "next".equals(form.getFirst("then")) ? register.after(threat) : threat;
                return Notices.redirect(
                        Paths.query(Paths.of(home + "/workshop/scores/{}", next), "cycle", cycle.cycle()),
                        register.label(threat) + " is stored: "
                                + typed.scores(threat).size() + " more scored.");
            }
            problems = Problems.of(reply.problem(), read.register(cycle), model);
        }
        return Response.ok(Templates.sheet(view(home, cycle, threat, typed, problems)))
                .build();
    }

    private SheetView view(String home, Cycle cycle, String threat, SheetForm typed, Problems problems) {
        Register register = read.register(cycle);
        register.threat(threat).orElseThrow(NotFoundException::new);
        List<FirstScore> own = read.firstScores(cycle, threat).stream()
                .filter(score -> score.scorer().equals(signedIn.person().id()))
                .toList();
        return new SheetView(home, cycle, register, read.model(cycle), read.draft(cycle), threat, own, typed, problems);
    }

    private Cycle chosen(String partnership, String cycle) {
        return Cycle.chosen(read.cycles(partnership), cycle).orElseThrow(NotFoundException::new);
    }
}
