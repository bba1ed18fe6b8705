package uk.csp.local.load;

/** What the job ends with: an edition, or a draft where something is missing that only people can add. */
record Report(String path, String name) {
    static Report edition(String id) {
        return new Report("/v1/editions/" + id, "strategic-assessment-" + id);
    }

    static Report draft(Material material) {
        return new Report(
                "/v1/assessments/" + material.partnership() + "/" + material.period(),
                "strategic-assessment-" + material.partnership() + "." + material.period() + "-draft");
    }
}
