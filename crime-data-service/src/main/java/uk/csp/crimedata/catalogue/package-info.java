/** The reference data: kept in memory, and changed in one way. */
@OpenAPIDefinition(
        info = @Info(title = "crime-data-service", version = "1.0.0"),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = CatalogueApi.CHANGED,
                                    description = "What became of the rows",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = CatalogueChange.class))),
                            @APIResponse(
                                    name = CatalogueApi.UNREADABLE,
                                    description = "unreadable-request: no CSV with a header and no JSON array",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = CatalogueApi.TOO_LARGE,
                                    description = "too-large: at most 32 MB at once",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = CatalogueApi.REFUSED,
                                    description =
                                            "invalid-catalogue-row: every violation with its line; nothing was stored",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
package uk.csp.crimedata.catalogue;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import uk.csp.platform.problem.Problem;
