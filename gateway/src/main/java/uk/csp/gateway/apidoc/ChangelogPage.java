package uk.csp.gateway.apidoc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What became of the API, for whoever reads its description. */
@Path("/api-changelog")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ChangelogPage {
    private static final Changelog CHANGELOG = read();

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance changelog(Changelog changelog);
    }

    @GET
    public TemplateInstance show() {
        return Templates.changelog(CHANGELOG);
    }

    private static Changelog read() {
        try (InputStream in = ChangelogPage.class.getResourceAsStream("/api-changelog.md")) {
            return Changelog.parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
