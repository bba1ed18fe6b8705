package uk.csp.crimedata.feed;

import java.time.YearMonth;

/**
 * What a delivery held of one month.
 *
 * @param unlocated rows without a place
 * @param dated rows that tell both when it happened and when it was recorded
 * @param late those of them recorded more than {@link FeedTally#LATE_DAYS} days after it happened
 */
public record DeliveredMonth(YearMonth month, int rows, int unlocated, int dated, int late) {}
