package uk.csp.crimedata.geography;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.catalogue.CatalogueApi;
import uk.csp.crimedata.catalogue.CatalogueChange;
import uk.csp.crimedata.catalogue.ChangeCatalogue;
import uk.csp.crimedata.catalogue.RowReader;
import uk.csp.platform.access.Scopes;

@Path("/v1/boundaries")
@Tag(name = "Areas and suppliers")
@Produces(MediaType.APPLICATION_JSON)
class BoundaryResource {
    static final String GEO_JSON = "application/geo+json";
    private static final int DIGEST_BYTES = 16;

    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final AskedAreas askedAreas;
    private final BoundaryMap boundaryMap;

    BoundaryResource(
            ChangeCatalogue changeCatalogue, RowReader reader, AskedAreas askedAreas, BoundaryMap boundaryMap) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.askedAreas = askedAreas;
        this.boundaryMap = boundaryMap;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putBoundaries",
            summary = "Load outlines of areas for maps",
            description = CatalogueApi.LOADING + " Rankings are answered as GeoJSON with them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
                            example = BoundaryTable.EXAMPLE))
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new BoundaryTable(), reader.read(type, rows));
    }

    @GET
    @Produces(GEO_JSON)
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "getBoundaries",
            summary = "Outlines of the areas of a partnership as GeoJSON",
            description =
                    "Without any figure, and so for everybody who may read figures. Rankings put figures to them.")
    @APIResponse(
            responseCode = "200",
            description = "A feature for each area; its geometry is null where no outline was loaded",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Changes with the areas and outlines",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Cache-Control", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(mediaType = GEO_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response get(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(description = "neighbourhood (default), ward, msoa or lsoa", example = "ward")
                    @QueryParam("kind")
                    String kind,
            @Parameter(
                            description = "An edition of areas; that in force on the date when absent",
                            example = "wards-2018")
                    @QueryParam("set")
                    String set,
            @Parameter(description = "Today when absent", example = "2019-03-31") @QueryParam("date") String date,
            @Context Request request) {
        AskedAreas.Found found = askedAreas.find(partnership, kind, set, date);
        byte[] body = boundaryMap.of(found.partnership(), found.asked(), found.areas());
        EntityTag tag = new EntityTag(digest(body));
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, GEO_JSON) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .build();
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
