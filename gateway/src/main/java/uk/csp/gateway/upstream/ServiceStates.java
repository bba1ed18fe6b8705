package uk.csp.gateway.upstream;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.csp.gateway.route.Service;

/** Asks every service at once how it is. A service that does not answer in time is not ready. */
@ApplicationScoped
public class ServiceStates {
    private final ServiceCalls calls;

    ServiceStates(ServiceCalls calls) {
        this.calls = calls;
    }

    public Future<List<ServiceState>> ask() {
        List<Future<ServiceState>> states =
                Service.BEHIND.stream().map(this::ask).toList();
        return Future.all(states).map(all -> all.list());
    }

    private Future<ServiceState> ask(Service service) {
        return calls.get(service, "/q/health/ready")
                .map(ready -> new ServiceState(service, true))
                .otherwise(new ServiceState(service, false));
    }
}
