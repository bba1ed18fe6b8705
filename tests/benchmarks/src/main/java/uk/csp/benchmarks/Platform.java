package uk.csp.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.local.Progress;
import uk.csp.local.ProjectFiles;
import uk.csp.local.issuer.Realm;
import uk.csp.local.issuer.RealmClient;
import uk.csp.local.issuer.SignedTokens;
import uk.csp.local.process.FreePorts;
import uk.csp.local.stack.DataFolder;
import uk.csp.local.stack.LocalStack;
import uk.csp.local.stack.Ports;

/** The platform under measurement: started fresh on free ports, asked through its doors with tokens of its clients. */
final class Platform implements AutoCloseable {
    static final String POLICE = "devon-and-cornwall-police";
    static final String ADMINISTRATOR = "platform-administrator";
    static final String ANALYST = "safer-plymouth-analyst";
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Ports ports = new Ports(FreePorts.next());
    private final DataFolder folder;
    private final LocalStack stack;

    Platform(Path project) throws IOException {
        folder = DataFolder.open(Files.createTempDirectory("csp-benchmarks"));
        stack = new LocalStack(project, folder, ports, new Progress(System.err));
    }

    void start() {
        stack.start();
    }

    HttpClient http() {
        return http;
    }

    String gateway() {
        return "http://127.0.0.1:" + ports.gateway();
    }

    String crimeData() {
        return "http://127.0.0.1:" + ports.crimeData();
    }

    /** Addresses past the gateway, by service. */
    Map<String, String> services() {
        return Map.of(
                "crime-data-service", crimeData(),
                "morile-service", "http://127.0.0.1:" + ports.morile(),
                "reporting-service", "http://127.0.0.1:" + ports.reporting());
    }

    /** A token no issuer would give, for as long as the issuer's are: known for a minute, as others are. */
    String signed(String client, String partner, Collection<String> scopes) {
        return tokens.computeIfAbsent(client + System.nanoTime() / TimeUnit.MINUTES.toNanos(1), name -> {
            RealmClient known =
                    Realm.of(ProjectFiles.realm()).client(ADMINISTRATOR).orElseThrow();
            SignedTokens signed =
                    new SignedTokens(stack.issuer().url(), stack.issuer().signingKey());
            return signed.sign(signed.claims(known, Set.copyOf(scopes), Instant.now())
                    .audience(List.copyOf(services().keySet()))
                    .claim("client_id", client)
                    .claim("partner", partner)
                    .build());
        });
    }

    String tokenUrl() {
        return stack.tokenUrl();
    }

    String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(name), name, stack.password(name));
    }

    /** The process of a service. */
    long pid(String service) {
        return stack.pid(service);
    }

    /** A request with the client's token. */
    HttpRequest.Builder request(String client, String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token(client));
    }

    /** Sends and insists on success. */
    String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    void put(String path, String csv) throws IOException, InterruptedException {
        send(request(ADMINISTRATOR, gateway() + path)
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofString(csv))
                .build());
    }

    /** Waits until the other services have applied what was published: their work must not fall into a measurement. */
    void awaitProjections() throws SQLException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        long applied = -1;
        for (long before = -2; applied != before; ) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("The projections did not come to rest within five minutes");
            }
            before = applied;
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            applied = events("morile") + events("reporting");
        }
    }

    private long events(String database) throws SQLException {
        try (Connection connection = database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM inbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Forgets the tokens before they expire; to be called where nothing is being timed. */
    void renewTokens() {
        tokens.clear();
    }

    private String token(String client) {
        return tokens.computeIfAbsent(client, name -> {
            String form = "grant_type=client_credentials&client_secret=local&client_id="
                    + URLEncoder.encode(name, StandardCharsets.UTF_8);
            try {
                String answer = send(HttpRequest.newBuilder(URI.create(stack.tokenUrl()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
                Matcher token = ACCESS_TOKEN.matcher(answer);
                if (!token.find()) {
                    throw new IllegalStateException("The issuer gave no token for " + name);
                }
                return token.group(1);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        stack.close();
        folder.erase(stack.postgresSettings());
        folder.close();
    }
}
