package uk.csp.gateway.apidoc;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestQuery;

/** The merged API description as JSON or YAML: by ending, by {@code format}, or by Accept; JSON if it is all one. */
@Path("/")
class OpenApiResource {
    private static final MediaType YAML = MediaType.valueOf("application/yaml");

    private final MergedOpenApi merged;

    OpenApiResource(MergedOpenApi merged) {
        this.merged = merged;
    }

    @GET
    @Path("openapi")
    public CompletionStage<Response> negotiated(@Context Request request, @RestQuery String format) {
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, YAML).build());
        boolean yaml =
                format == null ? chosen != null && chosen.getMediaType().equals(YAML) : format.equalsIgnoreCase("yaml");
        return yaml ? yaml() : json();
    }

    @GET
    @Path("openapi.json")
    public CompletionStage<Response> json() {
        return merged.current()
                .map(document -> answer(document.json(), MediaType.APPLICATION_JSON_TYPE))
                .toCompletionStage();
    }

    @GET
    @Path("openapi.yaml")
    public CompletionStage<Response> yaml() {
        return merged.current().map(document -> answer(document.yaml(), YAML)).toCompletionStage();
    }

    private static Response answer(byte[] document, MediaType type) {
        return Response.ok(document, type)
                .header("Vary", "Accept")
                .header("Cache-Control", "max-age=10")
                .build();
    }
}
