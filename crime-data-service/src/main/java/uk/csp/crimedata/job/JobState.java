package uk.csp.crimedata.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a job is in its life. The last four are ends. */
public enum JobState {
    QUEUED,
    RUNNING,
    APPLIED,
    REFUSED,
    FAILED,
    CANCELLED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean isEnd() {
        return this != QUEUED && this != RUNNING;
    }
}
