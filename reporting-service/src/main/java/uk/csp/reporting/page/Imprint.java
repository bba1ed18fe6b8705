package uk.csp.reporting.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.csp.reporting.document.Block.Note;

/**
 * What a page says about itself beside the document: a draft, or an edition with its number, day and hash. The notice
 * stands before everything else in every format: what a draft lacks, or that an edition was withdrawn; mostly null.
 */
public record Imprint(String status, String published, String sha256, String json, String lineage, Note notice) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public static Imprint draft(String sha256, String json) {
        return new Imprint("Draft: not published", null, sha256, json, null, null);
    }

    public static Imprint edition(int number, Instant publishedAt, String sha256, String json, String lineage) {
        return new Imprint("Edition " + number, DAY.format(publishedAt), sha256, json, lineage, null);
    }

    public Imprint withNotice(Note first) {
        return new Imprint(status, published, sha256, json, lineage, first);
    }

    /** An edition that is no longer to be relied on says so wherever its status is said. */
    public Imprint withdrawn(Note why) {
        return new Imprint(status + " (withdrawn)", published, sha256, json, lineage, why);
    }

    public static String day(Instant moment) {
        return DAY.format(moment);
    }
}
