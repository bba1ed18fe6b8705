package uk.csp.reporting.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of the report, Source Sans Pro (SIL Open Font License 1.1), from the class path: no font of the machine is
 * asked for, so a JDK without fontconfig makes the same pages. Glyphs beyond western Europe come from a second file.
 */
enum Typeface {
    REGULAR("latin", 400),
    BOLD("latin", 700),
    REGULAR_EXTENDED("latin-ext", 400),
    BOLD_EXTENDED("latin-ext", 700);

    private static final String FILES = "/META-INF/resources/webjars/fontsource__source-sans-pro/5.2.5/files/";

    private final String script;
    private final int weight;
    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup characters;

    Typeface(String script, int weight) {
        this.script = script;
        this.weight = weight;
        try {
            this.file = Woff.unpack(read(FILES + "source-sans-pro-" + script + "-" + weight + "-normal.woff"));
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            this.characters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("A font of the report cannot be read", e);
        }
    }

    /** As the stylesheet calls it. */
    String family() {
        return script.equals("latin") ? "Source Sans" : "Source Sans Extended";
    }

    int weight() {
        return weight;
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }

    /** The words as one outline, starting at the origin, y growing downwards; a character it lacks leaves a space. */
    Outline outline(String words, double size) {
        double scale = size / unitsPerEm();
        GeneralPath path = new GeneralPath();
        double x = 0;
        for (int character : words.codePoints().toArray()) {
            int glyph = characters.getGlyphId(character);
            try {
                GeneralPath drawn = glyph == 0
                        ? new GeneralPath()
                        : font.getGlyph().getGlyph(glyph).getPath();
                path.append(new AffineTransform(scale, 0, 0, -scale, x, 0).createTransformedShape(drawn), false);
                x += scale * font.getAdvanceWidth(glyph);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Outline(path, x);
    }

    record Outline(GeneralPath path, double width) {}

    private int unitsPerEm() {
        try {
            return font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String path) throws IOException {
        try (InputStream file = Typeface.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IOException("No font at " + path);
            }
            return file.readAllBytes();
        }
    }
}
