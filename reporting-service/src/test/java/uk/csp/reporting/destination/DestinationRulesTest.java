package uk.csp.reporting.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationRulesTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "receiver.example.org", List.of("93.184.216.34"),
            "six.example.org", List.of("2606:2800:220:1:248:1893:25c8:1946"),
            "both.example.org", List.of("93.184.216.34", "10.0.0.7"),
            "mapped.example.org", List.of("93.184.216.34", "::ffff:169.254.169.254"),
            "inside.example.org", List.of("192.168.1.4"),
            "nothing.example.org", List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://receiver.example.org",
                "https://receiver.example.org/hook?key=1",
                "https://RECEIVER.example.org:443/",
                "HTTPS://receiver.example.org/",
                "https://six.example.org/",
                "https://93.184.216.34/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/"
            })
    void publicHttps_isSentTo(String url) throws Exception {
        assertThat(rules(false).check(url).port()).isEqualTo(443);
    }

    @ParameterizedTest
    @CsvSource({
        "http://receiver.example.org/, NOT_HTTPS",
        "ftp://receiver.example.org/, NOT_HTTPS",
        "file:///etc/passwd, UNREADABLE",
        "//receiver.example.org/, UNREADABLE",
        "https:receiver.example.org, UNREADABLE",
        "https://, UNREADABLE",
        "https://receiver.example.org/#part, UNREADABLE",
        "https://receiver example.org/, UNREADABLE",
        "https://receiver_1.example.org/, UNREADABLE",
        "https://receivér.example.org/, UNREADABLE",
        "https://user@receiver.example.org/, USER_INFO",
        "https://user:word@receiver.example.org/, USER_INFO",
        "https://receiver.example.org@10.0.0.1/, USER_INFO",
        "https://receiver.example.org:80/, PORT",
        "https://receiver.example.org:8443/, PORT",
        "https://receiver.example.org:22/, PORT",
        "https://localhost/, LOCAL_NAME",
        "https://LOCALHOST/, LOCAL_NAME",
        "https://localhost./, LOCAL_NAME",
        "https://anything.localhost/, LOCAL_NAME",
        "https://intranet/, LOCAL_NAME",
        "https://printer.local/, LOCAL_NAME",
        "https://metadata.google.internal/, LOCAL_NAME",
        "https://database.default.svc/, LOCAL_NAME",
        "https://2130706433.example/, UNKNOWN_HOST",
        "https://2130706433/, LOCAL_NAME",
        "https://127.1/, UNREADABLE",
        "https://0x7f.1/, UNREADABLE",
        "https://10.0.0.256/, UNREADABLE",
        "https://0177.0.0.1/, LOCAL_NAME",
        "https://nothing.example.org/, UNKNOWN_HOST",
        "https://nobody.example.org/, UNKNOWN_HOST",
        "https://inside.example.org/, PRIVATE_ADDRESS",
        "https://both.example.org/, PRIVATE_ADDRESS",
        "https://mapped.example.org/, PRIVATE_ADDRESS",
        "https://127.0.0.1/, PRIVATE_ADDRESS",
        "https://10.1.2.3/, PRIVATE_ADDRESS",
        "https://[::1]/, PRIVATE_ADDRESS",
        "https://[::ffff:127.0.0.1]/, PRIVATE_ADDRESS",
        "https://[::ffff:7f00:1]/, PRIVATE_ADDRESS"
    })
    void everythingElse_isRefusedByName(String url, Refusal reason) {
        assertThatThrownBy(() -> rules(false).check(url)).isInstanceOfSatisfying(Destination.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
        });
    }

    @Test
    void longUrl_isRefused() {
        assertThatThrownBy(() -> rules(false).check("https://receiver.example.org/" + "x".repeat(2_000)))
                .isInstanceOf(Destination.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.9",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressOutsideThePublicInternet_isNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:4860:4860::8888"
            })
    void addressBesideTheBlocks_isPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void forDevelopment_loopbackWithoutTlsIsSentTo() throws Exception {
        Destination destination = rules(true).check("http://127.0.0.1:9000/hook");
        assertThat(destination.port()).isEqualTo(9000);
        assertThatThrownBy(() -> rules(true).check("ftp://127.0.0.1/")).isInstanceOf(Destination.Refused.class);
        assertThatThrownBy(() -> rules(true).check("http://a@127.0.0.1/")).isInstanceOf(Destination.Refused.class);
    }

    /** The known names; a literal as the platform reads it; anything else is unknown. */
    private static DestinationRules rules(boolean allowPrivate) {
        return new DestinationRules(allowPrivate, host -> {
            if (host.startsWith("[") || host.matches("[0-9.]+")) {
                return List.of(InetAddress.getByName(host));
            }
            if (!NAMES.containsKey(host)) {
                throw new UnknownHostException(host);
            }
            return NAMES.get(host).stream().map(DestinationRulesTest::address).toList();
        });
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
