package uk.csp.gateway.risk;

import java.time.Instant;
import java.util.List;
import uk.csp.gateway.words.Dates;

/** What a rating was before. */
record Revision(int revision, Rating.Score ratified, Rating.Score indicative, Rating.Drift drift, Instant ratedAt) {
    record Page(List<Revision> items) {}

    public String when() {
        return Dates.moment(ratedAt);
    }

    public String ratifiedWords() {
        return words(ratified);
    }

    public String indicativeWords() {
        return words(indicative);
    }

    private static String words(Rating.Score score) {
        return score == null ? "Not known" : score.band() + ", " + Words.score(score.score());
    }

    public List<String> because() {
        return drift == null ? List.of() : drift.sentences();
    }
}
