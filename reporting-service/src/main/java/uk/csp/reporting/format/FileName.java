package uk.csp.reporting.format;

import java.text.Normalizer;
import java.util.Locale;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.page.Imprint;

/** Names a file for the folder it is saved to: plymouth-strategic-assessment-2018-19-edition-1.ods. */
final class FileName {
    private FileName() {}

    static String of(Assessment document, Imprint imprint, String extension) {
        String status = imprint.status().split(":", 2)[0];
        return slug(document.place() + " strategic assessment " + document.periodLabel() + " " + status) + "."
                + extension;
    }

    private static String slug(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
