package uk.csp.local.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import uk.csp.local.Refusal;
import uk.csp.local.postgres.PostgresServer;
import uk.csp.local.postgres.PostgresSettings;
import uk.csp.local.process.Folders;

/** Everything of one installation that outlives its processes, used by one launcher at a time. */
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws Refusal when another launcher has it */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder.resolve("logs"));
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String owner = read(channel);
                channel.close();
                throw new Refusal("the data folder " + folder + " is in use by another ./run (process " + owner
                        + "): stop it, or choose another with --data");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            return new DataFolder(folder, channel, lock);
        } catch (IOException e) {
            throw new Refusal("the data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
    }

    /** Removes all data; the unpacked programs of the database stay, they say nothing about anybody. */
    public void erase(PostgresSettings postgres) {
        try {
            PostgresServer.erase(postgres);
            Folders.delete(kafka());
            Folders.delete(report());
            Folders.delete(keys());
            Folders.delete(folder.resolve("logs"));
            Files.createDirectories(folder.resolve("logs"));
            Files.deleteIfExists(folder.resolve("content"));
        } catch (IOException e) {
            throw new Refusal("the data in " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }

    /**
     * Notes what the data comes from, so that real feeds never mix with the sample.
     *
     * @throws Refusal when the folder holds something else
     */
    public void claimFor(String content) {
        try {
            Path note = folder.resolve("content");
            if (!Files.exists(note)) {
                Files.writeString(note, content);
            } else if (!Files.readString(note).equals(content)) {
                throw new Refusal("the data folder " + folder + " holds " + Files.readString(note) + ", not " + content
                        + ": add --fresh to replace it, or choose another with --data");
            }
        } catch (IOException e) {
            throw new Refusal("the data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }

    public Path kafka() {
        return folder.resolve("kafka");
    }

    /** Keys that services make for themselves and keep; each file is readable for its owner alone. */
    Path keys() {
        return folder.resolve("keys");
    }

    /** Where the published report is saved when the user named no folder. */
    public Path report() {
        return folder.resolve("report");
    }

    /** The log of a process; that of the previous start is kept beside it. */
    Path newLog(String process) {
        Path log = log(process);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(process + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new Refusal("the log " + log + " cannot be written: " + e.getMessage(), e);
        }
    }

    Path log(String process) {
        return folder.resolve("logs").resolve(process + ".log");
    }

    Path processes() {
        return folder.resolve("processes");
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new Refusal("the data folder " + folder + " cannot be let go: " + e.getMessage(), e);
        }
    }
}
