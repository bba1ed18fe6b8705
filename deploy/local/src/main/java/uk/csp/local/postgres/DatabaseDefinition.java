package uk.csp.local.postgres;

import java.nio.file.Path;
import java.util.List;
import uk.csp.local.ProjectFiles;

/** A line of {@code deploy/postgres/databases.txt}: a database and the user who owns it. */
record DatabaseDefinition(String database, String user) {
    DatabaseDefinition {
        requireName(database);
        requireName(user);
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a name of a database or user: " + name);
        }
    }

    static List<DatabaseDefinition> readFrom(Path file) {
        return ProjectFiles.definitions(file).stream()
                .map(line -> line.split("\\s+"))
                .map(words -> new DatabaseDefinition(words[0], words[1]))
                .toList();
    }
}
