package uk.csp.crimedata.release;

import java.util.UUID;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.DisclosurePolicy;
import uk.csp.crimedata.disclosure.Interval;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;

/**
 * What an audience knows of a version of a cell.
 *
 * @param count the true count of that version
 * @param table the last to speak of it
 */
record DisclosedCell(
        Audience audience,
        String cell,
        int version,
        long count,
        Status status,
        Long printed,
        Interval known,
        DisclosurePolicy policy,
        UUID table) {

    /** In sums and certificates; the first version is the cell's name alone. */
    String key() {
        return key(cell, version);
    }

    static String key(String cell, int version) {
        return version == 1 ? cell : cell + "@" + version;
    }
}
