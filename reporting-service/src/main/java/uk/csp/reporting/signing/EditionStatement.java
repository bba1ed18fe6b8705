package uk.csp.reporting.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * What a signature says: this edition, published then, has a document of this hash, and a public one of that. Lines of
 * UTF-8 in this order, each ended by a line feed, so that anybody can write the same bytes.
 */
public record EditionStatement(String edition, String sha256, Optional<String> publicSha256, Instant publishedAt) {
    private static final String FORMAT = "uk.csp.reporting.edition-statement.v1";

    public String text() {
        return FORMAT + "\nedition: " + edition + "\nsha256: " + sha256 + "\npublic-sha256: "
                + publicSha256.orElse("none") + "\npublished-at: " + publishedAt + "\n";
    }
}
