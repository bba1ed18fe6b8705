package uk.csp.gateway.feeds;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * How a file is told to the service, found by looking at its beginning: what browsers say about files is what the
 * machine they run on has registered, and often wrong.
 */
record FeedKind(boolean lines, boolean gzip) {
    private static final int ENOUGH = 512;

    static FeedKind of(String fileName, byte[] beginning) {
        boolean gzip = beginning.length > 1 && (beginning[0] & 0xff) == 0x1f && (beginning[1] & 0xff) == 0x8b;
        String text = text(gzip ? unpacked(beginning) : beginning);
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean named = name.matches(".*\\.(ndjson|jsonl|json)(\\.gz)?");
        return new FeedKind(text.startsWith("{") || text.isEmpty() && named, gzip);
    }

    String contentType() {
        return lines ? "application/x-ndjson" : "text/csv";
    }

    /** As much as can be read of what is only the beginning of a compressed file. */
    private static byte[] unpacked(byte[] beginning) {
        byte[] text = new byte[ENOUGH];
        int length = 0;
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(beginning))) {
            int read = unpacking.read(text, 0, ENOUGH);
            while (read > 0) {
                length += read;
                read = length < ENOUGH ? unpacking.read(text, length, ENOUGH - length) : 0;
            }
        } catch (EOFException cutOff) {
            // The rest was not given.
        } catch (IOException broken) {
            // The service says so in better words.
        }
        return Arrays.copyOf(text, length);
    }

    private static String text(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }
}
