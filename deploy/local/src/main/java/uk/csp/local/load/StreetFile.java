package uk.csp.local.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A monthly street file as data.police.uk names it: {@code 2019-03-devon-and-cornwall-street.csv}, gzip or not. */
record StreetFile(Path path, YearMonth month, String force) {
    private static final Pattern NAME = Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))-(.+)-street\\.csv(\\.gz)?");

    static Optional<StreetFile> of(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches()
                ? Optional.of(new StreetFile(path, YearMonth.parse(name.group(1)), name.group(2)))
                : Optional.empty();
    }

    Path folder() {
        return path.toAbsolutePath().getParent();
    }

    /** The client that sends for the force: {@code devon-and-cornwall-police}. */
    String client() {
        return force + "-police";
    }

    Feed read() {
        try {
            boolean gzip = path.toString().endsWith(".gz");
            return new Feed(client(), "police-street", month.toString(), Files.readAllBytes(path), gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
