package uk.csp.gateway.limit;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends an exchange whose client does not do its part. */
public final class Exchange {
    private Exchange() {}

    /** Ends the one stream of an HTTP/2 connection, and the whole connection of HTTP/1.1, which has no other way. */
    public static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            closeAtOnce(request.connection());
        }
    }

    /** From the end of the line: any other close sends first what waits to be sent, for ever if nobody reads it. */
    private static void closeAtOnce(HttpConnection connection) {
        if (connection instanceof ConnectionBase open) {
            ChannelHandlerContext end = open.channel().pipeline().firstContext();
            // There is none when the client has left meanwhile.
            if (end != null) {
                end.close();
            }
        } else {
            connection.close();
        }
    }
}
