package uk.csp.gateway.upstream;

import uk.csp.gateway.route.Service;

/** Whether a service said of itself that it is ready. */
public record ServiceState(Service service, boolean ready) {}
