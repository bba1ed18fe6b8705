package uk.csp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, as rows of a Markdown table. */
final class Results {
    private final List<String> rows = new ArrayList<>();

    /** @param measured the figure itself, in words with its unit */
    void add(String what, String measured, String target) {
        rows.add("| " + what + " | " + measured + " | " + target + " |");
        System.err.println(what + ": " + measured + " (target " + target + ")");
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "Measured on " + LocalDate.now() + ": " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                        + System.getProperty("java.version") + ", " + System.getProperty("os.name") + ".",
                "",
                "| what | measured | target |",
                "|---|---|---|"));
        lines.addAll(rows);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
