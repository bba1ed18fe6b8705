package uk.csp.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A token issuer on loopback with the realm's clients and people: discovery, keys, client credentials, the code flow with
 * its sign-in page, as any OpenID Connect issuer has them. It accepts any secret and asks for no password: it is for one
 * machine only.
 */
public final class TokenIssuer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TokenIssuer.class.getName());

    private final Realm realm;
    private final SigningKeys keys;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8, TokenIssuer::thread);

    private TokenIssuer(Realm realm, int port) throws IOException {
        this.realm = realm;
        this.keys = new SigningKeys(realm.name());
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        Clock clock = Clock.systemUTC();
        SignIns signIns = new SignIns(clock);
        serve("/.well-known/openid-configuration", "GET", ask -> Reply.json(200, discovery()));
        serve("/jwks", "GET", ask -> Reply.json(200, keys.published()));
        serve("/authorize", "GET POST", new Authorize(realm, signIns)::answer);
        serve("/token", "POST", new GiveToken(realm, signIns, this::signing, clock)::answer);
        serve("/endsession", "GET POST", new EndSession(realm, signIns)::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** @param port 0 for any free one */
    public static TokenIssuer start(Realm realm, int port) {
        try {
            return new TokenIssuer(realm, port);
        } catch (IOException e) {
            throw new IllegalStateException("The token issuer did not start on port " + port, e);
        }
    }

    /** The issuer as tokens name it, and below which its discovery document lies. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + realm.name();
    }

    public String tokenUrl() {
        return url() + "/token";
    }

    /** The private key as JSON, with which tests sign tokens no issuer would give. */
    public String signingKey() {
        return keys.current().toJSONString();
    }

    /** Signs with a new key from now on, and publishes the old one too. */
    public void changeKey() {
        keys.add();
    }

    /** Publishes the newest key alone. */
    public void forgetOldKeys() {
        keys.forgetOld();
    }

    private SignedTokens signing() {
        return new SignedTokens(url(), keys.current());
    }

    private Map<String, Object> discovery() {
        String url = url();
        return Map.of(
                "issuer", url,
                "authorization_endpoint", url + "/authorize",
                "token_endpoint", tokenUrl(),
                "end_session_endpoint", url + "/endsession",
                "jwks_uri", url + "/jwks",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "code_challenge_methods_supported", List.of("S256"),
                "grant_types_supported", GiveToken.grants());
    }

    private void serve(String path, String methods, Function<Ask, Reply> answer) {
        String whole = "/" + realm.name() + path;
        server.createContext(whole, exchange -> {
            Reply reply;
            if (!exchange.getRequestURI().getPath().equals(whole)) {
                reply = Reply.error(404, "not_found", "There is nothing here");
            } else if (!List.of(methods.split(" ")).contains(exchange.getRequestMethod())) {
                reply = Reply.error(405, "method_not_allowed", "This is not how to ask");
            } else {
                reply = answer(exchange, answer);
            }
            send(exchange, reply);
        });
    }

    private static Reply answer(HttpExchange exchange, Function<Ask, Reply> answer) throws IOException {
        try {
            return answer.apply(Ask.of(exchange));
        } catch (IllegalArgumentException e) {
            return Reply.error(400, "invalid_request", "The request cannot be read");
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The token issuer failed at " + exchange.getRequestURI().getPath(),
                    e);
            return Reply.error(500, "server_error", "The issuer failed");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "token-issuer");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
