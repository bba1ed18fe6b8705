package uk.csp.gateway.figures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The services behind the pages, with one partnership: its analysts get counts, everybody else is refused them and gets the
 * released table. The partnership E22000057 has no figures at all.
 */
public final class FigureServices implements QuarkusTestResourceLifecycleManager {
    private static final String FIGURE = "{\"figure\":\"E22000056.%1$s.E22000056.%2$s\",\"revision\":2,"
            + "\"indicator\":{\"id\":\"%1$s\",\"label\":\"%3$s\",\"overlay\":false,\"quality\":\"Official statistics, not accredited\"},"
            + "\"area\":{\"code\":\"E22000056\",\"kind\":\"partnership\",\"name\":\"Plymouth\"},"
            + "\"period\":{\"code\":\"%2$s\",\"kind\":\"%4$s\",\"start\":\"%5$s\",\"end\":\"%6$s\",\"label\":\"\"},"
            + "\"count\":%7$s,\"previous\":null,\"change\":%8$s,"
            + "\"rate\":{\"value\":82.9,\"per\":1000,\"denominator\":{\"group\":\"all\",\"label\":\"all residents\",\"value\":264199,\"vintage\":\"mid-2016\"}},"
            + "\"completeness\":{\"complete\":%9$s,\"missingMonths\":[],\"missingFrom\":[],\"probableGaps\":[]},"
            + "\"sources\":[\"police-recorded-crime\"],\"knownAt\":\"2019-04-08T09:30:00Z\"}";
    private static final String CHANGE = "{\"count\":-11,\"percent\":-1.624815,\"significant\":false}";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "csp.gateway.crime-data-url", url, "csp.gateway.morile-url", url, "csp.gateway.reporting-url", url);
    }

    /** After the servers that every test has, so that these addresses win. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        String asked = query == null ? path : path + "?" + query;
        boolean isAnalyst = claims(exchange).contains("\"safer-plymouth\"");
        boolean isExact = path.startsWith("/v1/figures")
                || path.equals("/v1/series")
                || path.equals("/v1/crime-table")
                || path.equals("/v1/rankings")
                || path.equals("/v1/comparisons");
        if (isExact && !isAnalyst) {
            send(exchange, 403, "{\"type\":\"/problems/exact-counts\",\"title\":\"For analysts\",\"status\":403}");
            return;
        }
        String body = body(path, asked);
        send(exchange, body == null ? 404 : 200, body == null ? "{\"status\":404,\"title\":\"Unknown\"}" : body);
    }

    private static String claims(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String[] parts = token == null ? new String[0] : token.split("\\.");
        return parts.length < 2 ? "" : new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String body(String path, String asked) {
        boolean isEmpty = asked.contains("E22000057");
        return switch (path) {
            case "/v1/partnerships" ->
                items("{\"code\":\"E22000056\",\"name\":\"Plymouth\",\"forceName\":\"Devon & Cornwall Police\"},"
                        + "{\"code\":\"E22000057\",\"name\":\"Nowhere\"}");
            case "/v1/indicators" ->
                items(
                        "{\"code\":\"robbery\",\"version\":1,\"label\":\"Robbery\",\"population\":{\"label\":\"all residents\"},"
                                + "\"per\":1000,\"overlay\":false,\"quality\":\"Official statistics\",\"crimeTablePlace\":4,"
                                + "\"numerators\":[{\"dataset\":\"police-recorded-crime\",\"words\":\"Crimes of the category Robbery\"}]},"
                                + "{\"code\":\"hate-racist\",\"version\":1,\"label\":\"Hate crime, racist\",\"per\":1000,\"overlay\":true}");
            case "/v1/figures" -> isEmpty ? items("") : figures(asked);
            case "/v1/figures/E22000056.robbery.E22000056.FY2018-19" ->
                asked.contains("asAt=2001-01-01") ? null : figure("robbery", "FY2018-19", 660);
            case "/v1/figures/E22000056.robbery.E22000056.FY2018-19/revisions" ->
                "{\"revisions\":[{\"revision\":1,\"knownAt\":\"2019-04-08T09:30:00Z\",\"count\":660,\"countChange\":null,"
                        + "\"complete\":true,\"cause\":{\"kind\":\"submission\",\"dataset\":\"police-recorded-crime\"}}]}";
            case "/v1/series" ->
                "{\"from\":\"2019-02\",\"to\":\"2019-03\",\"complete\":true,\"missingMonths\":[],\"months\":["
                        + "{\"month\":\"2019-02\",\"count\":20,\"centre\":20,\"lowerLimit\":10,\"upperLimit\":30,\"signal\":\"none\",\"complete\":true},"
                        + "{\"month\":\"2019-03\",\"count\":61,\"centre\":20,\"lowerLimit\":10,\"upperLimit\":30,\"signal\":\"above-limits\",\"complete\":true}],"
                        + "\"limits\":{\"baselineFrom\":\"2019-02\",\"baselineTo\":\"2019-03\",\"baselineMonths\":2,\"provisional\":true},\"notes\":[]}";
            case "/v1/rankings" ->
                "{\"areaKind\":\"neighbourhood\",\"periodLabel\":\"2018/19\",\"complete\":true,\"rows\":[{\"rank\":1,\"tied\":false,"
                        + "\"rankFrom\":1,\"rankTo\":1,\"code\":\"a\",\"name\":\"=City Centre\",\"count\":90,\"rate\":15.7,\"population\":5722}]}";
            case "/v1/boundaries" -> "{\"type\":\"FeatureCollection\",\"features\":[]}";
            case "/v1/crime-table" ->
                "{\"period\":\"FY2018-19\",\"rows\":[{\"indicator\":\"robbery\",\"label\":\"Robbery\",\"count\":235,\"change\":-35,"
                        + "\"percent\":{\"value\":-13,\"printed\":\"-13\"},\"significant\":true,\"rate\":{\"value\":0.9,\"printed\":\"0.9\"},"
                        + "\"completeness\":{\"complete\":true}},{\"indicator\":\"rape\",\"label\":\"Rape\",\"count\":null,\"change\":null,"
                        + "\"percent\":{\"printed\":\"[x]\"},\"rate\":{\"printed\":\"[x]\"},\"completeness\":{\"complete\":false,\"missingMonths\":[\"2018-04\"]}}]}";
            case "/v1/public-tables" ->
                isEmpty
                        ? items("")
                        : items(
                                "{\"id\":\"5b0cf7b1-0000-4000-8000-000000000001\",\"audience\":\"partner\","
                                        + "\"question\":\"/v1/public-tables/crime?partnership=E22000056&period=FY2018-19\",\"releasedAt\":\"2019-07-01T09:00:00Z\"}");
            case "/v1/public-tables/5b0cf7b1-0000-4000-8000-000000000001" ->
                "{\"kind\":\"crime\",\"title\":\"Crime table 2018/19\",\"audience\":\"partner\",\"releasedAt\":\"2019-07-01T09:00:00Z\","
                        + "\"rows\":[{\"indicator\":\"robbery\",\"label\":\"Robbery\",\"period\":\"FY2018-19\",\"count\":{\"printed\":\"[c]\",\"codes\":[\"[c]\"]},"
                        + "\"change\":{\"printed\":\"[x]\",\"codes\":[\"[x]\"]},\"rate\":{\"value\":0.9,\"printed\":\"0.9\",\"codes\":[]}}],"
                        + "\"codes\":{\"[c]\":\"Small, or hidden because a small count could be computed from it\"}}";
            case "/v1/cycles" ->
                items(
                        "{\"id\":\"E22000056.2018-19\",\"cycle\":\"2018-19\",\"label\":\"2018/19\",\"state\":\"published\"}");
            case "/v1/ratings" ->
                items(
                        "{\"rating\":\"r\",\"threat\":{\"id\":\"domestic-abuse\",\"label\":\"Domestic abuse\",\"order\":1},"
                                + "\"ratified\":{\"band\":\"high\",\"score\":7.1}}");
            case "/v1/drifts" ->
                items("{\"threat\":\"burglary\",\"label\":\"Burglary\",\"from\":\"medium\",\"to\":\"high\","
                        + "\"because\":[{\"sentence\":\"Burglary rose by 12%\"}],\"since\":\"2019-04-08T09:30:00Z\"}");
            case "/v1/statutory-returns" ->
                items(
                        "{\"datasetName\":\"Police recorded crime\",\"quarter\":\"2019-01/2019-03\",\"state\":\"missing\",\"due\":\"2019-04-30\"}");
            default -> null;
        };
    }

    private static String figures(String asked) {
        if (asked.contains("periodKind=financial-year")) {
            return items(figure("all-crime", "FY2017-18", 21_000) + "," + figure("all-crime", "FY2018-19", 21_907));
        }
        if (asked.contains("indicator=robbery")) {
            return items(figure("robbery", "FY2018-19", 666));
        }
        return asked.contains("period=FY") ? items(figure("robbery", "FY2018-19", 666)) : items(month(asked));
    }

    private static String month(String asked) {
        String month = asked.replaceAll(".*period=(\\d{4}-\\d{2}).*", "$1");
        return FIGURE.formatted("robbery", month, "Robbery", "month", month, month, "20", "null", "true");
    }

    private static String figure(String indicator, String year, int count) {
        String start = year.substring(2, 6) + "-04";
        String end = (Integer.parseInt(year.substring(2, 6)) + 1) + "-03";
        String label = indicator.equals("robbery") ? "Robbery" : "All Crime";
        return FIGURE.formatted(
                indicator, year, label, "financial-year", start, end, String.valueOf(count), CHANGE, "true");
    }

    private static String items(String items) {
        return "{\"items\":[" + items + "]}";
    }
}
