package uk.csp.reporting.statutory;

import java.util.List;

/** Everybody was told of the printed figures as they are now, so that the public edition says what the full one says. */
public final class PublicTables {
    private PublicTables() {}

    /** @param words which public tables are missing or older than the figures */
    public static Requirement of(List<String> words) {
        return Requirement.platform(
                "public-tables",
                "Public tables released",
                "Every printed figure was released to the public as it is now.",
                words.stream()
                        .map(what -> new Gap("table-not-released", what, "/v1/public-tables"))
                        .toList());
    }
}
