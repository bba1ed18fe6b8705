package uk.csp.crimedata.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows sent: each is counted once. */
public record CatalogueChange(
        @Schema(examples = "1034") int created,
        @Schema(examples = "0") int updated,
        @Schema(examples = "0") int unchanged) {}
