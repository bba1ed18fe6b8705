package uk.csp.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/** Saves a report in every format people pass on: to read, to print, to edit, to calculate with; for analysts and all. */
final class SaveReport {
    /** Formats and the ends of their file names. */
    private static final Map<String, String> FILES =
            new TreeMap<>(Map.of("html", "html", "pdf", "pdf", "docx", "docx", "ods", "ods", "csv", "csv.zip"));

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
            save(report.path(), folder, report.name());
            String open = report.path() + "/public";
            save(open, folder, report.name() + "-public");
            save(open + "/summary/html", folder.resolve(report.name() + "-public-summary.html"));
            return folder.resolve(report.name() + ".html");
        } catch (IOException e) {
            throw new Refusal("the report cannot be saved in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void save(String document, Path folder, String name) throws IOException {
        save(document, folder.resolve(name + ".json"));
        for (Map.Entry<String, String> format : FILES.entrySet()) {
            save(document + "/files/" + format.getKey(), folder.resolve(name + "." + format.getValue()));
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
