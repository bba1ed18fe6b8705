package uk.csp.gateway.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the operation of a request in time proportional to the number of path segments. A name wins over a
 * placeholder; a placeholder takes exactly one segment that is not empty.
 */
public final class RouteTable {
    private static final RouteMatch UNKNOWN = new RouteMatch.Unknown();

    private final Node root = new Node();

    public RouteTable(List<Operation> operations) {
        for (Operation operation : operations) {
            Node node = root;
            for (String segment : operation.path().substring(1).split("/")) {
                node = node.next(segment);
            }
            node.add(operation);
        }
    }

    /** The path must be in normal form: decoded where it may be, without dot segments. */
    public RouteMatch find(String method, String path) {
        Node node = root;
        int from = 1;
        while (node != null && from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            node = node.step(path.substring(from, to));
            from = to + 1;
        }
        return node == null ? UNKNOWN : node.match(method);
    }

    private static final class Node {
        private final Map<String, Node> named = new HashMap<>();
        private final Map<String, RouteMatch> methods = new HashMap<>();
        private Node placeholder;
        private RouteMatch otherMethod = UNKNOWN;

        Node next(String segment) {
            if (!segment.startsWith("{")) {
                return named.computeIfAbsent(segment, name -> new Node());
            }
            if (placeholder == null) {
                placeholder = new Node();
            }
            return placeholder;
        }

        Node step(String segment) {
            Node name = named.get(segment);
            return name != null || segment.isEmpty() ? name : placeholder;
        }

        void add(Operation operation) {
            RouteMatch found = new RouteMatch.Found(operation);
            if (methods.putIfAbsent(operation.method(), found) != null) {
                throw new IllegalArgumentException(
                        "Twice in the table: " + operation.method() + " " + operation.path());
            }
            if (operation.method().equals("GET")) {
                methods.put("HEAD", found);
            }
            otherMethod = new RouteMatch.OtherMethod(String.join(", ", new TreeSet<>(methods.keySet())));
        }

        RouteMatch match(String method) {
            return methods.getOrDefault(method, otherMethod);
        }
    }
}
