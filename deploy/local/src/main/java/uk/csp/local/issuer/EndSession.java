package uk.csp.local.issuer;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;

/** Signing out: the session's refresh token is good no more, and the browser goes back to where it came from. */
final class EndSession {
    private final SignIns signIns;
    private final SignInPage page;

    EndSession(Realm realm, SignIns signIns) {
        this.signIns = signIns;
        this.page = new SignInPage(realm);
    }

    Reply answer(Ask ask) {
        Map<String, String> all = new HashMap<>(ask.query());
        all.putAll(ask.form());
        endOf(all.getOrDefault("id_token_hint", ""));
        String back = all.getOrDefault("post_logout_redirect_uri", "");
        if (!Authorize.isOfThisMachine(back)) {
            return page.signedOut();
        }
        return Reply.redirect(back, all.containsKey("state") ? Map.of("state", all.get("state")) : Map.of());
    }

    /** The worst a forged hint can do is to end a session whose id its author knew. */
    private void endOf(String hint) {
        try {
            Object session = hint.isEmpty()
                    ? null
                    : JWTParser.parse(hint).getJWTClaimsSet().getClaim("sid");
            if (session != null) {
                signIns.end(session.toString());
            }
        } catch (ParseException e) {
            // a hint is no more than that
        }
    }
}
