package uk.csp.gateway.assessment;

import uk.csp.gateway.call.Paths;

/** The assessment of a partnership and period: its addresses on the pages and in the API. */
record Place(String partnership, String period) {
    /** The partnership's pages. */
    public String partnershipPages() {
        return Paths.of("/partnerships/{}", partnership);
    }

    public String pages() {
        return partnershipPages() + "/assessment";
    }

    /** The page of this period's draft. */
    public String address() {
        return Paths.query(pages(), "period", period);
    }

    public String texts() {
        return Paths.query(pages() + "/texts", "period", period);
    }

    public String section(String id) {
        return Paths.query(Paths.of(pages() + "/texts/sections/{}", id), "period", period);
    }

    public String explanation(String indicator) {
        return Paths.query(Paths.of(pages() + "/texts/explanations/{}", indicator), "period", period);
    }

    /** A form of the draft or a part of it: {@code full} or {@code public}, and a format. */
    public String document(String audience, String format) {
        return Paths.query(Paths.of(pages() + "/documents/draft/{}/{}", audience, format), "period", period);
    }

    public String api() {
        return Paths.of("/v1/assessments/{}/{}", partnership, period);
    }

    public String label() {
        return Wording.period(period);
    }
}
