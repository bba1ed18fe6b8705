package uk.csp.gateway.person;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The way in for people: asking for it sends a browser to the issuer and back, so who arrives here is signed in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SignInPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance failed();
    }

    @GET
    @Path("sign-in")
    public Response signIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    /** Where the issuer's refusal leads: the person cancelled, or has no account. */
    @GET
    @Path("sign-in-failed")
    public TemplateInstance failed() {
        return Templates.failed();
    }
}
