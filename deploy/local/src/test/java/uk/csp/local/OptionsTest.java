package uk.csp.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
    @TempDir
    Path project;

    @Test
    void nothingAsked_meansTheSampleInTheProject() {
        Options options = parse();

        assertThat(options.data()).isEqualTo(project.resolve(".csp/sample"));
        assertThat(options.portBase()).isEqualTo(8080);
        assertThat(options.feeds()).isEmpty();
        assertThat(options.out()).isEmpty();
    }

    @Test
    void realFeeds_neverShareAFolderWithTheSample() {
        Options options = parse("--feeds", project.toString(), "--partnership", "E22000356");

        assertThat(options.data()).isEqualTo(project.resolve(".csp/feeds"));
        assertThat(options.feeds()).contains(project);
        assertThat(options.partnership()).contains("E22000356");
    }

    @Test
    void once_savesTheReportWhereTheUserIs() {
        assertThat(parse("--once").out()).contains(Path.of("out").toAbsolutePath());
        assertThat(parse("--once", "--out", project.toString()).out()).contains(project);
    }

    @Test
    void wrongCommandLines_areSaidInOneLine() throws IOException {
        Path file = Files.writeString(project.resolve("file"), "");

        assertRefused("unknown option", "--wat");
        assertRefused("needs a value", "--feeds");
        assertRefused("needs a value", "--data", "--once");
        assertRefused(
                "there is no folder", "--feeds", project.resolve("nowhere").toString());
        assertRefused("is not a folder", "--data", file.toString());
        assertRefused("is not a port", "--port-base", "80");
        assertRefused("is not a port", "--port-base", "65530");
        assertRefused("is not a code", "--partnership", "Plymouth");
    }

    private void assertRefused(String reason, String... arguments) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(Options.UsageException.class)
                .hasMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    private Options parse(String... arguments) {
        return Options.parse(List.of(arguments), project);
    }
}
