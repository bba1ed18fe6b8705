package uk.csp.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.reporting.destination.Outcome;

class DeliveryRulesTest {
    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(24)));

    /** The example of the specification's own libraries. */
    @Test
    void signature_isThatOfTheSpecification() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        String signature = Signature.of(
                List.of(secret),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signature_hasOneForEverySecret() {
        byte[] first = new byte[32];
        byte[] second = {1};
        String both = Signature.of(List.of(first, second), "m", Instant.EPOCH, new byte[0]);
        assertThat(both.split(" "))
                .containsExactly(
                        Signature.of(List.of(first), "m", Instant.EPOCH, new byte[0]),
                        Signature.of(List.of(second), "m", Instant.EPOCH, new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 4500", "1, 0.5, 5000", "1, 1, 5500", "2, 0.5, 300000", "3, 0.5, 86400000"})
    void retries_followTheScheduleWithATenthOfJitter(int attempts, double dice, long millis) {
        assertThat(SCHEDULE.after(attempts, dice)).hasValue(Duration.ofMillis(millis));
    }

    @Test
    void afterTheLastRetry_thereIsNone() {
        assertThat(SCHEDULE.after(4, 0.5)).isEmpty();
    }

    @Test
    void verdict_followsTheAnswer() {
        assertThat(verdict(200, null, 1).state()).isEqualTo(Verdict.State.DELIVERED);
        assertThat(verdict(410, null, 1).disabledBecause()).isEqualTo("gone");
        assertThat(verdict(500, null, 4).disabledBecause()).isEqualTo("failing");
        Verdict again = verdict(500, null, 1);
        assertThat(again.state()).isEqualTo(Verdict.State.PENDING);
        assertThat(again.retryIn()).isEqualTo(Duration.ofSeconds(5));
        assertThat(again.pause()).as("others of the receiver go on").isZero();
    }

    @Test
    void busyReceiver_getsTheTimeItAskedFor() {
        Verdict busy = verdict(429, Duration.ofSeconds(90), 1);
        assertThat(busy.retryIn()).isEqualTo(Duration.ofSeconds(90));
        assertThat(busy.pause()).isEqualTo(Duration.ofSeconds(90));
        assertThat(verdict(503, Duration.ofSeconds(90), 2).retryIn()).isEqualTo(Duration.ofMinutes(5));
        assertThat(verdict(503, null, 1).pause()).isZero();
    }

    @Test
    void receiverOutOfReach_isTriedWithOneMessageAtATime() {
        Verdict verdict = Verdict.of(new Outcome(null, "timeout", Duration.ZERO, null), 2, SCHEDULE, 0.5);
        assertThat(verdict.pause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(verdict.retryIn()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void sealedSecret_opensWithItsKeyForItsSubscriptionOnly() throws GeneralSecurityException {
        UUID subscription = UUID.randomUUID();
        byte[] secret = "a secret nobody may read".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new SecretCipher("key").seal(subscription, secret);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(new SecretCipher("key").seal(subscription, secret)).isNotEqualTo(sealed);
        assertThat(new SecretCipher("key").open(subscription, sealed)).isEqualTo(secret);
        assertThatThrownBy(() -> new SecretCipher("other").open(subscription, sealed))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new SecretCipher("key").open(UUID.randomUUID(), sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static Verdict verdict(int status, Duration retryAfter, int attempts) {
        String error = status == 200 ? null : "word";
        return Verdict.of(new Outcome(status, error, Duration.ZERO, retryAfter), attempts, SCHEDULE, 0.5);
    }
}
