package uk.csp.local.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords of one server's users, made at first need and kept in a file only its owner can read. */
final class Passwords {
    private final Path file;
    private final Properties known = new Properties();

    Passwords(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized String of(String user) {
        if (known.getProperty(user) == null) {
            byte[] random = new byte[18];
            new SecureRandom().nextBytes(random);
            known.setProperty(user, HexFormat.of().formatHex(random));
            save();
        }
        return known.getProperty(user);
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                known.store(writer, "Passwords of this machine's own PostgreSQL");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
