package uk.csp.local.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a server keeps its data and how careful it is with it. Without durability a commit does not wait for the disk:
 * right for tests, never for data somebody wants to keep.
 *
 * @param folder for data, log and passwords of this server
 * @param binaries for the unpacked programs, may be shared by several servers
 */
public record PostgresSettings(Path folder, Path binaries, int port, boolean durable) {
    public PostgresSettings {
        folder = folder.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    public static PostgresSettings durable(Path folder, int port) {
        return new PostgresSettings(folder, folder.resolve("programs"), port, true);
    }

    PostgresSettings in(Path other) {
        Path programs = binaries.startsWith(folder) ? other.resolve(folder.relativize(binaries)) : binaries;
        return new PostgresSettings(other, programs, port, durable);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path passwords() {
        return folder.resolve("passwords.properties");
    }

    List<String> serverArguments() {
        List<String> arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        set(arguments, "listen_addresses", "127.0.0.1");
        set(arguments, "unix_socket_directories", "");
        set(arguments, "max_connections", "120");
        set(arguments, "shared_buffers", "256MB");
        set(arguments, "max_wal_size", "4GB");
        set(arguments, "checkpoint_timeout", "15min");
        set(arguments, "log_line_prefix", "%m [%p] %u@%d ");
        String careful = durable ? "on" : "off";
        set(arguments, "fsync", careful);
        set(arguments, "synchronous_commit", careful);
        set(arguments, "full_page_writes", careful);
        return arguments;
    }

    private static void set(List<String> arguments, String name, String value) {
        arguments.add("-c");
        arguments.add(name + "=" + value);
    }
}
