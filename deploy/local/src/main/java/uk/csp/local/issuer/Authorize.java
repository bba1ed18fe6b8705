package uk.csp.local.issuer;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The first half of the code flow: shows who can sign in, and sends the browser back with a code for the one chosen. What
 * he may do is the realm's; nothing the form says can add to it.
 */
final class Authorize {
    private final Realm realm;
    private final SignIns signIns;
    private final SignInPage page;

    Authorize(Realm realm, SignIns signIns) {
        this.realm = realm;
        this.signIns = signIns;
        this.page = new SignInPage(realm);
    }

    Reply answer(Ask ask) {
        Map<String, String> query = ask.query();
        if (!query.getOrDefault("client_id", "").equals(realm.application())) {
            return page.refusal("Nobody signs in to the client that asked.");
        }
        String redirectUri = query.getOrDefault("redirect_uri", "");
        if (!isOfThisMachine(redirectUri)) {
            return page.refusal("The address to go back to is not on this machine.");
        }
        if (!query.getOrDefault("response_type", "").equals("code")) {
            return back(query, "unsupported_response_type");
        }
        if (!query.getOrDefault("code_challenge_method", "").equals("S256") || !query.containsKey("code_challenge")) {
            return back(query, "invalid_request");
        }
        if (query.getOrDefault("prompt", "").equals("none")) {
            return back(query, "login_required");
        }
        return ask.method().equals("POST") ? signIn(ask) : page.choice(ask.rawQuery());
    }

    private Reply signIn(Ask ask) {
        Optional<RealmPerson> person = realm.person(ask.form().getOrDefault("person", ""));
        if (person.isEmpty()) {
            return page.refusal("The realm does not have this person.");
        }
        Map<String, String> query = ask.query();
        String code = signIns.begin(
                person.get(),
                Ask.words(query.getOrDefault("scope", "")),
                query.get("redirect_uri"),
                query.get("code_challenge"),
                query.get("nonce"));
        return back(query, Map.of("code", code));
    }

    /** Any port: the loopback addresses of this machine are the only ones that can be meant. */
    static boolean isOfThisMachine(String address) {
        try {
            URI uri = URI.create(address);
            return "http".equals(uri.getScheme())
                    && ("127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost()))
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Reply back(Map<String, String> query, String error) {
        return back(query, Map.of("error", error));
    }

    private static Reply back(Map<String, String> query, Map<String, String> result) {
        Map<String, String> parameters = new LinkedHashMap<>(result);
        if (query.containsKey("state")) {
            parameters.put("state", query.get("state"));
        }
        return Reply.redirect(query.get("redirect_uri"), parameters);
    }
}
