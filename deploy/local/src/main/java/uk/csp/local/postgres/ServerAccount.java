package uk.csp.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import uk.csp.local.process.Commands;

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root starts it in a user namespace of its own or, where
 * those are forbidden (a container's default), as the account {@code nobody}, which then owns the data folder.
 */
sealed interface ServerAccount {
    int NOBODY = 65534;

    /** The command as this account runs it. */
    List<String> command(List<String> command);

    /** The user id that must own what the server writes, when it is not the one of this process. */
    OptionalInt owner();

    static ServerAccount ofThisMachine() {
        if (effectiveUser() != 0) {
            return new Ourselves();
        }
        if (Commands.succeeds("unshare", "-U", "true")) {
            return new UserNamespace();
        }
        return Unprivileged.ofThisMachine();
    }

    private static int effectiveUser() {
        return Integer.parseInt(Commands.run(List.of("id", "-u")).output().strip());
    }

    /** Gives the account what it must write; nothing to do when it is the owner already. */
    default void own(Path path) {
        if (owner().isEmpty()) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.toList()) {
                Files.setAttribute(one, "unix:uid", owner().getAsInt());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder could not be handed to the database's account", e);
        }
    }

    /** Whether the account can enter the folder: a folder below a closed home cannot be reached by another user. */
    default boolean canEnter(Path folder) {
        return Commands.run(command(List.of("test", "-x", folder.toString()))).succeeded();
    }

    /** An ordinary user runs the server as it is. */
    record Ourselves() implements ServerAccount {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public OptionalInt owner() {
            return OptionalInt.empty();
        }
    }

    /** Root, seen as nobody from inside the namespace and still the owner of its files. */
    record UserNamespace() implements ServerAccount {
        @Override
        public List<String> command(List<String> command) {
            return concat(List.of("unshare", "-U"), command);
        }

        @Override
        public OptionalInt owner() {
            return OptionalInt.empty();
        }
    }

    /** Root steps down to {@code nobody} with whichever of the system's tools is there. */
    record Unprivileged(List<String> prefix) implements ServerAccount {
        static Unprivileged ofThisMachine() {
            if (Commands.find("setpriv").isPresent()) {
                String id = Integer.toString(NOBODY);
                return new Unprivileged(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--"));
            }
            if (Commands.find("runuser").isPresent()) {
                return new Unprivileged(List.of("runuser", "-u", "nobody", "--"));
            }
            if (Commands.find("su").isPresent()) {
                return new Unprivileged(List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--"));
            }
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and neither unshare, setpriv, runuser nor su is here to step"
                            + " down with: start as an ordinary user");
        }

        @Override
        public List<String> command(List<String> command) {
            return concat(prefix, command);
        }

        @Override
        public OptionalInt owner() {
            return OptionalInt.of(NOBODY);
        }
    }

    private static List<String> concat(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
