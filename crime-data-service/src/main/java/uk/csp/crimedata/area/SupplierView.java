package uk.csp.crimedata.area;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supplier as it is sent and shown. */
@Schema(name = "Supplier")
record SupplierView(
        @Schema(description = "The partner of its tokens", examples = "devon-and-cornwall-police") String id,
        @Schema(examples = "Devon & Cornwall Police") String name,
        @Schema(examples = "police") String kind,
        @Schema(description = "The force or partnership it answers for", examples = "E23000035") String area) {}
