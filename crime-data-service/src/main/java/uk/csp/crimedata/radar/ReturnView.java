package uk.csp.crimedata.radar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where one return stands, as the API shows it. */
@Schema(name = "StatutoryReturn")
record ReturnView(
        @Schema(
                        description = "The authority's id; null when none of the kind is registered",
                        examples = "plymouth-city-council")
                String authority,
        @Schema(examples = "Plymouth City Council") String authorityName,
        @Schema(description = "Kind of the authority that holds the information", examples = "council") String holder,
        @Schema(examples = "racial-incidents") String dataset,
        @Schema(examples = "Racial incidents known to the council") String datasetName,
        @Schema(description = "Item of the prescribed list; null when the dataset is in none", examples = "L3")
                String prescribedItem,
        @Schema(description = "First and last month of the quarter", examples = "2019-01/2019-03") String quarter,
        @Schema(enumeration = {"received", "nil", "late", "missing", "awaited", "not-applicable"}) String state,
        @Schema(description = "Last day in time; null when nothing is due", examples = "2019-06-30") LocalDate due,
        @Schema(description = "In days; 0 in time", examples = "1") long daysLate,
        @Schema(description = "When it was complete; null while it is not") LocalDate receivedOn,
        @Schema(description = "Months not received", examples = "[\"2019-03\"]") List<String> missingMonths,
        @Schema(description = "The same for a person", examples = "Late by 1 day; due on 30 June 2019") String words) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    static ReturnView of(
            String authority,
            String authorityName,
            String holder,
            String dataset,
            String datasetName,
            String prescribedItem,
            Quarter quarter,
            QuarterlyReturn found) {
        return new ReturnView(
                authority,
                authorityName,
                holder,
                dataset,
                datasetName,
                prescribedItem,
                quarter.toString(),
                found.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                found.due(),
                found.daysLate(),
                found.receivedOn(),
                found.missingMonths().stream().map(Object::toString).toList(),
                words(found) + (authority == null ? ". No supplier of kind " + holder + " is registered" : ""));
    }

    private static String words(QuarterlyReturn found) {
        String missing = found.missingMonths().isEmpty()
                        || found.missingMonths().size() == 3
                ? ""
                : "; not received: "
                        + found.missingMonths().stream().map(MONTH::format).collect(Collectors.joining(", "));
        return switch (found.state()) {
            case RECEIVED -> "Received on " + DAY.format(found.receivedOn());
            case NIL -> "Nil return, received on " + DAY.format(found.receivedOn());
            case LATE ->
                found.receivedOn() == null
                        ? "Late by " + days(found.daysLate()) + "; due on " + DAY.format(found.due()) + missing
                        : "Received on " + DAY.format(found.receivedOn()) + ", late by " + days(found.daysLate());
            case MISSING -> "Missing; due on " + DAY.format(found.due()) + missing;
            case AWAITED -> "Awaited; due on " + DAY.format(found.due()) + missing;
            case NOT_APPLICABLE -> "Not applicable";
        };
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
