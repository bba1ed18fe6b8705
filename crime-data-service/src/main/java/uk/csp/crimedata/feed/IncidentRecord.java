package uk.csp.crimedata.feed;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One crime or incident as it is stored. {@code key} is the identity (from the reference, or from the content where
 * there is none), {@code digest} covers everything stored, so that a changed outcome is seen as a change.
 *
 * @param month first day of the month it counts in: when it was recorded
 * @param areaId the LSOA, or the partnership when no more is known; null when it has no place in the supplier's area
 * @param flags bit mask of the catalogue's flags
 */
public record IncidentRecord(
        int line,
        UUID key,
        UUID digest,
        LocalDate month,
        Integer areaId,
        short categoryId,
        Placement placement,
        int flags,
        LocalDate occurredOn,
        LocalDate recordedOn,
        Double longitude,
        Double latitude,
        String reference,
        String offenceCode,
        String location,
        String outcome) {

    /** Where a record is: in an area of its supplier, nowhere known, or outside the supplier's area. */
    public enum Placement {
        LOCATED('L'),
        UNLOCATED('U'),
        OUTSIDE('O');

        public final char code;

        Placement(char code) {
            this.code = code;
        }

        public static Placement of(String code) {
            for (Placement placement : values()) {
                if (placement.code == code.charAt(0)) {
                    return placement;
                }
            }
            throw new IllegalStateException("No placement has the code " + code);
        }
    }
}
