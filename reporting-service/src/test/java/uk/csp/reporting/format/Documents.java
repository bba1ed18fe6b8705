package uk.csp.reporting.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.page.Imprint;

/** Assembled documents of every sort, for the tests of the formats. */
public final class Documents {
    private Documents() {}

    public static Assessment published() {
        return new AssessmentAssembler().assemble(Published.facts().done());
    }

    /** With a year that lacks a month. */
    public static Assessment publicFeeds() {
        return new AssessmentAssembler().assemble(Published.publicFeeds().done());
    }

    public static Assessment nothing() {
        return new AssessmentAssembler().assemble(new FactsBuilder("FY2018-19").done());
    }

    public static Imprint edition(Assessment document) {
        return Imprint.edition(
                1,
                Instant.parse("2019-09-30T13:00:00Z"),
                DocumentJson.sha256(DocumentJson.write(document)),
                "/v1/editions/E22000056.FY2018-19.1",
                "/v1/editions/E22000056.FY2018-19.1/lineage");
    }

    /** Leaves the file in target/files, to be looked at in an office program. */
    public static byte[] keep(String name, byte[] file) {
        try {
            Path folder = Files.createDirectories(Path.of("target/files"));
            Files.write(folder.resolve(name), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
