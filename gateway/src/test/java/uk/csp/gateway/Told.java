package uk.csp.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers a test puts into the mouth of a service, and the changes it was asked for. */
final class Told {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body) {}

    /** A request that changes something: its method and path, the tag it edits, and its body. */
    record Heard(String what, String ifMatch, String body) {}

    /** @param json with apostrophes for quotation marks */
    Told answer(String method, String path, int status, String json) {
        answers.put(method + " " + path, new Answer(status, json.replace('\'', '"')));
        return this;
    }

    Told get(String path, String json) {
        return answer("GET", path, 200, json);
    }

    List<Heard> heard() {
        return heard;
    }

    void forget() {
        answers.clear();
        heard.clear();
    }

    /** Whether the request was answered. */
    boolean answers(HttpServerRequest request) {
        String what = request.method().name() + " " + request.path();
        Answer answer = answers.get(what);
        if (answer == null) {
            return false;
        }
        request.body().onSuccess(body -> {
            if (!request.method().name().equals("GET")) {
                heard.add(new Heard(what, request.getHeader("If-Match"), body.toString()));
            }
            request.response()
                    .setStatusCode(answer.status())
                    .putHeader("Content-Type", "application/json")
                    .end(answer.body());
        });
        return true;
    }
}
