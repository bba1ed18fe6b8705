package uk.csp.local.issuer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in: codes that are good once and for a minute, refresh tokens until the session ends or is left idle. */
final class SignIns {
    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Kept> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    SignIns(Clock clock) {
        this.clock = clock;
    }

    /** @param refreshToken known to the application alone, the id of the session to everybody who sees a token */
    record Session(String id, String refreshToken, RealmPerson person, Set<String> asked, Instant since) {}

    /** What the request for the code said, to be compared with the request for the token. */
    record Code(Session session, String redirectUri, String challenge, String nonce, Instant until) {}

    private record Kept(Session session, Instant until) {}

    String begin(RealmPerson person, Set<String> asked, String redirectUri, String challenge, String nonce) {
        Instant now = clock.instant();
        codes.values().removeIf(old -> old.until().isBefore(now));
        Session session = new Session(random(), random(), person, asked, now);
        String code = random();
        codes.put(code, new Code(session, redirectUri, challenge, nonce, now.plus(CODE)));
        return code;
    }

    /** Takes the code away: whoever brings it again, gets nothing. */
    Optional<Code> redeem(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(known -> clock.instant().isBefore(known.until()));
    }

    /** From now on its refresh token is good. */
    void keep(Session session) {
        Instant now = clock.instant();
        sessions.values().removeIf(old -> old.until().isBefore(now));
        sessions.put(session.refreshToken(), new Kept(session, now.plus(IDLE)));
    }

    Optional<Session> find(String refreshToken) {
        return Optional.ofNullable(sessions.get(refreshToken))
                .filter(kept -> clock.instant().isBefore(kept.until()))
                .map(Kept::session);
    }

    void end(String id) {
        sessions.values().removeIf(kept -> kept.session().id().equals(id));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
