package uk.csp.reporting.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a WOFF 1.0 font (W3C, 2012) into the TrueType file it was made of, which is what PDF embeds. Substitutions are
 * left out: a ligature is a glyph no character stands for, so a reader could neither search nor hear it.
 */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int SUBSTITUTIONS = 0x47535542;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int TRUETYPE_HEADER = 12;
    private static final int TRUETYPE_ENTRY = 16;

    private Woff() {}

    static byte[] unpack(byte[] packed) {
        ByteBuffer woff = ByteBuffer.wrap(packed);
        if (woff.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("Not a WOFF 1.0 font");
        }
        int[] entries = IntStream.range(0, woff.getShort(12))
                .map(i -> HEADER + ENTRY * i)
                .filter(entry -> woff.getInt(entry) != SUBSTITUTIONS)
                .toArray();
        ByteBuffer font = ByteBuffer.allocate(woff.getInt(16));
        int power = Integer.highestOneBit(entries.length);
        font.putInt(woff.getInt(4)).putShort((short) entries.length);
        font.putShort((short) (power * 16)).putShort((short) Integer.numberOfTrailingZeros(power));
        font.putShort((short) (entries.length * 16 - power * 16));
        int place = TRUETYPE_HEADER + TRUETYPE_ENTRY * entries.length;
        for (int entry : entries) {
            int length = woff.getInt(entry + 12);
            byte[] table = table(packed, woff.getInt(entry + 4), woff.getInt(entry + 8), length);
            font.putInt(woff.getInt(entry))
                    .putInt(woff.getInt(entry + 16))
                    .putInt(place)
                    .putInt(length);
            font.put(place, table);
            place += length + 3 & ~3;
        }
        return Arrays.copyOf(font.array(), place);
    }

    private static byte[] table(byte[] packed, int offset, int packedLength, int length) {
        byte[] table = new byte[length];
        if (packedLength == length) {
            System.arraycopy(packed, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, offset, packedLength);
            if (inflater.inflate(table) != length) {
                throw new UncheckedIOException(new IOException("A table of the font is shorter than it says"));
            }
            return table;
        } catch (DataFormatException e) {
            throw new UncheckedIOException(new IOException("A table of the font cannot be unpacked", e));
        } finally {
            inflater.end();
        }
    }
}
