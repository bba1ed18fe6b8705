package uk.csp.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.narrative.Passage.Bullets;
import uk.csp.reporting.narrative.Passage.Paragraph;
import uk.csp.reporting.narrative.Passage.Part;
import uk.csp.reporting.narrative.Passage.Reference;
import uk.csp.reporting.narrative.Passage.Span;
import uk.csp.reporting.narrative.Passage.Words;

/**
 * Reads the Markdown people may write: paragraphs, bullets, {@code **bold**}, links and {@code {{references}}}. All else
 * is words as they stand, HTML too: nothing is refused here and nothing is lost.
 */
public final class Markdown {
    private static final Pattern BULLET = Pattern.compile("^\\s{0,3}[-*\u2022]\\s+(\\S.*)$");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]{}\\n]+)]\\(([^\\s()]+)\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^{}\\n]*)}}");
    private static final String BOLD = "**";
    private static final String ESCAPABLE = "\\*[]{}-";

    private final String[] lines;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean openIsBullet;
    private int openLine;

    private Markdown(String text) {
        this.lines = text.split("\\R", -1);
    }

    public static Passage parse(String text) {
        return new Markdown(text).read();
    }

    private Passage read() {
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            Matcher bullet = BULLET.matcher(line);
            if (line.isBlank()) {
                close();
            } else if (bullet.matches()) {
                close();
                start(bullet.group(1), i + 1, true);
            } else if (open.length() > 0 && (!openIsBullet || Character.isWhitespace(line.charAt(0)))) {
                open.append('\n').append(line.strip());
            } else {
                close();
                start(line, i + 1, false);
            }
        }
        close();
        return new Passage(parts);
    }

    private void start(String words, int line, boolean bullet) {
        open.append(words.strip());
        openLine = line;
        openIsBullet = bullet;
    }

    /** Bullets that follow each other are one list, whether or not a line is left free between them. */
    private void close() {
        if (open.length() == 0) {
            return;
        }
        List<Span> spans = new Inline(open.toString(), openLine).read();
        if (!openIsBullet) {
            parts.add(new Paragraph(spans));
        } else if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Bullets list) {
            List<List<Span>> items = new ArrayList<>(list.items());
            items.add(spans);
            parts.set(parts.size() - 1, new Bullets(List.copyOf(items)));
        } else {
            parts.add(new Bullets(List.of(spans)));
        }
        open.setLength(0);
    }

    /** One paragraph or bullet, from left to right. */
    private static final class Inline {
        private final String source;
        private final List<Span> spans = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private boolean strong;
        private int at;
        private int line;

        Inline(String source, int line) {
            this.source = source;
            this.line = line;
        }

        List<Span> read() {
            while (at < source.length()) {
                if (!escaped() && !bold() && !reference() && !link()) {
                    plain();
                }
            }
            flush();
            return List.copyOf(spans);
        }

        private boolean escaped() {
            if (source.charAt(at) != '\\'
                    || at + 1 == source.length()
                    || ESCAPABLE.indexOf(source.charAt(at + 1)) < 0) {
                return false;
            }
            words.append(source.charAt(at + 1));
            at += 2;
            return true;
        }

        private boolean bold() {
            if (!source.startsWith(BOLD, at) || !strong && source.indexOf(BOLD, at + 2) <= at + 2) {
                return false;
            }
            flush();
            strong = !strong;
            at += 2;
            return true;
        }

        private boolean reference() {
            Matcher reference = here(REFERENCE);
            if (!reference.lookingAt()) {
                return false;
            }
            flush();
            spans.add(new Reference(reference.group(1).strip(), strong, line));
            at = reference.end();
            return true;
        }

        private boolean link() {
            Matcher link = here(LINK);
            if (!link.lookingAt() || !Run.isSafeLink(link.group(2))) {
                return false;
            }
            flush();
            spans.add(new Words(link.group(1), strong, link.group(2)));
            at = link.end();
            return true;
        }

        private Matcher here(Pattern pattern) {
            return pattern.matcher(source).region(at, source.length());
        }

        private void plain() {
            char c = source.charAt(at++);
            line += c == '\n' ? 1 : 0;
            words.append(c == '\n' ? ' ' : c);
        }

        private void flush() {
            if (words.length() > 0) {
                spans.add(new Words(words.toString(), strong, null));
                words.setLength(0);
            }
        }
    }
}
