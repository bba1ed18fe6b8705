package uk.csp.reporting.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML from left to right: every element opened is closed, every text escaped, and characters XML does not allow
 * are left out. Office files are large and simple, and this is many times faster than building a tree of them.
 */
public final class Xml {
    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** @param attributes names and values in turn; one without a value is left out */
    public Xml open(String name, Object... attributes) {
        closeTag();
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1].toString());
                xml.append('"');
            }
        }
        inTag = true;
        open.push(name);
        return this;
    }

    public Xml text(String text) {
        closeTag();
        escape(text);
        return this;
    }

    public Xml close() {
        String name = open.pop();
        if (inTag) {
            xml.append("/>");
            inTag = false;
        } else {
            xml.append("</").append(name).append('>');
        }
        return this;
    }

    /** Closes elements until the last one opened of this name is. */
    public Xml close(String name) {
        while (!open.peek().equals(name)) {
            close();
        }
        return close();
    }

    public Xml empty(String name, Object... attributes) {
        return open(name, attributes).close();
    }

    public Xml element(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    public byte[] done() {
        while (!open.isEmpty()) {
            close();
        }
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void closeTag() {
        if (inTag) {
            xml.append('>');
            inTag = false;
        }
    }

    private void escape(String text) {
        text.codePoints().filter(Xml::allowed).forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(c);
            }
        });
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
