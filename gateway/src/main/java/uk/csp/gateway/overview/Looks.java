package uk.csp.gateway.overview;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import uk.csp.gateway.live.LiveSummaries;
import uk.csp.gateway.live.Position;
import uk.csp.gateway.live.Reader;
import uk.csp.gateway.person.Person;

/** When a person looked last, kept in her browser alone: one cookie for each person and partnership. */
@RequestScoped
class Looks {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final Duration PAGE = Duration.ofMinutes(5);
    private static final int LETTERS = 12;

    private final LiveSummaries summaries;
    private final RoutingContext context;
    private final Clock clock;

    Looks(LiveSummaries summaries, RoutingContext context, Clock clock) {
        this.summaries = summaries;
        this.context = context;
        this.clock = clock;
    }

    /** What to tell of what happened, and for live.js the position up to which the page tells. */
    News news(String partnership, Person person) {
        Optional<Position> reached = summaries.now();
        if (reached.isEmpty()) {
            return News.unknown();
        }
        String name = "csp_look_" + digest(person.id() + ' ' + partnership);
        Cookie cookie = context.request().getCookie(name);
        Optional<Look> before =
                Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(Look::parse);
        Instant now = clock.instant();
        Look look = Look.now(before, reached.get(), now);
        if (!"refresh".equals(context.request().getHeader("CSP-Live"))) {
            keep(name, partnership, look);
        }
        if (look.isFirst()) {
            return News.first(reached.get().toString());
        }
        Reader reader = new Reader(person.id(), person.partner(), person.scopes(), now.plus(PAGE));
        return summaries
                .since(partnership, look.since(), reader)
                .map(summary -> News.of(
                        summary, look.sinceWhen(), partnership, reached.get().toString()))
                .orElseGet(News::unknown);
    }

    private void keep(String name, String partnership, Look look) {
        context.response()
                .addCookie(Cookie.cookie(name, look.toString())
                        .setPath("/partnerships/" + partnership)
                        .setMaxAge(KEPT.toSeconds())
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.LAX));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
