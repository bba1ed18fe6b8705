package uk.csp.reporting.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a page says about itself beside the document: a draft, or an edition with its number, day and hash. */
public record Imprint(String status, String published, String sha256, String json, String lineage) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public static Imprint draft(String sha256, String json) {
        return new Imprint("Draft: not published", null, sha256, json, null);
    }

    public static Imprint edition(int number, Instant publishedAt, String sha256, String json, String lineage) {
        return new Imprint("Edition " + number, DAY.format(publishedAt), sha256, json, lineage);
    }
}
