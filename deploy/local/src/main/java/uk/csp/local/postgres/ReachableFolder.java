package uk.csp.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;

/**
 * The folder the server's account can really use: the wanted one or, when it lies below a closed folder such as
 * root's home, one below {@code /var/tmp} whose name follows from the wanted path, so that the next start finds it.
 */
final class ReachableFolder {
    private ReachableFolder() {}

    static PostgresSettings of(PostgresSettings wanted, ServerAccount account, Consumer<String> notice) {
        try {
            make(wanted.folder());
            if (account.canEnter(wanted.folder())) {
                return wanted;
            }
            Path other = Path.of(
                    "/var/tmp", "csp-" + Integer.toHexString(wanted.folder().hashCode()));
            make(other);
            requireOwn(other);
            notice.accept("PostgreSQL's account cannot enter " + wanted.folder() + ": its data is in " + other);
            return wanted.in(other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every folder the server of these settings may have kept data in. */
    static List<Path> candidates(PostgresSettings wanted) {
        return List.of(wanted.folder(), elsewhere(wanted.folder()));
    }

    private static Path elsewhere(Path folder) {
        return Path.of("/var/tmp", "csp-" + Integer.toHexString(folder.hashCode()));
    }

    private static void make(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /** Anybody may write to /var/tmp: a folder somebody else put there is refused. */
    private static void requireOwn(Path folder) throws IOException {
        Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (Files.isSymbolicLink(folder) || !Integer.valueOf(0).equals(owner)) {
            throw new IOException(folder + " belongs to somebody else");
        }
    }
}
