package uk.csp.gateway.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The problem types, each at the address problem documents give as its type: a page for people, JSON for programs. Anybody
 * may read them, since a refused caller has no token that works.
 */
@Path("/problems")
@Blocking
class ProblemsPage {
    private static final Catalogue CATALOGUE = Catalogue.read();

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance all(List<Catalogue.Section> sections);

        static native TemplateInstance one(String type, String title, List<Catalogue.Meaning> meanings);
    }

    /** A type with all its meanings, for programs. */
    record ProblemView(String type, List<Catalogue.Meaning> meanings) {}

    @GET
    public Response all(@Context Request request) {
        return wantsPage(request) ? page(Templates.all(CATALOGUE.sections())) : document(CATALOGUE);
    }

    @GET
    @Path("{slug}")
    public Response one(@RestPath String slug, @Context Request request) {
        List<Catalogue.Meaning> meanings = CATALOGUE.meanings(slug);
        if (meanings.isEmpty()) {
            throw new NotFoundException();
        }
        String type = "/problems/" + slug;
        return wantsPage(request)
                ? page(Templates.one(type, meanings.get(meanings.size() - 1).title(), meanings))
                : document(new ProblemView(type, meanings));
    }

    private static boolean wantsPage(Request request) {
        Variant chosen =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
                        .build());
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return MediaType.TEXT_HTML_TYPE.equals(chosen.getMediaType());
    }

    private static Response page(TemplateInstance page) {
        return answer(page.render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private static Response document(Object entity) {
        return answer(entity, MediaType.APPLICATION_JSON_TYPE);
    }

    private static Response answer(Object entity, MediaType type) {
        return Response.ok(entity, type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
