package uk.csp.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import uk.csp.kit.Door.Answer;

/**
 * What belongs to somebody else answers as if it did not exist: the same status and the same words, by every route of
 * {@code docs/access.md} that leads to it. Both are asked in turn by the same code path; nothing here is timed.
 */
public final class OthersObjects {
    private final Door door;
    private final String service;
    private final Map<ApiOperation, String> mediaTypes = new HashMap<>();

    public OthersObjects(String service, URI address) {
        this.service = service;
        this.door = new Door(address);
        for (ApiDescription.Described operation : ApiDescription.of(service).operations()) {
            mediaTypes.put(new ApiOperation(operation.method(), operation.path(), Set.of()), operation.firstType());
        }
    }

    /**
     * @param prefix of the routes up to the id, such as {@code /v1/submissions/}
     * @param id of a thing that exists and is not the caller's
     * @param missing of the same form, and of nothing
     * @param token of somebody with all the scopes
     */
    public void assertHidden(String prefix, String id, String missing, String token) {
        assertHidden(prefix, id, missing, token, route -> true);
    }

    public void assertHidden(
            String prefix, String id, String missing, String token, Predicate<ApiOperation> concerned) {
        List<ApiOperation> routes = AccessDocument.read().routes(service).stream()
                .filter(route -> route.path().startsWith(prefix + "{}"))
                .filter(concerned)
                .toList();
        assertThat(routes).as("routes below %s", prefix).isNotEmpty();
        List<String> told = new ArrayList<>();
        for (ApiOperation route : routes) {
            Answer others = ask(route, prefix, id, token);
            Answer nobodys = ask(route, prefix, missing, token);
            boolean refused = others.status() == 404 || mediaType(route) != null && others.status() >= 400;
            if (!refused || !essence(others, id).equals(essence(nobodys, missing))) {
                told.add(route + ": another's " + essence(others, id) + ", nobody's " + essence(nobodys, missing));
            }
        }
        assertThat(told)
                .as("routes that tell another's from what does not exist")
                .isEmpty();
    }

    private Answer ask(ApiOperation route, String prefix, String id, String token) {
        String path = (prefix + id + route.path().substring(prefix.length() + 2)).replace("{}", "x");
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token, "If-Match", "\"1\""));
        String type = mediaType(route);
        if (type != null) {
            headers.put("Content-Type", type);
        }
        return door.send(route.method(), path, headers, type == null ? null : "{}".getBytes(UTF_8));
    }

    private String mediaType(ApiOperation route) {
        return mediaTypes.get(new ApiOperation(route.method(), route.path(), Set.of()));
    }

    /** Without what differs between any two requests. */
    private static String essence(Answer answer, String id) {
        return answer.status() + " " + answer.header("Content-Type") + " " + answer.header("ETag") + " "
                + answer.body().replace(id, "…");
    }
}
