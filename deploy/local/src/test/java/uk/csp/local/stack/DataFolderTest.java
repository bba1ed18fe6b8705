package uk.csp.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.csp.local.Refusal;
import uk.csp.local.postgres.PostgresSettings;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void folder_isUsedByOneLauncherAtATime() {
        DataFolder first = DataFolder.open(folder);

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("in use")
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        first.close();
        assertThatCode(() -> DataFolder.open(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void realFeeds_doNotMixWithTheSample() {
        try (DataFolder data = DataFolder.open(folder)) {
            data.claimFor("the sample");

            assertThatCode(() -> data.claimFor("the sample")).doesNotThrowAnyException();
            assertThatThrownBy(() -> data.claimFor("the street files of /x")).hasMessageContaining("--fresh");
        }
    }

    @Test
    void erasedFolder_isEmptyButForThePrograms() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            data.claimFor("the sample");
            Files.createDirectories(data.postgres().resolve("data/base"));
            Files.createDirectories(data.postgres().resolve("programs"));
            Files.createDirectories(data.kafka().resolve("logs"));

            data.erase(PostgresSettings.durable(data.postgres(), 1));

            assertThat(data.postgres().resolve("data")).doesNotExist();
            assertThat(data.postgres().resolve("programs")).exists();
            assertThat(data.kafka()).doesNotExist();
            assertThatCode(() -> data.claimFor("the street files of /x")).doesNotThrowAnyException();
        }
    }
}
