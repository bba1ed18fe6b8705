package uk.csp.crimedata.reported;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.disclosure.Interval;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.MeasureBook;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.query.Moment;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.crimedata.release.Readers;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/reported-totals")
@Tag(name = "Reported values")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class ReportedTotalResource {
    private final Questions questions;
    private final ReadValues readValues;

    ReportedTotalResource(Questions questions, ReadValues readValues) {
        this.questions = questions;
        this.readValues = readValues;
    }

    @GET
    @Operation(
            operationId = "getReportedTotal",
            summary = "A sum of reported counts with its bounds",
            description =
                    "Over months, and over areas of one kind: a region or a country repeats what lies in it. What the"
                            + " source gives as a range is added end by end; the true sum lies between the bounds, and nothing"
                            + " is said about where.")
    @APIResponse(
            responseCode = "200",
            description = "The sum",
            content = @Content(schema = @Schema(implementation = ReportedTotal.class)))
    @APIResponse(responseCode = "403", description = "exact-counts: a value is for the partnership's analysts alone")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public ReportedTotal get(
            @Parameter(required = true, example = "national-referral-mechanism-referrals") @QueryParam("measure")
                    String measure,
            @Parameter(required = true, description = "May be repeated", example = "E22000056") @QueryParam("area")
                    List<String> areas,
            @Parameter(required = true, description = "First month", example = "2018-04") @QueryParam("from")
                    String from,
            @Parameter(required = true, description = "Last month", example = "2019-03") @QueryParam("to") String to,
            @Parameter(description = "As known at this moment; a day means its end in UTC", example = "2026-11-22")
                    @QueryParam("asAt")
                    String asAt) {
        Question question = questions.begin();
        MeasureBook book = readValues.book(question.catalogue());
        ReportedQuestion reported = new ReportedQuestion(question, book);
        reported.require("measure", measure);
        reported.require("area", areas == null || areas.isEmpty() ? null : areas);
        reported.require("from", from);
        reported.require("to", to);
        Measure of = reported.measure(measure);
        List<Place> places = reported.places(areas);
        MonthSpan span = reported.span(from, to);
        if (of != null && !of.isCount()) {
            question.refuse("measure", "not-a-count", "Only counts can be added up, not values in " + of.unit() + ".");
        }
        refuseOverlaps(question, places);
        question.check();
        ReadValues.Asked asked = new ReadValues.Asked(
                of.id(),
                places.stream().map(Place::code).toList(),
                null,
                span,
                Moment.of("asAt", asAt).orElse(null));
        List<ReadValues.Seen> seen =
                readValues.list(question.catalogue(), book, asked, Cursor.of(null), Integer.MAX_VALUE);
        return total(book, of, places, span, seen);
    }

    /** An area and what it lies in, or what is the same place by another code, would count twice. */
    private static void refuseOverlaps(Question question, List<Place> places) {
        if (places == null) {
            return;
        }
        if (places.stream().map(Place::kind).distinct().count() > 1) {
            question.refuse("area", "areas-overlap", "Only areas of one kind are added: others may hold one another.");
        }
        if (places.stream().map(Place::code).distinct().count() < places.size()) {
            question.refuse("area", "areas-overlap", "An area is named twice.");
        }
    }

    private static ReportedTotal total(
            MeasureBook book, Measure measure, List<Place> places, MonthSpan span, List<ReadValues.Seen> seen) {
        Map<ReportedValue, ReadValues.Seen> bySource =
                seen.stream().collect(Collectors.toMap(ReadValues.Seen::value, one -> one));
        Interval sum = Interval.exactly(0);
        List<ReportedTotal.Missing> missing = new ArrayList<>();
        List<ReportedValueView> parts = new ArrayList<>();
        for (Place place : places) {
            int partnership = place.partnership() == null ? 0 : place.partnership();
            ReportedSum ofPlace = ReportedSum.over(
                    span, ReportedValues.chosen(measure, List.of(place.code()), partnership, bySource.keySet()));
            sum = sum.plus(ofPlace.bounds());
            if (!ofPlace.isComplete()) {
                missing.add(new ReportedTotal.Missing(
                        place.code(),
                        ofPlace.missing().stream().map(YearMonth::toString).toList()));
            }
            for (ReportedValue part : ofPlace.parts()) {
                if (!bySource.get(part).visible()) {
                    throw Readers.analystsOnly();
                }
                parts.add(ReportedValueView.of(book, bySource.get(part)));
            }
        }
        Interval bounds = missing.isEmpty() ? sum : new Interval(sum.from(), null);
        return new ReportedTotal(
                measure.code(),
                places.stream().map(Place::code).toList(),
                span.toString(),
                bounds.single(),
                bounds.from(),
                bounds.to(),
                missing,
                words(bounds, parts.isEmpty()),
                parts);
    }

    private static String words(Interval bounds, boolean nothing) {
        if (nothing) {
            return "nothing was reported";
        }
        if (bounds.single()) {
            return Long.toString(bounds.from());
        }
        return bounds.to() == null ? "at least " + bounds.from() : bounds.from() + " to " + bounds.to();
    }
}
