package uk.csp.gateway.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Refused;

/**
 * Drafts and editions as reporting-service writes them, streamed through for the person signed in: a page of its own to
 * read, or a file to keep.
 */
@Path("/partnerships/{partnership}/assessment/documents")
@Blocking
class DocumentPage {
    /** Reports bring their style and charts with them and need nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final List<String> HEADERS = List.of("Content-Type", "Content-Disposition", "Content-Language");

    private final Api api;
    private final ObjectMapper json;

    DocumentPage(Api api, ObjectMapper json) {
        this.api = api;
        this.json = json;
    }

    @GET
    @Path("draft/{audience}/{format}")
    public Response draft(
            @PathParam("partnership") String partnership,
            @PathParam("audience") String audience,
            @PathParam("format") String format,
            @QueryParam("period") String period) {
        if (period == null || period.isBlank()) {
            throw new NotFoundException();
        }
        return pass(new Place(partnership, period).api(), audience, format, partnership + "." + period);
    }

    @GET
    @Path("editions/{id}/{audience}/{format}")
    public Response edition(
            @PathParam("id") String id, @PathParam("audience") String audience, @PathParam("format") String format) {
        return pass(Paths.of("/v1/editions/{}", id), audience, format, id);
    }

    private Response pass(String document, String audience, String format, String name) {
        if (!audience.equals("full") && !audience.equals("public")) {
            throw new NotFoundException();
        }
        boolean open = audience.equals("public");
        String base = open ? document + "/public" : document;
        return switch (format) {
            case "page" -> pass(base + "/html").build();
            case "summary" -> pass(document + "/public/summary/html").build();
            case "json" ->
                pass(base)
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9.-]", "")
                                        + (open ? ".public" : "") + ".json\"")
                        .build();
            default -> pass(Paths.of(base + "/files/{}", format)).build();
        };
    }

    private Response.ResponseBuilder pass(String path) {
        HttpResponse<InputStream> answer = api.open(path);
        if (answer.statusCode() != 200) {
            throw new Refused(refusal(answer));
        }
        Response.ResponseBuilder response = Response.ok(answer.body())
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store");
        HEADERS.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> response.header(name, value)));
        return response;
    }

    private Refusal refusal(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            Refusal refusal = json.readValue(body, Refusal.class);
            return new Refusal(
                    refusal.type(), refusal.title(), answer.statusCode(), refusal.detail(), refusal.violations());
        } catch (IOException noProblemDocument) {
            return new Refusal(null, null, answer.statusCode(), null, null);
        }
    }
}
