package uk.csp.gateway.assessment;

/**
 * Where on the pages something can be put right: the API names its own addresses.
 *
 * @param address null where no page of the platform can mend it
 */
record Mending(String what, String address, String link) {
    /** @param api the address that the API names with what is missing */
    static Mending of(Place place, String says, String api) {
        String what = Wording.plain(says);
        String home = place.partnershipPages();
        String address = api == null ? "" : api;
        if (address.startsWith("/v1/public-tables")) {
            return new Mending(what, "#public-tables", "Release the public tables");
        }
        if (address.startsWith("/v1/submissions")) {
            return new Mending(what, home + "/feeds", "Send the feed");
        }
        if (address.startsWith("/v1/plans/")) {
            return new Mending(what, home + "/plan", "Go to the plan");
        }
        if (address.startsWith("/v1/community-views/")) {
            return new Mending(what, home + "/plan", "Go to plan and consultations");
        }
        if (address.startsWith("/v1/cycles/")) {
            return new Mending(what, home + "/workshop", "Go to the workshop");
        }
        if (address.contains("/explanations/")) {
            String indicator = address.substring(address.lastIndexOf('/') + 1);
            return new Mending(what, place.explanation(indicator), "Explain it");
        }
        if (address.contains("/narratives/")) {
            return new Mending(what, place.section(address.substring(address.lastIndexOf('/') + 1)), "Write the text");
        }
        if (address.endsWith("/approvals")) {
            return new Mending(what, "#approvals", "Go to the approvals");
        }
        return new Mending(what, null, null);
    }

    /** Where a text is written that the proof-reader found something in. */
    static String ofText(Place place, String kind, String id) {
        return switch (kind) {
            case "narrative" -> place.section(id);
            case "explanation" -> place.explanation(id);
            case "plan", "view" -> place.partnershipPages() + "/plan";
            case "card" -> place.partnershipPages() + "/workshop";
            default -> null;
        };
    }
}
