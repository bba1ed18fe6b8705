package uk.csp.reporting.consulting;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.edit.Version;
import uk.csp.reporting.facts.CommunityView;

/** One version of a community view. */
@Schema(name = "KeptCommunityView")
record KeptView(
        @Schema(description = "Its ETag") int revision,
        Instant writtenAt,
        @Schema(examples = "safer-plymouth-analyst") String writtenBy,
        @Schema(examples = "safer-plymouth") String authority,
        CommunityView view) {

    @Schema(name = "CommunityViews")
    record Listed(List<KeptView> items) {
        static Listed of(List<Version<CommunityView>> versions) {
            return new Listed(versions.stream().map(KeptView::of).toList());
        }
    }

    static KeptView of(Version<CommunityView> version) {
        return new KeptView(
                version.revision(), version.writtenAt(), version.writtenBy(), version.authority(), version.document());
    }
}
