package uk.csp.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import uk.csp.local.ProjectFiles;

/** The real feeds beside the project, in {@code ../shared/data}; a test that needs them skips, saying so, without. */
public final class SharedFeeds {
    private SharedFeeds() {}

    public static Optional<Path> folder() {
        Path folder = ProjectFiles.root().resolveSibling("shared").resolve("data");
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** The folder, or the end of the test as skipped. */
    public static Path require() {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent(), "skipped: the real feeds are not beside the project (../shared/data)");
        return folder.orElseThrow();
    }
}
