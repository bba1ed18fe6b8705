package uk.csp.gateway.route;

/** What the route table says about a method and a path. */
public sealed interface RouteMatch {
    record Found(Operation operation) implements RouteMatch {}

    /** The path exists, the method does not; {@code allowed} is ready for the Allow header. */
    record OtherMethod(String allowed) implements RouteMatch {}

    record Unknown() implements RouteMatch {}
}
