package uk.csp.gateway.risk;

import java.util.List;

/** One line of the table under the matrix; its number is the one of the marker. */
record Row(int number, Rating rating, String address, String scale) {
    public String label() {
        return rating.threat().label();
    }

    public String theme() {
        return rating.threat().theme().label();
    }

    public Band ratified() {
        return Band.of(rating.ratified());
    }

    public Band indicative() {
        return Band.of(rating.indicative());
    }

    public String score() {
        return rating.shown() == null ? "Not known" : Words.score(rating.shown().score());
    }

    public String interval() {
        return rating.shown() == null
                ? ""
                : Words.score(rating.shown().low()) + " to "
                        + Words.score(rating.shown().high());
    }

    public String priority() {
        return rating.priority() == null ? null : rating.priority().reason();
    }

    public boolean drifts() {
        return rating.drift() != null;
    }

    /** "Rises from Standard to Moderate". */
    public String driftWords() {
        return drifts() ? Drifts.words(rating) : "";
    }

    public List<String> because() {
        return drifts() ? rating.drift().sentences() : List.of();
    }
}
