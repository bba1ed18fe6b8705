package uk.csp.reporting.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.InetAddress;
import java.util.List;
import org.jboss.logging.Logger;
import uk.csp.reporting.ReportingConfig;

/** The destinations of this installation; see {@link DestinationRules}. */
@ApplicationScoped
public class Destinations {
    private static final Logger LOG = Logger.getLogger(Destinations.class);

    private final DestinationRules rules;

    Destinations(ReportingConfig config, Resolver resolver) {
        boolean allowPrivate = config.webhooks().allowPrivateAddresses();
        if (allowPrivate) {
            LOG.warn("Webhooks may go to private addresses and without TLS: for development only");
        }
        this.rules = new DestinationRules(allowPrivate, resolver);
    }

    /** Looks the host up anew, once. */
    public Destination check(String url) throws Destination.Refused {
        return rules.check(url);
    }

    @Produces
    @ApplicationScoped
    static Resolver resolver() {
        return host -> List.of(InetAddress.getAllByName(unbracketed(host)));
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
