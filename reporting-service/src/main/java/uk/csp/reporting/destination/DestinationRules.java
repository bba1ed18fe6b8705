package uk.csp.reporting.destination;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a partner may have sent to: https, port 443, a public name all of whose addresses are public. Asked when a URL is
 * set and again before every sending, because a name may get another address in between.
 */
final class DestinationRules {
    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    /** Some resolvers read such a name as an address: 2130706433, 0x7f.1 and 127.1 are the loopback. */
    private static final Pattern ENDS_LIKE_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final List<String> LOCAL_ENDINGS = List.of(
            ".localhost",
            ".local",
            ".localdomain",
            ".internal",
            ".intranet",
            ".lan",
            ".home",
            ".corp",
            ".home.arpa",
            ".onion",
            ".test",
            ".invalid",
            ".svc",
            ".consul");

    private final boolean allowPrivate;
    private final Resolver resolver;

    /** @param allowPrivate for development on one machine: any port and address, also without TLS */
    DestinationRules(boolean allowPrivate, Resolver resolver) {
        this.allowPrivate = allowPrivate;
        this.resolver = resolver;
    }

    Destination check(String text) throws Destination.Refused {
        URI url = parse(text);
        if (url.getRawUserInfo() != null) {
            throw new Destination.Refused(Refusal.USER_INFO);
        }
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        if (!secure && !(allowPrivate && "http".equalsIgnoreCase(url.getScheme()))) {
            throw new Destination.Refused(Refusal.NOT_HTTPS);
        }
        if (!allowPrivate && url.getPort() != -1 && url.getPort() != HTTPS) {
            throw new Destination.Refused(Refusal.PORT);
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (!allowPrivate && isLocalName(host)) {
            throw new Destination.Refused(Refusal.LOCAL_NAME);
        }
        return new Destination(url, address(host));
    }

    private InetAddress address(String host) throws Destination.Refused {
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new Destination.Refused(Refusal.UNKNOWN_HOST);
        }
        if (addresses.isEmpty()) {
            throw new Destination.Refused(Refusal.UNKNOWN_HOST);
        }
        // One bad address is enough: who gives both a public and a private one is choosing.
        if (!allowPrivate && !addresses.stream().allMatch(PublicAddress::is)) {
            throw new Destination.Refused(Refusal.PRIVATE_ADDRESS);
        }
        return addresses.get(0);
    }

    private static URI parse(String text) throws Destination.Refused {
        try {
            URI url = new URI(text);
            if (text.length() <= LONGEST
                    && url.getScheme() != null
                    && url.getHost() != null
                    && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Answered below.
        }
        throw new Destination.Refused(Refusal.UNREADABLE);
    }

    private static boolean isLocalName(String host) {
        if (host.startsWith("[") || IPV4.matcher(host).matches()) {
            return false;
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.indexOf('.') < 0
                || ENDS_LIKE_A_NUMBER.matcher(name).matches()
                || LOCAL_ENDINGS.stream().anyMatch(name::endsWith);
    }
}
