package uk.csp.morile.card;

/** The headings of a theme card, in printed order. */
enum Heading {
    VICTIM_IMPACT("victimImpact", "Impact on victim"),
    COMMUNITY_IMPACT("communityImpact", "Impact on community"),
    LIKELIHOOD("likelihood", "Likelihood"),
    ORGANISATIONAL_RESPONSE("organisationalResponse", "Organisational response"),
    KNOWLEDGE_GAPS("knowledgeGaps", "Knowledge gaps"),
    RECOMMENDATION("recommendation", "Recommendation");

    private final String field;
    private final String label;

    Heading(String field, String label) {
        this.field = field;
        this.label = label;
    }

    /** The name in the API. */
    String field() {
        return field;
    }

    String label() {
        return label;
    }
}
