package uk.csp.gateway.feeds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.person.SignedIn;

/** A feed that is worked off: how far it is, what the rehearsal found, and the button that takes it in. */
@Path("/partnerships/{partnership}/feeds")
@Produces(MediaType.TEXT_HTML)
@Blocking
class JobPage {
    private static final int CONFLICT = 409;

    private final Api api;
    private final SignedIn signedIn;
    private final Catalogue catalogue;
    private final KeptFiles files;
    private final SendFeed sendFeed;

    JobPage(Api api, SignedIn signedIn, Catalogue catalogue, KeptFiles files, SendFeed sendFeed) {
        this.api = api;
        this.signedIn = signedIn;
        this.catalogue = catalogue;
        this.files = files;
        this.sendFeed = sendFeed;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance running(String code, Job job, String name, boolean rehearsal);

        static native TemplateInstance refused(String code, Job job, String name, String why, List<Mistake> mistakes);

        static native TemplateInstance rehearsed(
                String code,
                String id,
                Receipt receipt,
                String name,
                Map<String, String> categories,
                String fileName,
                FeedForm form,
                List<Mistake> mistakes);
    }

    @GET
    @Path("rehearsals/{id}")
    public Response rehearsal(@PathParam("partnership") String partnership, @PathParam("id") String id) {
        return rehearsal(partnership, id, List.of(), Response.Status.OK.getStatusCode());
    }

    @POST
    @Path("rehearsals/{id}")
    public Response send(@PathParam("partnership") String partnership, @PathParam("id") String id) {
        requireScope();
        Optional<KeptFiles.Waiting> found = files.find(id, signedIn.person().id());
        if (found.isEmpty()) {
            return rehearsal(
                    partnership,
                    id,
                    List.of(new Mistake("file", "Choose the file again: it is not kept here any more")),
                    CONFLICT);
        }
        KeptFiles.Waiting waiting = found.get();
        synchronized (waiting) {
            if (waiting.sentAs() == null) {
                Reply reply = sendFeed.send(waiting.order(), waiting.file(), id);
                if (!reply.isDone()) {
                    return rehearsal(partnership, id, UploadPage.mistakes(reply.problem()), reply.status());
                }
                waiting.sent(UploadPage.followed(partnership, reply));
            }
            return Response.seeOther(URI.create(waiting.sentAs())).build();
        }
    }

    @GET
    @Path("jobs/{id}")
    public Response job(@PathParam("partnership") String partnership, @PathParam("id") String id) {
        requireScope();
        Job job = find(id);
        String home = UploadPage.address(partnership);
        if (job.isApplied()) {
            String end = job.isRehearsal()
                    ? "/rehearsals/" + job.id()
                    : "/submissions/" + job.receipt().id();
            return Response.seeOther(URI.create(home + end)).build();
        }
        return page(partnership, job, false);
    }

    @POST
    @Path("jobs/{id}/cancellation")
    public Response cancel(@PathParam("partnership") String partnership, @PathParam("id") String id) {
        requireScope();
        Reply reply = api.send("DELETE", Paths.of("/v1/submission-jobs/{}", id), null, Map.of());
        if (!reply.isDone()) {
            throw new Refused(reply.problem());
        }
        files.forget(id);
        return uk.csp.gateway.page.Notices.redirect(
                UploadPage.address(partnership), "The feed was cancelled before work on it began. Nothing was stored.");
    }

    private Response rehearsal(String partnership, String id, List<Mistake> mistakes, int status) {
        requireScope();
        Optional<KeptFiles.Waiting> waiting = files.find(id, signedIn.person().id());
        if (waiting.isPresent() && waiting.get().sentAs() != null) {
            return Response.seeOther(URI.create(waiting.get().sentAs())).build();
        }
        Receipt answer = waiting.map(KeptFiles.Waiting::answer).orElse(null);
        if (answer == null) {
            Job job = find(id);
            if (!job.isRehearsal()) {
                return job.isApplied()
                        ? Response.seeOther(URI.create(UploadPage.address(partnership) + "/submissions/"
                                        + job.receipt().id()))
                                .build()
                        : page(partnership, job, true);
            }
            answer = job.receipt();
        }
        FeedForm form = FeedForm.asked(answer.dataset(), answer.period(), answer.mode());
        TemplateInstance page = Templates.rehearsed(
                partnership,
                id,
                answer,
                catalogue.nameOf(answer.dataset()),
                catalogue.categories(),
                waiting.map(kept -> kept.file().name()).orElse(null),
                form,
                mistakes);
        return Response.status(status)
                .entity(page)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response page(String partnership, Job job, boolean rehearsal) {
        String name = catalogue.nameOf(job.dataset());
        TemplateInstance page = job.isRunning()
                ? Templates.running(partnership, job, name, rehearsal)
                : Templates.refused(
                        partnership,
                        job,
                        name,
                        job.problem() == null
                                ? ""
                                : catalogue.inWords(job.problem().says()),
                        job.problem() == null ? List.of() : UploadPage.mistakes(job.problem()));
        return Response.ok(page).header("Cache-Control", "no-store").build();
    }

    private Job find(String id) {
        return api.find(Paths.of("/v1/submission-jobs/{}", id), Job.class)
                .orElseThrow(() -> new Refused(new Refusal(
                        "/problems/unknown-job",
                        "There is no such feed",
                        404,
                        "It is another organisation's, or so long ago that it is not kept any more.",
                        List.of())));
    }

    private void requireScope() {
        if (!signedIn.person().may("feeds:write")) {
            throw UploadPage.refusedForScope();
        }
    }
}
