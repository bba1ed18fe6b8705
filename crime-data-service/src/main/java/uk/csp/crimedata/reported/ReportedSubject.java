package uk.csp.crimedata.reported;

/** What values are about, whatever their months: a measure of a place. */
public record ReportedSubject(short measure, String area) {}
