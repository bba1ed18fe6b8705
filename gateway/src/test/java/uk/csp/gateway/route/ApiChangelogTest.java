package uk.csp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.csp.local.ProjectFiles;

/** The changelog of the API tells of every operation that came or went: played from its end, it gives the route table. */
class ApiChangelogTest {
    private static final Pattern HEADING = Pattern.compile("(Added|Changed|Removed):");
    private static final Pattern OPERATION = Pattern.compile("- `([A-Z]+ /v1/[^`]+)`.*");

    @Test
    void addedAndRemovedOperations_giveTheRouteTable() throws IOException {
        Set<String> table = Operations.ALL.stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(played())
                .as("an operation that comes or goes needs a line at the top of docs/api-changelog.md")
                .containsExactlyElementsOf(table);
    }

    private record Entry(String heading, String operation) {}

    private static Set<String> played() throws IOException {
        List<Entry> entries = new ArrayList<>();
        String heading = "";
        for (String line : Files.readAllLines(ProjectFiles.root().resolve("docs/api-changelog.md"))) {
            Matcher headed = HEADING.matcher(line);
            Matcher operation = OPERATION.matcher(line);
            if (headed.matches()) {
                heading = headed.group(1);
            } else if (line.startsWith("#")) {
                heading = "";
            } else if (operation.matches()) {
                entries.add(new Entry(heading, operation.group(1)));
            }
        }
        // The newest stands first.
        Collections.reverse(entries);
        Set<String> there = new TreeSet<>();
        for (Entry entry : entries) {
            switch (entry.heading()) {
                case "Added" ->
                    assertThat(there.add(entry.operation()))
                            .as("added twice: %s", entry.operation())
                            .isTrue();
                case "Removed" ->
                    assertThat(there.remove(entry.operation()))
                            .as("removed and was not there: %s", entry.operation())
                            .isTrue();
                default -> {
                    // Changed: told in words.
                }
            }
        }
        return there;
    }
}
