package uk.csp.gateway.feeds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.person.Person;
import uk.csp.gateway.person.SignedIn;
import uk.csp.gateway.words.Amounts;

/** Choose what to send and the file; it is looked through before anything is stored. */
@Path("/partnerships/{partnership}/feeds/upload")
@Produces(MediaType.TEXT_HTML)
@Blocking
class UploadPage {
    private static final int UNPROCESSABLE = 422;

    private final SignedIn signedIn;
    private final Catalogue catalogue;
    private final KeptFiles files;
    private final SendFeed sendFeed;
    private final GatewayConfig.Uploads config;

    UploadPage(SignedIn signedIn, Catalogue catalogue, KeptFiles files, SendFeed sendFeed, GatewayConfig config) {
        this.signedIn = signedIn;
        this.catalogue = catalogue;
        this.files = files;
        this.sendFeed = sendFeed;
        this.config = config.uploads();
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance upload(
                String code,
                FeedForm form,
                List<Choice> choices,
                String organisation,
                List<Mistake> mistakes,
                long largest,
                String largestInWords);
    }

    /** A dataset to choose; not counted where the partnership counts the other kind of police data. */
    record Choice(Dataset dataset, boolean chosen, boolean counted) {}

    @GET
    public Response form(
            @PathParam("partnership") String partnership,
            @QueryParam("dataset") String dataset,
            @QueryParam("period") String period,
            @QueryParam("mode") String mode) {
        requireScope();
        return page(partnership, FeedForm.asked(dataset, period, mode), List.of(), Response.Status.OK.getStatusCode());
    }

    @POST
    public Response receive(
            @PathParam("partnership") String partnership, @jakarta.ws.rs.core.Context RoutingContext context) {
        ReceivedForm received = ReceivedForm.of(context);
        FeedForm form = FeedForm.of(received.fields());
        if (received.state() != ReceivedForm.State.COMPLETE) {
            return refuse(partnership, form, received.state());
        }
        KeptFile file = received.file();
        List<Mistake> mistakes = form.mistakes(file != null, file != null && file.isEmpty());
        boolean kept = false;
        try {
            if (!mistakes.isEmpty()) {
                return page(partnership, form, mistakes, UNPROCESSABLE);
            }
            Response answer = form.isToBeSent() ? send(partnership, form, file) : rehearse(partnership, form, file);
            kept = answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode() && !form.isToBeSent();
            return answer;
        } finally {
            if (!kept) {
                received.deleteFile();
            }
        }
    }

    private Response rehearse(String partnership, FeedForm form, KeptFile received) {
        KeptFile file = received == null ? files.newFile("") : received;
        Reply reply = sendFeed.rehearse(form.order(), file);
        if (!reply.isDone()) {
            return page(partnership, form, mistakes(reply.problem()), reply.status());
        }
        String rehearsal = reply.status() == Response.Status.ACCEPTED.getStatusCode()
                ? reply.as(Job.class).id()
                : "now-" + UUID.randomUUID();
        files.keep(rehearsal, signedIn.person().id(), form.order(), file);
        files.find(rehearsal, signedIn.person().id())
                .filter(waiting -> rehearsal.startsWith("now-"))
                .ifPresent(waiting -> waiting.answered(reply.as(Receipt.class)));
        return Response.seeOther(URI.create(address(partnership) + "/rehearsals/" + rehearsal))
                .build();
    }

    /** The file came again, because the replica that kept it is another one; it was looked through before. */
    private Response send(String partnership, FeedForm form, KeptFile file) {
        Reply reply = sendFeed.send(form.order(), file, form.rehearsal());
        if (!reply.isDone()) {
            return page(partnership, form, mistakes(reply.problem()), reply.status());
        }
        String followed = followed(partnership, reply);
        files.find(form.rehearsal(), signedIn.person().id()).ifPresent(waiting -> waiting.sent(followed));
        return Response.seeOther(URI.create(followed)).build();
    }

    /** Where one sees what becomes of a feed that was accepted. */
    static String followed(String partnership, Reply reply) {
        return reply.status() == Response.Status.ACCEPTED.getStatusCode()
                ? address(partnership) + "/jobs/" + reply.as(Job.class).id()
                : address(partnership) + "/submissions/"
                        + reply.as(Receipt.class).id();
    }

    static String address(String partnership) {
        return uk.csp.gateway.call.Paths.of("/partnerships/{}/feeds", partnership);
    }

    private Response refuse(String partnership, FeedForm form, ReceivedForm.State state) {
        String largest = Amounts.size(config.largest().asLongValue());
        return switch (state) {
            case NOT_ALLOWED -> throw refusedForScope();
            case TOO_LARGE ->
                page(
                        partnership,
                        form,
                        List.of(new Mistake(
                                "file",
                                "The file is larger than " + largest
                                        + ". Compress it as gzip, send fewer months at once, or send it over the API")),
                        413);
            case NO_ROOM ->
                page(
                        partnership,
                        form,
                        List.of(new Mistake("file", "Too many files arrive at the moment. Try again in some minutes")),
                        503);
            default ->
                page(
                        partnership,
                        form,
                        List.of(new Mistake("file", "The file did not arrive whole. Send it again")),
                        400);
        };
    }

    private Response page(String partnership, FeedForm form, List<Mistake> mistakes, int status) {
        Person person = signedIn.person();
        Optional<Catalogue.Supplier> supplier = catalogue.supplier(person);
        String basis = person.may("figures:read") ? catalogue.policeBasis(partnership) : null;
        List<Choice> choices = catalogue.mayBeSentBy(supplier).stream()
                .map(dataset -> new Choice(dataset, dataset.code().equals(form.dataset()), dataset.countsFor(basis)))
                .toList();
        TemplateInstance page = Templates.upload(
                partnership,
                form,
                choices,
                supplier.map(Catalogue.Supplier::name).orElse(null),
                mistakes,
                config.largest().asLongValue(),
                Amounts.size(config.largest().asLongValue()));
        return Response.status(status)
                .entity(page)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The service's refusal, led to the field it is about. */
    static List<Mistake> mistakes(Refusal problem) {
        if (problem.violations().isEmpty()) {
            return List.of(new Mistake("file", problem.says()));
        }
        return problem.violations().stream()
                .map(violation -> new Mistake(fieldOf(violation.field()), text(problem, violation)))
                .toList();
    }

    private static String text(Refusal problem, Refusal.Violation violation) {
        String detail = violation.detail() == null ? problem.says() : violation.detail();
        return violation.line() == null ? detail : "Line " + violation.line() + ": " + detail;
    }

    private static String fieldOf(String parameter) {
        return switch (parameter == null ? "" : parameter) {
            case "dataset" -> "dataset";
            case "period" -> "first-month";
            case "nil" -> "nil";
            case "mode" -> "mode";
            default -> "file";
        };
    }

    private void requireScope() {
        if (!signedIn.person().may("feeds:write")) {
            throw refusedForScope();
        }
    }

    static Refused refusedForScope() {
        return new Refused(new Refusal(
                "/problems/not-allowed",
                "You may not send feeds",
                403,
                "Sending is for the data officers of organisations that supply data.",
                List.of()));
    }
}
