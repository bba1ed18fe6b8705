package uk.csp.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the project's own files: below the system property {@code csp.root}, or else in the nearest folder above the
 * working directory that has {@code deploy/postgres/databases.txt} (a test started from an editor).
 */
public final class ProjectFiles {
    private static final String MARKER = "deploy/postgres/databases.txt";

    private ProjectFiles() {}

    public static Path root() {
        String given = System.getProperty("csp.root");
        if (given != null && Files.exists(Path.of(given, MARKER))) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARKER))) {
                return folder;
            }
        }
        throw new IllegalStateException("The project's folder was not found: start with -Dcsp.root=<folder>");
    }

    public static Path databases() {
        return root().resolve(MARKER);
    }

    public static Path topics() {
        return root().resolve("deploy/kafka/topics.txt");
    }

    public static Path realm() {
        return root().resolve("deploy/keycloak/csp-realm.json");
    }

    /** The lines of a definition file without comments and blank lines. */
    public static List<String> definitions(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
