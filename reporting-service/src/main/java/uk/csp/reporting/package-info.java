/** The assessment of community safety partnerships: assembled, checked, published. */
@OpenAPIDefinition(
        info = @Info(title = "reporting-service", version = "1.0.0"),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = ReportingApi.PAGE,
                                    description = "One HTML page that needs no script and no other file",
                                    content =
                                            @Content(
                                                    mediaType = "text/html",
                                                    schema = @Schema(type = SchemaType.STRING))),
                            @APIResponse(
                                    name = ReportingApi.HELD_ALREADY,
                                    description = "The caller holds this already"),
                            @APIResponse(
                                    name = ReportingApi.EXACT_COUNTS,
                                    description =
                                            "exact-counts: for the partnership's analysts alone; the answer names the public address where there is one",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = ReportingApi.NOTHING_KNOWN,
                                    description = "Nothing is known of this partnership",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = ReportingApi.NO_EDITION,
                                    description = "There is no such edition",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = ReportingApi.NO_PUBLIC_EDITION,
                                    description = "There is no such edition, or it is older than public editions",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = ReportingApi.NO_SUBSCRIPTION,
                                    description = "The partner has no such subscription",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = ReportingApi.REVISION_CHANGED,
                                    description = "revision-changed: somebody wrote since it was read",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = ReportingApi.UNKNOWN_PERIOD,
                                    description = "The period is none an assessment can be about",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = ReportingApi.REVISION_NEEDED,
                                    description = "revision-needed: If-Match is missing",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
package uk.csp.reporting;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import uk.csp.platform.problem.Problem;
