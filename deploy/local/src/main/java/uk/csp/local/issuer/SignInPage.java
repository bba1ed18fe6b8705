package uk.csp.local.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The issuer's pages: the people of the realm by organisation, a button each. */
final class SignInPage {
    private static final String FRAME = read("sign-in.html");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("feeds:write", "sends feeds"),
            Map.entry("figures:read", "reads figures"),
            Map.entry("records:read", "reads records"),
            Map.entry("scores:write", "keeps the scores"),
            Map.entry("scores:give", "gives first scores"),
            Map.entry("scores:ratify", "ratifies"),
            Map.entry("ratings:read", "reads ratings"),
            Map.entry("reports:edit", "edits the assessment"),
            Map.entry("reports:publish", "publishes"),
            Map.entry("catalogue:write", "loads reference data"),
            Map.entry("audit:read", "reads the audit log"));

    private final Realm realm;

    SignInPage(Realm realm) {
        this.realm = realm;
    }

    Reply choice(String rawQuery) {
        Map<String, List<RealmPerson>> byOrganisation = realm.people().stream()
                .collect(Collectors.groupingBy(RealmPerson::organisation, LinkedHashMap::new, Collectors.toList()));
        StringBuilder body = new StringBuilder("<p class=\"lead\">Choose who you are. No account, no password.</p>\n");
        body.append(
                "<p class=\"warning\"><strong>This page is for this machine only.</strong> Whoever can open it can be"
                        + " anybody. Where the platform is really used, people sign in at their own issuer.</p>\n");
        body.append("<form method=\"post\" action=\"authorize?")
                .append(escape(rawQuery))
                .append("\">\n");
        byOrganisation.forEach((organisation, people) -> {
            body.append("<section><h2>").append(escape(organisation)).append("</h2>\n<ul>\n");
            people.forEach(person -> body.append(button(person)));
            body.append("</ul></section>\n");
        });
        return Reply.page(200, page("Sign in", body.append("</form>\n").toString()));
    }

    private static String button(RealmPerson person) {
        String may = person.scopes().stream()
                .map(scope -> WORDS.getOrDefault(scope, scope))
                .collect(Collectors.joining(", "));
        return """
                <li><button name="person" value="%s"><span class="who">%s<span class="hidden">, %s</span></span>
                <span class="duty">%s</span><span class="may">%s</span></button></li>
                """
                .formatted(
                        escape(person.username()),
                        escape(person.title()),
                        escape(person.organisation()),
                        escape(person.duty()),
                        escape(Character.toUpperCase(may.charAt(0)) + may.substring(1)));
    }

    Reply refusal(String reason) {
        return Reply.page(400, page("You cannot be signed in", "<p class=\"lead\">" + escape(reason) + "</p>\n"));
    }

    Reply signedOut() {
        return Reply.page(200, page("You are signed out", "<p class=\"lead\">You can close this page.</p>\n"));
    }

    private static String page(String title, String body) {
        return FRAME.replace("{{title}}", escape(title)).replace("{{body}}", body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String name) {
        try (InputStream file = SignInPage.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
