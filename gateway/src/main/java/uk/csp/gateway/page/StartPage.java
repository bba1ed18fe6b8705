package uk.csp.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import uk.csp.gateway.access.TokenIssuer;
import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.Operations;
import uk.csp.gateway.route.Service;
import uk.csp.gateway.upstream.ServiceState;
import uk.csp.gateway.upstream.ServiceStates;

/**
 * The front: who is signed in goes on to the partnerships; a visitor sees that the platform is there, how it is, and how
 * to get in.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class StartPage {
    private final ServiceStates states;
    private final TokenIssuer issuer;
    private final Frame frame;

    StartPage(ServiceStates states, TokenIssuer issuer, Frame frame) {
        this.states = states;
        this.issuer = issuer;
        this.frame = frame;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance start(
                List<ServiceState> states, List<Chapter> chapters, String address, String tokenUrl);

        static native TemplateInstance partnerships(List<Partnership> partnerships);

        static native TemplateInstance docs();
    }

    /** The operations of one service. */
    record Chapter(Service service, List<Operation> operations) {
        static Chapter of(Service service) {
            return new Chapter(
                    service,
                    Operations.ALL.stream()
                            .filter(operation -> operation.service() == service)
                            .toList());
        }
    }

    @GET
    public Response start(@Context UriInfo uri) {
        if (frame.person() == null) {
            return Response.ok(front(uri)).build();
        }
        List<Partnership> partnerships = frame.partnerships();
        return partnerships.size() == 1
                ? Response.seeOther(URI.create(partnerships.get(0).address())).build()
                : Response.ok(Templates.partnerships(partnerships)).build();
    }

    /** The front page also for who is signed in. */
    @GET
    @Path("about")
    public TemplateInstance about(@Context UriInfo uri) {
        return front(uri);
    }

    @GET
    @Path("partnerships")
    public TemplateInstance partnerships() {
        return Templates.partnerships(frame.partnerships());
    }

    @GET
    @Path("docs")
    public TemplateInstance docs() {
        return Templates.docs();
    }

    private TemplateInstance front(UriInfo uri) {
        String base = uri.getBaseUri().toString();
        String address = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        List<Chapter> chapters = Stream.of(Service.values()).map(Chapter::of).toList();
        List<ServiceState> answers =
                states.ask().toCompletionStage().toCompletableFuture().join();
        return Templates.start(answers, chapters, address, issuer.tokenUrl());
    }
}
