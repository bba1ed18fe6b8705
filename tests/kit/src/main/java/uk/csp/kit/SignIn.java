package uk.csp.kit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody signs in to the pages as in a browser without JavaScript: opens one, is sent to the issuer, says who he is,
 * and comes back with the session's cookies.
 */
public final class SignIn {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]*)\"");
    private static final int MOST_REDIRECTS = 12;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI page;

    private SignIn(URI page) {
        this.page = page;
    }

    /** At this machine's issuer, which asks for no password. */
    public static SignIn as(String person, URI page) {
        return new SignIn(page).send(Map.of("person", person));
    }

    /** At an issuer with a form for name and password, such as Keycloak. */
    public static SignIn as(String person, String password, URI page) {
        return new SignIn(page).send(Map.of("username", person, "password", password));
    }

    /** Of the gateway, by name: for REST Assured's {@code cookies}, and for a browser. */
    public Map<String, String> cookies() {
        Map<String, String> byName = new LinkedHashMap<>();
        for (HttpCookie cookie : cookies.getCookieStore().get(page)) {
            byName.put(cookie.getName(), cookie.getValue());
        }
        return byName;
    }

    /** A page of the gateway, as the signed-in person sees it. */
    public HttpResponse<String> get(String path) {
        return follow(HttpRequest.newBuilder(page.resolve(path)));
    }

    private SignIn send(Map<String, String> fields) {
        HttpResponse<String> form = follow(HttpRequest.newBuilder(page));
        Matcher action = ACTION.matcher(form.body());
        if (form.statusCode() != 200 || isHere(form.uri()) || !action.find()) {
            throw new AssertionError(
                    page + " did not lead to a sign-in form, but to " + form.uri() + ": " + form.statusCode());
        }
        URI target = form.uri().resolve(action.group(1).replace("&amp;", "&"));
        HttpResponse<String> answer = follow(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
        if (!isHere(answer.uri())) {
            throw new AssertionError(
                    "The issuer did not sign in " + fields.values() + ": " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    private boolean isHere(URI address) {
        return address.getAuthority().equals(page.getAuthority());
    }

    /** By hand: a POST is answered with a redirect to be asked with GET, across schemes and hosts. */
    private HttpResponse<String> follow(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(location)));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Accept", "text/html")
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("Nobody answers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }
}
