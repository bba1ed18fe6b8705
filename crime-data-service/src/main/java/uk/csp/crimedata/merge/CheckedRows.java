package uk.csp.crimedata.merge;

import java.util.List;
import uk.csp.crimedata.feed.IncidentRecord;
import uk.csp.crimedata.feed.Rejection;

/** What the check of a feed's rows came to. */
public interface CheckedRows {
    /** Rows that are to be merged. */
    long accepted();

    List<Rejection> rejections();

    long placed(IncidentRecord.Placement placement);
}
