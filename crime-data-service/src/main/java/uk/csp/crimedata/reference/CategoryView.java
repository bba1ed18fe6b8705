package uk.csp.crimedata.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category as the API shows it. */
@Schema(name = "Category")
record CategoryView(
        @Schema(examples = "burglary-residential") String code,
        @Schema(examples = "Residential burglary") String label,
        @Schema(description = "The category it is part of; null at the top", examples = "burglary") String parent) {}
