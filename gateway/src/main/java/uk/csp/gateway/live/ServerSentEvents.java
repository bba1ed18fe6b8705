package uk.csp.gateway.live;

import io.vertx.core.buffer.Buffer;

/** The text form of server-sent events (HTML Standard, 9.2). */
final class ServerSentEvents {
    private ServerSentEvents() {}

    /** @param data one line */
    static void event(Buffer buffer, String type, Position id, String data) {
        buffer.appendString("event: ")
                .appendString(type)
                .appendString("\nid: ")
                .appendString(id.toString())
                .appendString("\ndata: ")
                .appendString(data)
                .appendString("\n\n");
    }

    /** Tells a position without an event: the client keeps it, and no handler is called. */
    static void position(Buffer buffer, Position id) {
        buffer.appendString("id: ").appendString(id.toString()).appendString("\n\n");
    }

    /** Keeps the connection open; clients ignore it. */
    static void comment(Buffer buffer, String words) {
        buffer.appendString(": ").appendString(words).appendString("\n\n");
    }

    /** How long a client waits before it connects again. */
    static void retry(Buffer buffer, long millis) {
        buffer.appendString("retry: ").appendString(Long.toString(millis)).appendString("\n\n");
    }
}
