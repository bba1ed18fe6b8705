package uk.csp.crimedata.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset as the API shows it. */
@Schema(name = "Dataset")
record DatasetView(
        @Schema(examples = "police-recorded-crime") String code,
        @Schema(examples = "Crimes recorded by the police") String name,
        @Schema(
                        enumeration = {
                            "record",
                            "police-uk-street",
                            "police-outcomes",
                            "stats19",
                            "aggregate",
                            "fingertips",
                            "ambulance-quality"
                        })
                String format,
        @Schema(
                        description = "Police basis of the partnerships it counts for; null when it counts for all",
                        enumeration = {"detailed", "public"})
                String basis,
        @Schema(description = "Kind of the suppliers that may send it", examples = "police") String supplierKind,
        @Schema(examples = "Crime and Disorder Act 1998 s.17A; SI 2007/1831") String legalBasis,
        @Schema(examples = "monthly") String frequency,
        @Schema(description = "Item of the prescribed list it answers; null when none does", examples = "P2")
                String prescribedItem,
        @Schema(description = "The list its codes come from", examples = "Home Office notifiable offences")
                String classList,
        @Schema(
                        description = "When a quarter or month must have arrived; null when nothing prescribes it",
                        enumeration = {"end-of-next-month", "end-of-next-quarter"})
                String dueRule,
        @Schema(description = "How long its records are kept, in months", examples = "120") Integer retentionMonths,
        @Schema(description = "Crosswalk schemes its codes may be of, the first asked first") List<String> schemes,
        @Schema(description = "Columns agreed on; empty: those of the format") List<String> fields) {}
