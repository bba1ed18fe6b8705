package uk.csp.gateway.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A sentence that outlives one redirect: what a form came to, shown on the page the browser is sent to, once. */
public final class Notices {
    private static final String COOKIE = "csp_notice";
    private static final int SECONDS = 60;
    private static final int LONGEST = 400;

    private Notices() {}

    /** The answer to a form that did what was asked: go there and read this. */
    public static Response redirect(String address, String notice) {
        String text = notice.length() > LONGEST ? notice.substring(0, LONGEST - 1) + "…" : notice;
        return Response.seeOther(URI.create(address))
                .cookie(new NewCookie.Builder(COOKIE)
                        .value(Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                        .path("/")
                        .maxAge(SECONDS)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    /** The notice of this request, null when there is none; the browser forgets it with the answer. */
    static String take(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        String value = cookie.getValue();
        context.response()
                .addCookie(Cookie.cookie(COOKIE, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX));
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
