package uk.csp.reporting.destination;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells the addresses of the public internet from all others (IANA special-purpose registries of 2024): loopback,
 * private, link-local with the clouds' metadata, carrier-grade NAT, multicast, documentation, and IPv6 forms that carry
 * an IPv4 address. Of IPv6 only global unicast passes, so that what is not known yet is refused.
 */
final class PublicAddress {
    private static final List<Block> NOT_PUBLIC = List.of(
            block("0.0.0.0/8"),
            block("10.0.0.0/8"),
            block("100.64.0.0/10"),
            block("127.0.0.0/8"),
            block("169.254.0.0/16"),
            block("172.16.0.0/12"),
            block("192.0.0.0/24"),
            block("192.0.2.0/24"),
            block("192.31.196.0/24"),
            block("192.52.193.0/24"),
            block("192.88.99.0/24"),
            block("192.168.0.0/16"),
            block("192.175.48.0/24"),
            block("198.18.0.0/15"),
            block("198.51.100.0/24"),
            block("203.0.113.0/24"),
            block("224.0.0.0/4"),
            block("240.0.0.0/4"),
            // A cloud's own services, behind an address that looks public.
            block("168.63.129.16/32"),
            // Protocol assignments, Teredo and benchmarking among them.
            block("2001::/23"),
            block("2001:db8::/32"),
            // 6to4 holds an IPv4 address.
            block("2002::/16"),
            block("2620:4f:8000::/48"),
            block("3fff::/20"));

    /** Outside it lie NAT64, mapped and compatible IPv4, unique local, link-local, site-local and multicast. */
    private static final Block GLOBAL_UNICAST = block("2000::/3");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean possible = address instanceof Inet4Address || GLOBAL_UNICAST.contains(bytes);
        return possible && NOT_PUBLIC.stream().noneMatch(block -> block.contains(bytes));
    }

    private static Block block(String text) {
        String[] parts = text.split("/");
        try {
            return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private record Block(byte[] start, int bits) {
        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
