package uk.csp.crimedata.submission;

import java.util.List;

/** What the check of a feed's rows came to. */
interface CheckedRows {
    /** Rows that are to be merged. */
    long accepted();

    List<Rejection> rejections();

    long placed(IncidentRecord.Placement placement);
}
