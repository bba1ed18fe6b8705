package uk.csp.gateway.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.Operations;
import uk.csp.gateway.route.RouteMatch;
import uk.csp.gateway.route.RouteTable;

/**
 * Operations of which a service just said that it has more to do than it can. For a moment others of them are refused
 * here and it is not asked: what it spends on saying no it cannot spend on what it has let in. After the moment it is
 * asked again, so it takes on as much as it can.
 */
@ApplicationScoped
class Overload {
    /** Short beside the time that work let in takes, so that the service never runs out of it. */
    static final Duration MOMENT = Duration.ofMillis(100);

    private final RouteTable routes = new RouteTable(Operations.ALL);
    private final Map<Operation, Long> since = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    @Inject
    Overload() {
        this(System::nanoTime);
    }

    Overload(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The service refused this request for having too much to do, or has no connection left for it. */
    void begin(String method, String path) {
        if (routes.find(method, path) instanceof RouteMatch.Found found) {
            since.put(found.operation(), nanoTime.getAsLong());
        }
    }

    boolean lasts(Operation operation) {
        Long begun = since.get(operation);
        if (begun == null) {
            return false;
        }
        if (nanoTime.getAsLong() - begun < MOMENT.toNanos()) {
            return true;
        }
        since.remove(operation, begun);
        return false;
    }
}
