package uk.csp.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Unreachable;
import uk.csp.gateway.problem.Problem;
import uk.csp.gateway.problem.ProblemType;

/**
 * Whatever ends a request outside the forwarded paths: a page for people, a problem document for programs. What went wrong
 * inside is logged and not told.
 */
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance failure(
                int status, String title, String detail, List<Refusal.Violation> violations);
    }

    @ServerExceptionMapper
    Response of(Refused refused, HttpServerRequest request) {
        Refusal refusal = refused.refusal();
        ProblemType type = ProblemType.of(refusal.status());
        return wantsPage(request)
                ? page(refusal.status(), refusal.title(), refusal.says(), refusal.violations())
                : document(type, refusal.says());
    }

    @ServerExceptionMapper
    Response of(Unreachable unreachable, HttpServerRequest request) {
        LOG.warn(unreachable.getMessage());
        return answer(
                ProblemType.UNAVAILABLE, "A part of the platform does not answer. Try again in a minute.", request);
    }

    /** Where no page is found nobody has asked yet who is signed in, and asking may have to wait. */
    @ServerExceptionMapper
    Uni<Response> of(WebApplicationException failure, HttpServerRequest request) {
        return BlockingOperationControl.isBlockingAllowed()
                ? Uni.createFrom().item(told(failure, request))
                : Uni.createFrom()
                        .item(() -> told(failure, request))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Response told(WebApplicationException failure, HttpServerRequest request) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        Response answer = answer(ProblemType.of(status), "See / for what is here and /docs for the API.", request);
        String allow = failure.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    @ServerExceptionMapper
    Response of(Throwable failure, HttpServerRequest request) {
        LOG.error("A request failed", failure);
        return answer(ProblemType.INTERNAL_ERROR, null, request);
    }

    private static Response answer(ProblemType type, String detail, HttpServerRequest request) {
        if (!wantsPage(request)) {
            return document(type, detail);
        }
        return type == ProblemType.NOT_FOUND
                ? page(
                        type.status(),
                        "Page not found",
                        "If you typed the address, check that it is right. What belongs to another organisation is not found"
                                + " either.",
                        List.of())
                : page(type.status(), type.title(), detail, List.of());
    }

    private static Response page(int status, String title, String detail, List<Refusal.Violation> violations) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .entity(Templates.failure(status, title, detail, violations).render())
                .build();
    }

    private static Response document(ProblemType type, String detail) {
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(type, detail).toBuffer().toString())
                .build();
    }

    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }
}
