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
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.page.Notices;
import uk.csp.gateway.person.SignedIn;

/** Where one threat is talked about after the reveal, and where what is agreed on it is recorded. */
@Path("/partnerships/{partnership}/workshop/threats/{threat}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TalkPage {
    private final ReadWorkshop read;
    private final ShowWorkshop show;
    private final SignedIn signedIn;

    TalkPage(ReadWorkshop read, ShowWorkshop show, SignedIn signedIn) {
        this.read = read;
        this.show = show;
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance talk(TalkView view);
    }

    @GET
    public Response talk(
            @PathParam("partnership") String partnership,
            @PathParam("threat") String threat,
            @QueryParam("cycle") String cycleName) {
        return page(partnership, threat, cycleName, ConsensusForm.EMPTY, "", Problems.NONE);
    }

    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(
            @PathParam("partnership") String partnership,
            @PathParam("threat") String threat,
            @QueryParam("cycle") String cycleName,
            MultivaluedMap<String, String> form) {
        Cycle cycle = chosen(partnership, cycleName);
        String text = form.getFirst("text") == null ? "" : form.getFirst("text").trim();
        String criterion = form.getFirst("criterion");
        if (text.isEmpty()) {
            return page(
                    partnership,
                    threat,
                    cycleName,
                    ConsensusForm.EMPTY,
                    "",
                    new Problems(List.of(new Mistake("text", "Write what was said"))));
        }
        Reply reply = read.post(
                Paths.of("/v1/cycles/{}/notes", cycle.id()),
                null,
                new Note.ToAdd(threat, criterion == null || criterion.isEmpty() ? null : criterion, text));
        return reply.isDone()
                ? Notices.redirect(address(partnership, threat, cycle), "The note is kept.")
                : page(
                        partnership,
                        threat,
                        cycleName,
                        ConsensusForm.EMPTY,
                        text,
                        Problems.of(reply.problem(), read.register(cycle), read.model(cycle)));
    }

    @POST
    @Path("consensus")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agree(
            @PathParam("partnership") String partnership,
            @PathParam("threat") String threat,
            @QueryParam("cycle") String cycleName,
            MultivaluedMap<String, String> form) {
        Cycle cycle = chosen(partnership, cycleName);
        Model model = read.model(cycle);
        Consensus before = read.consensus(cycle, threat);
        ConsensusForm typed = ConsensusForm.of(model, form);
        Problems problems = typed.problems(model, before);
        if (!problems.any()) {
            Reply reply = read.put(
                    Paths.of("/v1/cycles/{}/consensus/{}", cycle.id(), threat),
                    form.getFirst("tag"),
                    typed.toRecord(before));
            if (reply.isDone()) {
                return Notices.redirect(address(partnership, threat, cycle), "What partners agreed is recorded.");
            }
            problems = Problems.of(reply.problem(), read.register(cycle), model);
        }
        return page(partnership, threat, cycleName, typed, "", problems);
    }

    private Response page(
            String partnership, String threat, String cycleName, ConsensusForm typed, String note, Problems problems) {
        List<Cycle> cycles = read.cycles(partnership);
        Cycle cycle = Cycle.chosen(cycles, cycleName).orElseThrow(NotFoundException::new);
        String home = Paths.of("/partnerships/{}", partnership);
        WorkshopView workshop = show.view(home, signedIn.person(), cycles, cycle, null, Problems.NONE);
        workshop.register().threat(threat).orElseThrow(NotFoundException::new);
        if (workshop.agreement() == null) {
            return Notices.redirect(
                    Paths.query(home + "/workshop", "cycle", cycle.cycle()),
                    "First scores are hidden until the reveal.");
        }
        return Response.ok(Templates.talk(new TalkView(
                        workshop,
                        threat,
                        read.firstScores(cycle, threat),
                        read.notes(cycle, threat),
                        read.consensus(cycle, threat),
                        typed,
                        note,
                        problems)))
                .build();
    }

    private Cycle chosen(String partnership, String cycle) {
        return Cycle.chosen(read.cycles(partnership), cycle).orElseThrow(NotFoundException::new);
    }

    private static String address(String partnership, String threat, Cycle cycle) {
        return Paths.query(
                Paths.of("/partnerships/{}/workshop/threats/{}", partnership, threat), "cycle", cycle.cycle());
    }
}
