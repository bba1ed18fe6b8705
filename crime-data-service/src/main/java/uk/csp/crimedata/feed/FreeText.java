package uk.csp.crimedata.feed;

import java.util.Optional;
import uk.csp.crimedata.privacy.PersonalDetail;
import uk.csp.crimedata.privacy.PersonalDetails;

/**
 * Refuses rows whose text holds a personal detail, naming the kind and never the value. Remembers values just seen:
 * outcomes and streets repeat from row to row. One instance serves one submission.
 */
final class FreeText {
    static final String CODE = "personal-data";

    private static final int REMEMBERED = 1024;
    private final String[] harmless = new String[REMEMBERED];

    void check(String field, String value) throws RowRejected {
        int place = place(value);
        if (value.equals(harmless[place])) {
            return;
        }
        Optional<PersonalDetail> detail = PersonalDetails.find(value);
        if (detail.isPresent()) {
            throw refusal(field, detail.get());
        }
        harmless[place] = value;
    }

    static RowRejected refusal(String field, PersonalDetail detail) {
        String where = field == null ? "The row" : field;
        return new RowRejected(
                field,
                CODE,
                where + " holds what looks like " + detail.label() + ". Leave it out; it was kept nowhere");
    }

    /** Cheaper than a hash of the whole value; a clash costs one look more. */
    private static int place(String value) {
        int length = value.length();
        return (length * 31 + value.charAt(length / 2)) * 31 + value.charAt(length - 1) & REMEMBERED - 1;
    }
}
