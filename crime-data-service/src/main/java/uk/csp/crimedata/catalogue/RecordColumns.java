package uk.csp.crimedata.catalogue;

import java.util.List;

/** The columns of the platform's own record format. A dataset agrees on some of them. */
public final class RecordColumns {
    /** The place in words is only for datasets that name it, such as the outward half of a postcode. */
    public static final String LOCATION = "location";

    public static final List<String> ALL = List.of(
            "reference",
            "occurredOn",
            "recordedOn",
            "offenceCode",
            "category",
            "lsoa",
            "longitude",
            "latitude",
            "flags",
            LOCATION,
            "outcome");

    private RecordColumns() {}
}
