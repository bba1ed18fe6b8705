package uk.csp.sample;

import java.time.LocalDate;

/** One row of a feed in the platform's record format. Coordinates stay empty: the small areas exist on no map. */
record SampleRecord(
        String reference,
        LocalDate occurredOn,
        LocalDate recordedOn,
        String offenceCode,
        String category,
        String lsoa,
        String flags,
        String outcome) {}
