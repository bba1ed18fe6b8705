package uk.csp.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document (RFC 9457). All violations are told at once. */
@Schema(description = "Problem document (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "/problems/unknown-dataset") String type,
        @Schema(examples = "There is no such dataset") String title,
        @Schema(examples = "422") int status,
        String detail,
        List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, List<Violation> violations) {
        return new Problem(type.uri().toString(), type.title(), type.status(), detail, violations);
    }
}
