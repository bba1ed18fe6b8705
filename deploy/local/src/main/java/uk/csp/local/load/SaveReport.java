package uk.csp.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/** Saves an edition as the two files people pass on: the page and the document. */
final class SaveReport {
    private final Api api;
    private final Progress progress;

    SaveReport(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** Returns the page. */
    Path save(Edition edition, Path folder) {
        try {
            Files.createDirectories(folder);
            Path page = folder.resolve(name(edition) + ".html");
            save("/v1/editions/" + edition.id() + "/html", page);
            save("/v1/editions/" + edition.id(), folder.resolve(name(edition) + ".json"));
            return page;
        } catch (IOException e) {
            throw new Refusal("the report cannot be saved in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String name(Edition edition) {
        return "strategic-assessment-" + edition.id();
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
