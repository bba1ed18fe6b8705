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
import java.util.function.Predicate;
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
        return follow(HttpRequest.newBuilder(page.resolve(path)), nowhere -> false);
    }

    /** The issuer's form, reached from an address that leads there: for whoever wants to see each step. */
    public static Form form(URI address) {
        return new SignIn(address).open();
    }

    /** What the issuer asks, to be answered once. */
    public final class Form {
        private final URI target;

        private Form(URI target) {
            this.target = target;
        }

        /** The answer in the end, wherever the issuer leads. */
        public HttpResponse<String> send(Map<String, String> fields) {
            return follow(post(fields), nowhere -> false);
        }

        /** The address the issuer leads back to, when it begins with this one; nobody needs to be there. */
        public URI sendAndStopAt(Map<String, String> fields, String beginning) {
            HttpResponse<String> last =
                    follow(post(fields), next -> next.toString().startsWith(beginning));
            return last.headers()
                    .firstValue("Location")
                    .map(last.uri()::resolve)
                    .orElseThrow(() -> new AssertionError("The issuer did not lead back: " + last.body()));
        }

        private HttpRequest.Builder post(Map<String, String> fields) {
            return HttpRequest.newBuilder(target)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encode(fields)));
        }
    }

    private Form open() {
        HttpResponse<String> form = follow(HttpRequest.newBuilder(page), nowhere -> false);
        Matcher action = ACTION.matcher(form.body());
        if (form.statusCode() != 200 || !action.find()) {
            throw new AssertionError(
                    page + " did not lead to a sign-in form, but to " + form.uri() + ": " + form.statusCode());
        }
        return new Form(form.uri().resolve(action.group(1).replace("&amp;", "&")));
    }

    private SignIn send(Map<String, String> fields) {
        HttpResponse<String> answer = open().send(fields);
        if (!isHere(answer.uri())) {
            throw new AssertionError("The issuer signed nobody in: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    private boolean isHere(URI address) {
        return address.getAuthority().equals(page.getAuthority());
    }

    /** By hand: a POST is answered with a redirect to be asked with GET, across schemes and hosts. */
    private HttpResponse<String> follow(HttpRequest.Builder request, Predicate<URI> stop) {
        HttpResponse<String> answer = send(request);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            if (stop.test(next)) {
                return answer;
            }
            answer = send(HttpRequest.newBuilder(next));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.header("Accept", "text/html")
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            trustThisMachine();
            return answer;
        } catch (IOException e) {
            throw new AssertionError("Nobody answers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As browsers do: cookies for secure connections alone go over plain HTTP too where it does not leave the machine. */
    private void trustThisMachine() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getDomain().equals("127.0.0.1"))
                .forEach(cookie -> cookie.setSecure(false));
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
