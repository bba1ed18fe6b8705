package uk.csp.crimedata.feed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.feed.IncidentRecord.Placement;

/** The rules a row's fields must keep, each refusal naming the column. One instance serves one submission. */
final class RowChecks {
    private static final Pattern LSOA = Pattern.compile("[EW]01\\d{6}");
    private final SubmissionOrder order;
    private final Catalogue catalogue;
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, Short> codes = new HashMap<>();
    private final FreeText freeText = new FreeText();

    RowChecks(SubmissionOrder order, Catalogue catalogue) {
        this.order = order;
        this.catalogue = catalogue;
    }

    /** Text of limited length without a personal detail; empty becomes null. */
    String text(String field, String value, int longest) throws RowRejected {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (value.length() > longest) {
            throw new RowRejected(field, "too-long", field + " has more than " + longest + " characters");
        }
        freeText.check(field, value);
        return value;
    }

    /** An ISO date or null. */
    LocalDate date(String field, String value) throws RowRejected {
        if (value == null || value.isEmpty()) {
            return null;
        }
        // A feed has few days and many rows.
        LocalDate known = dates.get(value);
        if (known != null) {
            return known;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (dates.size() < 10_000) {
                dates.put(value, date);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new RowRejected(field, "bad-date", "'" + shortened(value) + "' is no date like 2018-04-30");
        }
    }

    /** Refuses a day in a month the submission is not about. */
    LocalDate insidePeriod(String field, LocalDate day) throws RowRejected {
        if (!order.period().contains(day)) {
            throw new RowRejected(
                    field, "month-outside-period", day + " is not in the submission's period " + order.period());
        }
        return day;
    }

    short category(String field, String code) throws RowRejected {
        Short id = catalogue.categories().get(code);
        if (id == null) {
            throw new RowRejected(field, "unknown-category", "There is no category '" + shortened(code) + "'");
        }
        return id;
    }

    /**
     * The category that a code means on a day, in the first of the dataset's schemes that knows it.
     *
     * @param refusal what the row is rejected with when none does
     */
    short mapped(String field, String refusal, String code, LocalDate day) throws RowRejected {
        String memo = code + ' ' + day.getYear() + ' ' + day.getDayOfYear();
        Short known = codes.get(memo);
        if (known != null) {
            return known;
        }
        List<String> schemes = order.dataset().schemes();
        short id = schemes.stream()
                .flatMap(scheme -> catalogue.category(scheme, code, day).stream())
                .findFirst()
                .orElseThrow(() -> new RowRejected(
                        field,
                        refusal,
                        "'" + shortened(code) + "' is not known to scheme " + String.join(" or ", schemes) + " on "
                                + day));
        if (codes.size() < 10_000) {
            codes.put(memo, id);
        }
        return id;
    }

    /** A coordinate in degrees, or null. */
    Double coordinate(String field, String value, double largest) throws RowRejected {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= largest) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same refusal as a number out of range.
        }
        throw new RowRejected(field, "bad-coordinate", "'" + shortened(value) + "' is no coordinate in degrees");
    }

    /**
     * Where a record of a supplier's own area is. Without a place it belongs to the partnership, where the supplier
     * answers for one alone, and to no neighbourhood.
     */
    Place placeOrPartnership(String field, String code) throws RowRejected {
        Place place = place(field, code);
        int responsible = order.supplier().areaId();
        return place.placement() == Placement.UNLOCATED
                        && catalogue.partnerships().containsKey(responsible)
                ? new Place(responsible, Placement.UNLOCATED)
                : place;
    }

    /** Where an LSOA code is from the supplier's point of view. A place elsewhere is counted apart, not refused. */
    Place place(String field, String code) throws RowRejected {
        if (code == null || code.isEmpty()) {
            return Place.UNLOCATED;
        }
        Catalogue.Lsoa lsoa = catalogue.lsoas().get(code);
        int responsible = order.supplier().areaId();
        if (lsoa != null && (lsoa.forceId() == responsible || lsoa.partnershipId() == responsible)) {
            return new Place(lsoa.id(), Placement.LOCATED);
        }
        if (lsoa == null && !LSOA.matcher(code).matches()) {
            throw new RowRejected(field, "bad-area-code", "'" + shortened(code) + "' is no LSOA code");
        }
        return Place.OUTSIDE;
    }

    /** Bit mask of flags separated by semicolons. */
    int flags(String field, String value) throws RowRejected {
        if (value == null || value.isEmpty()) {
            return 0;
        }
        int mask = 0;
        for (String name : value.split(";")) {
            Integer bit = catalogue.flags().get(name.trim());
            if (bit == null) {
                throw new RowRejected(field, "unknown-flag", "There is no flag '" + shortened(name) + "'");
            }
            mask |= bit;
        }
        return mask;
    }

    /** The id of an LSOA, or of the whole partnership, and how the record came by it. */
    record Place(Integer areaId, Placement placement) {
        static final Place UNLOCATED = new Place(null, Placement.UNLOCATED);
        static final Place OUTSIDE = new Place(null, Placement.OUTSIDE);
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
