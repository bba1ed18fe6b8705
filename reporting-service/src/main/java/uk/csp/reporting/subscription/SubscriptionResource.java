package uk.csp.reporting.subscription;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.delivery.Deliveries;

@Path("/v1/webhook-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Being told of changes, by Standard Webhooks 1.0; see docs/webhooks.md")
class SubscriptionResource {
    static final String ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

    private final KeepSubscription keeping;
    private final Deliveries deliveries;

    SubscriptionResource(KeepSubscription keeping, Deliveries deliveries) {
        this.keeping = keeping;
        this.deliveries = deliveries;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scopes.FIGURES_READ, Scopes.RATINGS_READ})
    @Operation(
            operationId = "createWebhookSubscription",
            summary = "Ask to be told of changes",
            description = "The answer holds the signing secret, this once. Counts as they are are told to the analysts"
                    + " of the partnership alone; everybody else is told what changed and where to read the protected"
                    + " numbers.")
    @APIResponse(
            responseCode = "201",
            description = "The subscription with its secret",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(
            responseCode = "403",
            description = "An event type needs a scope the token does not have",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "too-many-subscriptions",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "invalid-subscription: the URL is not sent to (codes invalid-url, not-https, user-info, port,"
                    + " local-name, unknown-host, private-address), or there is no such event type",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response create(@NotNull @Valid SubscriptionRequest request) {
        KeepSubscription.Made made = keeping.make(request);
        return Response.created(URI.create(made.subscription().path()))
                .tag(tag(made.subscription()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(SubscriptionView.of(made.subscription(), 0, made.secret()))
                .build();
    }

    @GET
    @PermissionsAllowed({Scopes.FIGURES_READ, Scopes.RATINGS_READ})
    @Operation(operationId = "listWebhookSubscriptions", summary = "The partner's own subscriptions, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "All of them, without secrets",
            content = @Content(schema = @Schema(implementation = SubscriptionView.Page.class)))
    public SubscriptionView.Page list() {
        return new SubscriptionView.Page(keeping.all().stream().map(this::view).toList());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({Scopes.FIGURES_READ, Scopes.RATINGS_READ})
    @Operation(operationId = "getWebhookSubscription", summary = "One of the partner's own subscriptions")
    @APIResponse(
            responseCode = "200",
            description = "The subscription, with its ETag",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_SUBSCRIPTION)
    public Response get(@Parameter(example = ID) @PathParam("id") String id) {
        return answer(keeping.find(SubscriptionId.of(id)));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scopes.FIGURES_READ, Scopes.RATINGS_READ})
    @Operation(
            operationId = "changeWebhookSubscription",
            summary = "Change, disable or enable a subscription",
            description = "A subscription the platform disabled is enabled again in the same way.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now, with its new ETag",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_SUBSCRIPTION)
    @APIResponse(
            responseCode = "412",
            description = "It was changed since it was read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "invalid-subscription, as when it is made",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "428", ref = ReportingApi.REVISION_NEEDED)
    public Response change(
            @Parameter(example = ID) @PathParam("id") String id,
            @Parameter(description = "ETag that was read", example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid SubscriptionChange change) {
        return answer(keeping.change(SubscriptionId.of(id), ifMatch, change));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed({Scopes.FIGURES_READ, Scopes.RATINGS_READ})
    @Operation(
            operationId = "deleteWebhookSubscription",
            summary = "End a subscription",
            description = "Nothing more is sent, not even what was queued.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_SUBSCRIPTION)
    public void delete(@Parameter(example = ID) @PathParam("id") String id) {
        keeping.remove(SubscriptionId.of(id));
    }

    private Response answer(Subscription subscription) {
        return Response.ok(view(subscription)).tag(tag(subscription)).build();
    }

    private SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(subscription, deliveries.pending(subscription.id()), null);
    }

    private static EntityTag tag(Subscription subscription) {
        return new EntityTag(Long.toString(subscription.revision()));
    }
}
