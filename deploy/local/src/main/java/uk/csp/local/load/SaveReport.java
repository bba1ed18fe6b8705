package uk.csp.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/** Saves a report as the two files people pass on: the page and the document. */
final class SaveReport {
    private final Api api;
    private final Progress progress;

    SaveReport(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** Returns the page. */
    Path save(Report report, Path folder) {
        try {
            Files.createDirectories(folder);
            Path page = folder.resolve(report.name() + ".html");
            save(report.path() + "/html", page);
            save(report.path(), folder.resolve(report.name() + ".json"));
            return page;
        } catch (IOException e) {
            throw new Refusal("the report cannot be saved in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void save(String path, Path file) throws IOException {
        Answer answer = api.get(Clients.CHAIR, path);
        if (!answer.succeeded()) {
            throw new Refusal("the report cannot be read: " + answer.explanation());
        }
        Files.write(file, answer.body());
        progress.say("Saved " + file);
    }
}
