package uk.csp.reporting.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the private key lies: a file that only its owner may read. Made once, when there is none. */
final class KeyFile {
    private KeyFile() {}

    static SigningKey readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return SigningKey.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " can neither be read nor made", e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            return;
        }
        Files.writeString(file, SigningKey.generate().privatePem());
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
