package uk.csp.reporting.draft;

import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.page.Imprint;
import uk.csp.reporting.safe.Releases;

/** The public edition as facts and releases stand now, with the bytes it would be published as. */
public record PublicDraft(Facts safe, Releases releases, Assessment document, byte[] json, String sha256) {
    static PublicDraft of(Facts safe, Releases releases, Assessment document) {
        byte[] json = DocumentJson.write(document);
        return new PublicDraft(safe, releases, document, json, DocumentJson.sha256(json));
    }

    Imprint imprint() {
        return Imprint.draft(sha256, path());
    }

    String path() {
        return "/v1/assessments/" + document.partnership() + "/" + document.period() + "/public";
    }
}
