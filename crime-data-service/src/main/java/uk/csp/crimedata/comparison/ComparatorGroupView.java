package uk.csp.crimedata.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A most similar family as it was published once. */
@Schema(name = "ComparatorGroup")
record ComparatorGroupView(
        @Schema(examples = "msf-plymouth") String code,
        @Schema(description = "Of the publication; the greatest text is the newest", examples = "2019-03")
                String version,
        @Schema(examples = "Most similar family of Plymouth") String name,
        @Schema(examples = "E22000056") String partnership,
        @Schema(examples = "Home Office, year to March 2019") String source) {}
