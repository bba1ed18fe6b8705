package uk.csp.reporting.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Styles that stand within a page, so that it needs no other file. */
final class Stylesheet {
    private Stylesheet() {}

    static String read(String resource) {
        try (InputStream css = Stylesheet.class.getResourceAsStream(resource)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
