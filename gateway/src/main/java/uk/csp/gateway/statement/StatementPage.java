package uk.csp.gateway.statement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.csp.gateway.GatewayConfig;

/** What everybody may know of these pages without signing in: how accessible they are, and what they keep of people. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class StatementPage {
    private final GatewayConfig.Contact contact;

    StatementPage(GatewayConfig config) {
        this.contact = config.contact();
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance accessibility(Contact contact);

        static native TemplateInstance privacy(Contact contact);
    }

    /** Whom to write to; an email of null while none is set. */
    record Contact(String name, String email) {}

    @GET
    @Path("accessibility-statement")
    public TemplateInstance accessibility() {
        return Templates.accessibility(contact());
    }

    @GET
    @Path("privacy-notice")
    public TemplateInstance privacy() {
        return Templates.privacy(contact());
    }

    private Contact contact() {
        return new Contact(contact.name(), contact.email().orElse(null));
    }
}
