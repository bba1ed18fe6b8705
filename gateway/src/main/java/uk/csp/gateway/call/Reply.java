package uk.csp.gateway.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What a service answered to a question asked for the person signed in. */
public final class Reply {
    private final ObjectMapper json;
    private final int status;
    private final HttpHeaders headers;
    private final String body;

    Reply(ObjectMapper json, int status, HttpHeaders headers, String body) {
        this.json = json;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** Whether the service did what was asked. */
    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public String body() {
        return body;
    }

    /** The body as one of the caller's own view records; fields it does not name are left out. */
    public <T> T as(Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("An answer is not what " + type.getSimpleName() + " expects", unreadable);
        }
    }

    /** Why the service refused, in its own words; only of a reply that is not done. */
    public Refusal problem() {
        try {
            return json.readValue(body, Refusal.class).withStatus(status);
        } catch (JsonProcessingException noProblemDocument) {
            return Refusal.without(status);
        }
    }
}
