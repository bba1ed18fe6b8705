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
import java.util.Map;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Notices;
import uk.csp.gateway.person.Person;
import uk.csp.gateway.person.SignedIn;

/** The workshop of a cycle: where it stands, what whoever looks has to do now, and the steps that take it on. */
@Path("/partnerships/{partnership}/workshop")
@Produces(MediaType.TEXT_HTML)
@Blocking
class WorkshopPage {
    private final ReadWorkshop read;
    private final ShowWorkshop show;
    private final SignedIn signedIn;

    WorkshopPage(ReadWorkshop read, ShowWorkshop show, SignedIn signedIn) {
        this.read = read;
        this.show = show;
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance workshop(WorkshopView view);

        static native TemplateInstance confirm(Step step, Cycle cycle, String home, Problems problems);

        static native TemplateInstance nothing(String home, boolean mayOpen);
    }

    @GET
    public TemplateInstance workshop(@PathParam("partnership") String partnership, @QueryParam("cycle") String cycle) {
        List<Cycle> cycles = read.cycles(partnership);
        if (cycles.isEmpty()) {
            return Templates.nothing(home(partnership), person().may("scores:write"));
        }
        return Templates.workshop(show.view(
                home(partnership),
                person(),
                cycles,
                Cycle.chosen(cycles, cycle).orElseThrow(NotFoundException::new),
                null,
                Problems.NONE));
    }

    /** A few characters that change when anything of the workshop does: for the script that keeps the page up to date. */
    @GET
    @Path("pulse")
    @Produces(MediaType.TEXT_PLAIN)
    public String pulse(@PathParam("partnership") String partnership, @QueryParam("cycle") String cycle) {
        return show.pulse(chosen(partnership, cycle));
    }

    @POST
    @Path("scorers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(
            @PathParam("partnership") String partnership,
            @QueryParam("cycle") String cycleName,
            MultivaluedMap<String, String> form) {
        Cycle cycle = chosen(partnership, cycleName);
        ScorerForm scorers = ScorerForm.of(form);
        Problems problems = scorers.problems();
        if (!problems.any()) {
            Reply reply = read.put(
                    Paths.of("/v1/cycles/{}/scorers", cycle.id()), form.getFirst("tag"), scorers.registrations());
            if (reply.isDone()) {
                return Notices.redirect(address(partnership, cycle), "The list of scorers is stored.");
            }
            problems = Problems.of(reply.problem(), null, null);
        }
        return Response.ok(Templates.workshop(show.view(
                        home(partnership),
                        person(),
                        read.cycles(partnership),
                        chosen(partnership, cycleName),
                        scorers,
                        problems)))
                .build();
    }

    @POST
    @Path("unanimous-scores")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response adopt(
            @PathParam("partnership") String partnership,
            @QueryParam("cycle") String cycleName,
            MultivaluedMap<String, String> form) {
        Cycle cycle = chosen(partnership, cycleName);
        Reply reply = read.post(
                Paths.of("/v1/cycles/{}/unanimous-scores", cycle.id()),
                form.getFirst("tag"),
                Map.of("asAt", form.getFirst("asAt") == null ? "" : form.getFirst("asAt")));
        if (reply.isDone()) {
            Adopted adopted = reply.as(Adopted.class);
            return Notices.redirect(
                    address(partnership, cycle),
                    adopted.adopted() + " levels that everybody scored alike are agreed. "
                            + adopted.open().size() + " are left to talk about.");
        }
        Problems problems = reply.status() == 400
                ? Problems.of("Enter the day the levels speak for, such as " + cycle.lastDay() + ".")
                : Problems.of(reply.problem(), null, null);
        return page(partnership, cycleName, problems);
    }

    record Adopted(int adopted, List<Consensus.Open> open) {}

    /** Asks before a step from which there is no way back. */
    @GET
    @Path("steps/{step}")
    public TemplateInstance confirm(
            @PathParam("partnership") String partnership,
            @PathParam("step") String step,
            @QueryParam("cycle") String cycleName) {
        return Templates.confirm(
                Step.of(step).orElseThrow(NotFoundException::new),
                chosen(partnership, cycleName),
                home(partnership),
                Problems.NONE);
    }

    @POST
    @Path("steps/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("partnership") String partnership,
            @PathParam("step") String stepName,
            @QueryParam("cycle") String cycleName,
            MultivaluedMap<String, String> form) {
        Step step = Step.of(stepName).orElseThrow(NotFoundException::new);
        Cycle cycle = chosen(partnership, cycleName);
        Reply reply = read.post(Paths.of("/v1/cycles/{}/" + step.path(), cycle.id()), form.getFirst("tag"), null);
        if (reply.isDone()) {
            return Notices.redirect(address(partnership, cycle), step.done());
        }
        Cycle now = chosen(partnership, cycleName);
        return Response.ok(Templates.confirm(
                        step,
                        now,
                        home(partnership),
                        Problems.of(reply.problem(), read.register(now), read.model(now))))
                .build();
    }

    private Response page(String partnership, String cycle, Problems problems) {
        return Response.ok(Templates.workshop(show.view(
                        home(partnership),
                        person(),
                        read.cycles(partnership),
                        chosen(partnership, cycle),
                        null,
                        problems)))
                .build();
    }

    private Cycle chosen(String partnership, String cycle) {
        return Cycle.chosen(read.cycles(partnership), cycle).orElseThrow(NotFoundException::new);
    }

    private Person person() {
        return signedIn.person();
    }

    private static String address(String partnership, Cycle cycle) {
        return Paths.query(home(partnership) + "/workshop", "cycle", cycle.cycle());
    }

    private static String home(String partnership) {
        return Paths.of("/partnerships/{}", partnership);
    }
}
