package uk.csp.reporting.draft;

import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.page.Imprint;
import uk.csp.reporting.statutory.Readiness;

/** The assessment as the facts stand now, with the bytes it would be published as. */
public record Draft(Facts facts, Assessment document, byte[] json, String sha256) {
    static Draft of(Facts facts, Assessment document) {
        byte[] json = DocumentJson.write(document);
        return new Draft(facts, document, json, DocumentJson.sha256(json));
    }

    Imprint imprint() {
        return Imprint.draft(sha256, "/v1/assessments/" + document.partnership() + "/" + document.period())
                .withNotice(Readiness.of(facts).note());
    }
}
