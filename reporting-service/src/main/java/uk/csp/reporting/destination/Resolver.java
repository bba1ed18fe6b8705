package uk.csp.reporting.destination;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks the addresses of a name up. An interface so that a test can answer differently the second time. */
interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
