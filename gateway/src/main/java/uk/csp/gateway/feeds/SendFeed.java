package uk.csp.gateway.feeds;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Reply;

/** Sends a file on to the service as it came, piece by piece. The work after it is a job, which the pages follow. */
@RequestScoped
class SendFeed {
    private final Api api;
    private final GatewayConfig.Uploads config;

    SendFeed(Api api, GatewayConfig config) {
        this.api = api;
        this.config = config.uploads();
    }

    /** Everything but storing. */
    Reply rehearse(FeedOrder order, KeptFile file) {
        return send(order, file, true, null);
    }

    /** Once, however often it is clicked: what was rehearsed as one thing is taken in as one thing. */
    Reply send(FeedOrder order, KeptFile file, String rehearsal) {
        return send(order, file, false, "after-rehearsal-" + rehearsal);
    }

    private Reply send(FeedOrder order, KeptFile file, boolean rehearsal, String key) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Prefer", "respond-async");
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        boolean nothing = file == null || file.isEmpty();
        if (!nothing && file.kind().gzip()) {
            headers.put("Content-Encoding", "gzip");
        }
        String type = nothing ? "text/csv" : file.kind().contentType();
        return api.send(
                "POST",
                order.address(rehearsal),
                nothing ? BodyPublishers.noBody() : body(file),
                type,
                headers,
                config.patience());
    }

    private static BodyPublisher body(KeptFile file) {
        BodyPublisher pieces = BodyPublishers.ofInputStream(() -> opened(file));
        return BodyPublishers.fromPublisher(pieces, file.size());
    }

    private static InputStream opened(KeptFile file) {
        return file.open();
    }
}
