package uk.csp.morile.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A spreadsheet file is a zip: unpacked here only as far as any scoring sheet reaches, so that a bomb does no harm. */
final class PackedFile {
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_BYTES = 32L << 20;

    private PackedFile() {}

    /** Fails unless the file is a zip of a sheet's size. */
    static void requireSound(byte[] file) throws UnreadableSheet {
        part(file, null);
    }

    /** The unpacked part of this name; empty for null. */
    static byte[] part(byte[] file, String name) throws UnreadableSheet {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
                throw new UnreadableSheet("The file has more parts than any scoring sheet, or none.");
            }
            long left = MOST_BYTES;
            for (ZipArchiveEntry entry : entries) {
                left -= size(zip, entry, left);
            }
            if (name == null) {
                return new byte[0];
            }
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new UnreadableSheet("The file is no spreadsheet of this kind.");
            }
            try (InputStream part = zip.getInputStream(entry)) {
                return part.readAllBytes();
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheet("The file is damaged, or no spreadsheet.", e);
        }
    }

    /** Counted, not believed: the size an entry claims is whatever its sender wrote. */
    private static long size(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException, UnreadableSheet {
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new UnreadableSheet("The file unpacks to more than any scoring sheet has.");
                }
            }
        }
        return size;
    }
}
