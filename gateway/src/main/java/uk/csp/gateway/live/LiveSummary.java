package uk.csp.gateway.live;

import java.time.Instant;
import java.util.List;

/**
 * What happened for a partnership since somebody looked, as far as the reader may know it.
 *
 * @param position up to where this tells; the next summary begins here
 * @param complete false when there was more than could be read in time, or some is not there any more: "at least"
 * @param figures by indicator, the most changed first
 * @param ratings whose bands are not what they were
 * @param submissions the last of each feed, newest first
 */
public record LiveSummary(
        Position position,
        boolean complete,
        List<FigureChanges> figures,
        List<RatingChange> ratings,
        List<Submission> submissions,
        List<Edition> editions) {

    public LiveSummary {
        figures = List.copyOf(figures);
        ratings = List.copyOf(ratings);
        submissions = List.copyOf(submissions);
        editions = List.copyOf(editions);
    }

    /** Figures of one indicator that have a new revision. */
    public record FigureChanges(String indicator, String label, int figures) {}

    /** Null for what there was not. */
    public record Bands(String ratified, String indicative) {
        /** What people go by: ratified where there is such a band. */
        public String band() {
            return ratified == null ? indicative : ratified;
        }
    }

    /** @param from null when it is not known what was before, or nothing was */
    public record RatingChange(String rating, String threat, String label, String cycle, Bands from, Bands to) {}

    /** @param withdrawn whether it was taken back */
    public record Submission(
            String dataset,
            String supplier,
            String supplierName,
            String period,
            int figuresChanged,
            boolean withdrawn,
            Instant receivedAt) {}

    public record Edition(String id, int number, String period, String periodLabel, boolean withdrawn) {}

    static LiveSummary nothing(Position position) {
        return new LiveSummary(position, true, List.of(), List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return figures.isEmpty() && ratings.isEmpty() && submissions.isEmpty() && editions.isEmpty();
    }

    public int figuresChanged() {
        return figures.stream().mapToInt(FigureChanges::figures).sum();
    }
}
