package uk.csp.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the catalogue and the feeds into a folder for a person to look at: {@code WriteSample DIR}. */
public final class WriteSample {

    private WriteSample() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Usage: WriteSample DIR");
            System.exit(2);
        }
        write(new Sample(), Path.of(args[0]));
    }

    static void write(Sample sample, Path folder) throws IOException {
        Files.createDirectories(folder);
        Catalogue catalogue = sample.catalogue();
        Files.writeString(folder.resolve("partnerships.csv"), catalogue.partnerships());
        Files.writeString(folder.resolve("areas.csv"), catalogue.areas());
        Files.writeString(folder.resolve("populations.csv"), catalogue.populations());
        Files.writeString(folder.resolve("suppliers.csv"), catalogue.suppliers());
        Files.writeString(folder.resolve("reporting-areas.csv"), sample.reportingAreas());
        for (SampleTotals totals : sample.totals()) {
            Files.write(folder.resolve(totals.fileName()), totals.body());
        }
        for (SampleFeed feed : sample.feeds()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(feed.fileName()))) {
                feed.write(out);
            }
        }
    }
}
