package uk.csp.gateway.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.gateway.words.Labels;

/** Says in words what entries of the audit log hold in names. Pure. */
final class AuditWords {
    private static final Map<String, String> KINDS = new LinkedHashMap<>();
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("records", "Single records"),
            Map.entry("submission", "A feed"),
            Map.entry("submission-job", "A feed that waited"),
            Map.entry("catalogue", "Reference data"),
            Map.entry("rejected-rows", "Rejected rows"),
            Map.entry("public-table", "A public table"),
            Map.entry("figures", "Figures"),
            Map.entry("series", "A series of figures over time"),
            Map.entry("rankings", "Neighbourhoods ranked"),
            Map.entry("overlays", "Shares of all crime"),
            Map.entry("outcomes", "Outcomes of crimes"),
            Map.entry("comparisons", "Comparison with similar areas"),
            Map.entry("corrections", "Corrections of figures"),
            Map.entry("harm-table", "Harm table"),
            Map.entry("crime-table", "Crime table"),
            Map.entry("neighbourhood-table", "Neighbourhood table"),
            Map.entry("reported-values", "Totals as they were reported"),
            Map.entry("reported-totals", "Totals as they were reported"),
            Map.entry("verification", "Recount of the figures"),
            Map.entry("audit-logs", "The audit log"),
            Map.entry("cycle", "An assessment cycle"),
            Map.entry("cycles", "An assessment cycle"),
            Map.entry("trail", "The trail of an assessment cycle"),
            Map.entry("judgements", "Judgements"),
            Map.entry("printed-ratings", "Printed ratings"),
            Map.entry("scoring-model", "A scoring model"),
            Map.entry("threat-register", "A threat register"),
            Map.entry("first-scores", "First scores"),
            Map.entry("scorers", "The scorers of a workshop"),
            Map.entry("note", "A note of a workshop"),
            Map.entry("card", "A theme card"),
            Map.entry("priority", "Whether a threat is a priority"),
            Map.entry("ratings", "A rating with its explanation"),
            Map.entry("drifts", "Ratings that drift"),
            Map.entry("plan", "The plan"),
            Map.entry("plans", "Progress of the plan"),
            Map.entry("community-view", "Community views"),
            Map.entry("community-views", "Community views"),
            Map.entry("profile", "The partnership's profile"),
            Map.entry("assessments", "The draft assessment"),
            Map.entry("assessment", "The draft assessment"),
            Map.entry("narrative", "Text of the assessment"),
            Map.entry("explanation", "An explanation of a change"),
            Map.entry("approval", "An approval"),
            Map.entry("approval-roles", "Who approves"),
            Map.entry("edition", "An edition"),
            Map.entry("editions", "An edition"),
            Map.entry("proof", "Proof-reading of a text"),
            Map.entry("webhook-subscription", "A webhook subscription"));

    static {
        KINDS.put("collection", "Collected");
        KINDS.put("alteration", "Changed");
        KINDS.put("consultation", "Consulted");
        KINDS.put("disclosure", "Disclosed");
        KINDS.put("combination", "Combined");
        KINDS.put("erasure", "Erased");
    }

    private AuditWords() {}

    /** A choice of the form. */
    record Choice(String value, String text) {}

    static List<Choice> kinds() {
        return KINDS.entrySet().stream()
                .map(kind -> new Choice(kind.getKey(), kind.getValue()))
                .toList();
    }

    static String kind(String operation) {
        return KINDS.getOrDefault(operation, operation);
    }

    /** What was concerned, without its particulars. */
    static String thing(String object) {
        String[] parts = object.split("[/?]");
        if (object.startsWith("submissions/") && object.endsWith("/rejected-rows")) {
            return THINGS.get("rejected-rows");
        }
        return THINGS.getOrDefault(parts[0], Labels.plain(parts[0]));
    }
}
