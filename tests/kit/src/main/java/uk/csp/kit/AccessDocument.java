package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.csp.local.ProjectFiles;

/**
 * The tables of {@code docs/access.md}, compared with the code so that they cannot go stale: the gateway's test reads
 * them against its route table, each service's against its resources.
 */
public final class AccessDocument {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private final List<String> lines;

    AccessDocument(List<String> lines) {
        this.lines = lines;
    }

    public static AccessDocument read() {
        try {
            Path file = ProjectFiles.root().resolve("docs/access.md");
            return new AccessDocument(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The routes documented for a service, such as {@code morile-service}. */
    public List<ApiOperation> routes(String service) {
        return table(service).stream()
                .map(row -> new ApiOperation(
                        words(row.get(0)).get(0), words(row.get(1)).get(0), Set.copyOf(words(row.get(2)))))
                .toList();
    }

    /** The rows below a heading, each cell as it is written. */
    public List<List<String>> table(String heading) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("#")) {
                inside = line.replaceFirst("^#+", "").strip().equals(heading);
            } else if (inside && line.startsWith("|")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
            }
        }
        if (rows.size() < 3) {
            throw new AssertionError("docs/access.md has no table below a heading '" + heading + "'");
        }
        return rows.subList(2, rows.size());
    }

    /** What stands between backquotes in a cell. */
    public static List<String> words(String cell) {
        Matcher code = CODE.matcher(cell);
        return code.results().map(word -> word.group(1)).toList();
    }

    /** Fails unless the resources below a package answer exactly the routes documented, with exactly those scopes. */
    public static void assertServed(String service, String basePackage) {
        List<ApiOperation> served = new ArrayList<>(ResourceOperations.below(basePackage));
        String name = service.replaceFirst("-service$", "");
        ResourceOperations.below("uk.csp.platform").stream()
                .map(operation -> operation.ofService(name))
                .forEach(served::add);
        assertThat(asText(served))
                .as("resources of %s, against docs/access.md", service)
                .isEqualTo(asText(read().routes(service)));
    }

    private static String asText(List<ApiOperation> operations) {
        return operations.stream().map(ApiOperation::toString).sorted().collect(Collectors.joining("\n"));
    }
}
