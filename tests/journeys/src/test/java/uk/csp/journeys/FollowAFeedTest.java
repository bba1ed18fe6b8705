package uk.csp.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.csp.local.ProjectFiles;

/** {@code docs/follow-a-feed.md} leads a reader through classes that are there, under the names they have. */
class FollowAFeedTest {
    private static final Pattern STEP = Pattern.compile("(?m)^### ([0-9]+)\\. .+$");
    private static final Pattern CLASS_LINK = Pattern.compile("\\[`([A-Za-z]+)`]\\(([^)]+\\.java)\\)");
    private static final Path DOCS = ProjectFiles.root().resolve("docs");

    private final String page = read(DOCS.resolve("follow-a-feed.md"));

    @Test
    void page_hasTheEightSteps() {
        assertThat(STEP.matcher(page).results().map(step -> step.group(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 8).mapToObj(Integer::toString).toList());
    }

    @Test
    void everyStep_leadsToProductionCode() {
        List<MatchResult> steps = STEP.matcher(page).results().toList();
        for (int i = 0; i < steps.size(); i++) {
            int end = i + 1 < steps.size()
                    ? steps.get(i + 1).start()
                    : page.indexOf("\n## ", steps.get(i).end());
            String step = page.substring(steps.get(i).start(), end);
            assertThat(step).as(steps.get(i).group()).containsPattern("/src/main/java/.*\\.java\\)");
        }
    }

    @Test
    void everyLinkedClass_isThereUnderThatName() {
        List<MatchResult> links = CLASS_LINK.matcher(page).results().toList();
        assertThat(links).hasSizeGreaterThan(8);
        assertThat(links).allSatisfy(link -> {
            Path file = DOCS.resolve(link.group(2)).normalize();
            assertThat(file).exists();
            assertThat(file.getFileName().toString()).isEqualTo(link.group(1) + ".java");
            assertThat(read(file)).containsPattern("(class|interface|record|enum) " + link.group(1) + "\\b");
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
