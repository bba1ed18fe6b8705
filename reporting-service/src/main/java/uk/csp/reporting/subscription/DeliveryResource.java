package uk.csp.reporting.subscription;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.platform.problem.Violation;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.delivery.Attempt;
import uk.csp.reporting.delivery.Deliveries;

@Path("/v1/webhook-subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class DeliveryResource {
    private static final int PAGE = 100;

    private final KeepSubscription keeping;
    private final Deliveries deliveries;
    private final AuditLog audit;

    DeliveryResource(KeepSubscription keeping, Deliveries deliveries, AuditLog audit) {
        this.audit = audit;
        this.keeping = keeping;
        this.deliveries = deliveries;
    }

    @Schema(name = "WebhookSecret")
    record SecretView(@Schema(description = "Shown this once") String secret) {}

    @Schema(name = "WebhookTest")
    record TestView(@Schema(description = "The webhook-id of the ping; see deliveries") String event) {}

    @Schema(name = "WebhookReplayRequest")
    record ReplayRequest(
            @Schema(
                            examples = "2019-04-01T09:00:00Z",
                            description = "A moment (what was told since), an event id (it and what followed), or the"
                                    + " cursor of a delivery (what followed it)")
                    @NotNull
                    @Size(min = 1, max = 100)
                    String from) {}

    @Schema(name = "WebhookReplay")
    record ReplayView(@Schema(description = "Events that are sent again") long queued) {}

    @POST
    @Path("/secret-rotations")
    @PermissionsAllowed({Scopes.FIGURES_READ, Scopes.RATINGS_READ})
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Get a new signing secret",
            description = "For 24 hours messages are signed with the old secret too: the header holds both signatures.")
    @APIResponse(
            responseCode = "201",
            description = "The new secret",
            content = @Content(schema = @Schema(implementation = SecretView.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_SUBSCRIPTION)
    public Response rotate(@Parameter(example = SubscriptionResource.ID) @PathParam("id") String id) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new SecretView(keeping.renewSecret(SubscriptionId.of(id))))
                .build();
    }

    @POST
    @Path("/tests")
    @Transactional
    @PermissionsAllowed({Scopes.FIGURES_READ, Scopes.RATINGS_READ})
    @Operation(operationId = "testWebhook", summary = "Have a ping sent")
    @APIResponse(
            responseCode = "202",
            description = "It is queued; deliveries tell how it went",
            content = @Content(schema = @Schema(implementation = TestView.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_SUBSCRIPTION)
    @APIResponse(
            responseCode = "409",
            description = "subscription-disabled",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response test(@Parameter(example = SubscriptionResource.ID) @PathParam("id") String id) {
        UUID subscription = enabled(id);
        return Response.accepted(new TestView(deliveries.ping(subscription))).build();
    }

    @GET
    @Path("/deliveries")
    @PermissionsAllowed({Scopes.FIGURES_READ, Scopes.RATINGS_READ})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Attempts to deliver, newest first",
            description = "Kept for seven days. Pages of 100; the header Link names the next.")
    @APIResponse(
            responseCode = "200",
            description = "A page of attempts",
            content = @Content(schema = @Schema(implementation = DeliveryView.Page.class)))
    @APIResponse(
            responseCode = "400",
            description = "The cursor is none of this list's",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_SUBSCRIPTION)
    public Response list(
            @Parameter(example = SubscriptionResource.ID) @PathParam("id") String id,
            @Parameter(description = "From the header Link of the page before") @QueryParam("cursor") String cursor) {
        Subscription subscription = keeping.find(SubscriptionId.of(id));
        long before = cursor == null ? Long.MAX_VALUE : attempt(cursor);
        List<Attempt> asked = deliveries.attempts(subscription.id(), before, PAGE + 1);
        List<Attempt> page = asked.subList(0, Math.min(PAGE, asked.size()));
        Response.ResponseBuilder answer = Response.ok(
                new DeliveryView.Page(page.stream().map(DeliveryView::of).toList()));
        if (asked.size() > PAGE) {
            String next = Place.ofAttempt(page.get(PAGE - 1).id()).cursor();
            answer.header("Link", "<" + subscription.path() + "/deliveries?cursor=" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    @POST
    @Path("/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @PermissionsAllowed({Scopes.FIGURES_READ, Scopes.RATINGS_READ})
    @Operation(
            operationId = "replayWebhookEvents",
            summary = "Have kept events sent again, in their order",
            description = "Each comes with the webhook-id it had. Events are kept for seven days; what was superseded"
                    + " comes too.")
    @APIResponse(
            responseCode = "202",
            description = "They are queued",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_SUBSCRIPTION)
    @APIResponse(
            responseCode = "409",
            description = "subscription-disabled",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "unknown-replay-start: no moment, no cursor, and no event that is still kept",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response replay(
            @Parameter(example = SubscriptionResource.ID) @PathParam("id") String id,
            @NotNull @Valid ReplayRequest request) {
        UUID subscription = enabled(id);
        long queued = replay(subscription, request.from());
        audit.record(new AuditEntry(
                AuditEntry.Operation.DISCLOSURE, "webhook-subscription/" + subscription, queued, "to be told again"));
        return Response.accepted(new ReplayView(queued)).build();
    }

    private long replay(UUID subscription, String from) {
        if (from.startsWith("msg_")) {
            return deliveries.replayFrom(
                    subscription, deliveries.position(from).orElseThrow(DeliveryResource::unknownStart));
        }
        try {
            return deliveries.replaySince(subscription, Instant.parse(from));
        } catch (DateTimeParseException e) {
            Place place =
                    Place.read(from).filter(found -> found.list() == 'e').orElseThrow(DeliveryResource::unknownStart);
            return deliveries.replayFrom(subscription, place.number() + 1);
        }
    }

    private UUID enabled(String id) {
        Subscription subscription = keeping.find(SubscriptionId.of(id));
        if (!subscription.enabled()) {
            throw new ProblemException(ReportingProblem.SUBSCRIPTION_DISABLED, "Enable it first.");
        }
        return subscription.id();
    }

    private static long attempt(String cursor) {
        return Place.read(cursor)
                .filter(place -> place.list() == 'a')
                .map(Place::number)
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.INVALID_REQUEST,
                        "The cursor is not one of this list's.",
                        List.of(Violation.ofField(
                                "cursor", "invalid-cursor", "Take it from the Link header of a page."))));
    }

    private static ProblemException unknownStart() {
        return new ProblemException(
                ReportingProblem.UNKNOWN_REPLAY_START,
                "Name a moment, the id of an event that is still kept, or the cursor of a delivery.");
    }
}
