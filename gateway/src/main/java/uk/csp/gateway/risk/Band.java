package uk.csp.gateway.risk;

/** A band as the pages show it: its word, and the class that colours it. Known bands have their own colour and letter. */
record Band(String word) {
    static Band of(Rating.Score score) {
        return score == null ? null : new Band(score.band());
    }

    static Band of(String word) {
        return word == null ? null : new Band(word);
    }

    public String css() {
        return switch (word) {
            case "High" -> "high";
            case "Moderate" -> "moderate";
            case "Standard" -> "standard";
            default -> "other";
        };
    }

    public String letter() {
        return word.substring(0, 1);
    }
}
