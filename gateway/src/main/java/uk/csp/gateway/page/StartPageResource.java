package uk.csp.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import uk.csp.gateway.access.TokenIssuer;
import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.Operations;
import uk.csp.gateway.route.Service;
import uk.csp.gateway.upstream.ServiceState;
import uk.csp.gateway.upstream.ServiceStates;

/** What a visitor without a token may see: that the platform is there, how it is, and how to get in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class StartPageResource {
    private final ServiceStates states;
    private final TokenIssuer issuer;

    StartPageResource(ServiceStates states, TokenIssuer issuer) {
        this.states = states;
        this.issuer = issuer;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance start(
                List<ServiceState> states, List<Chapter> chapters, String address, String tokenUrl);

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
    @NonBlocking
    public CompletionStage<TemplateInstance> start(@Context UriInfo uri) {
        String base = uri.getBaseUri().toString();
        String address = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        List<Chapter> chapters = Stream.of(Service.values()).map(Chapter::of).toList();
        return states.ask()
                .map(all -> Templates.start(all, chapters, address, issuer.tokenUrl()))
                .toCompletionStage();
    }

    @GET
    @Path("docs")
    @NonBlocking
    public TemplateInstance docs() {
        return Templates.docs();
    }
}
