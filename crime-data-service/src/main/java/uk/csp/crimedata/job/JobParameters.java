package uk.csp.crimedata.job;

/** The parameters of a submission that is worked off later, as they came. */
public record JobParameters(
        String dataset,
        String period,
        String mode,
        String onError,
        String dryRun,
        String nil,
        boolean ndjson,
        boolean gzip) {}
