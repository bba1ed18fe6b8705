package uk.csp.crimedata.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.csp.crimedata.privacy.PersonalDetail;
import uk.csp.crimedata.privacy.PersonalDetails;

/**
 * Decides what is kept of a row that is not taken over. Its owner should be able to mend it, so the row is kept; but not
 * when any of its fields holds a personal detail, whatever else it was refused for. Then the refusal is about that, and
 * neither the row nor what the first refusal quoted of it goes on from here.
 */
final class RejectedRow {
    private static final int LONGEST_KEPT = 8_000;

    private RejectedRow() {}

    /** @param columns names of the values; where there are more values than names, the row is not kept */
    static Rejection of(int line, RowRejected why, List<String> columns, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            Optional<PersonalDetail> detail = PersonalDetails.find(values.get(i));
            if (detail.isPresent()) {
                return FreeText.refusal(i < columns.size() ? columns.get(i) : null, detail.get())
                        .at(line, null);
            }
        }
        return why.at(line, values.size() > columns.size() ? null : csv(values));
    }

    private static String csv(List<String> values) {
        String row = values.stream().map(RejectedRow::quoted).collect(Collectors.joining(","));
        return row.length() > LONGEST_KEPT ? null : row;
    }

    private static String quoted(String value) {
        if (value == null) {
            return "";
        }
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
