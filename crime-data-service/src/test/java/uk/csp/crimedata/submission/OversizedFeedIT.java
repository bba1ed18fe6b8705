package uk.csp.crimedata.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** Feeds that are larger than they look: refused as they are read, with little of them in memory, and nothing stored. */
@QuarkusTest
@CrimeDataTest
@TestProfile(OversizedFeedIT.SmallerLimit.class)
class OversizedFeedIT {
    private static final long LIMIT = 64L << 20;
    private static final int MEGABYTE = 1 << 20;

    @TestHTTPResource
    URI address;

    /** The limit of the text, so that it is reached soon. */
    public static final class SmallerLimit implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("csp.crime-data.feeds.longest-text", String.valueOf(LIMIT));
        }
    }

    @Test
    void bombOfEmptyLines_isRefusedAtTheLimit() throws Exception {
        HttpResponse<String> answer = send("text/csv", true, gzip(FeedRequests.HEADER, "\n"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large");
    }

    @Test
    void bombOfOneField_isRefusedAtTheFieldsLimit() throws Exception {
        HttpResponse<String> answer = send("text/csv", true, gzip(FeedRequests.HEADER, "x"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/unreadable-feed");
    }

    @Test
    void bombOfOneLineOfJson_isRefusedAtTheLimit() throws Exception {
        HttpResponse<String> answer = send("application/x-ndjson", true, gzip("{\"a\":\"", "x"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }

    @Test
    void millionRowsInOneLineOfJson_areNoFeed() throws Exception {
        byte[] line = ("[" + "{\"reference\":\"1\"},".repeat(1_000_000) + "1]").getBytes(UTF_8);
        HttpResponse<String> answer = send("application/x-ndjson", false, line);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/problems/mislabelled-feed");
    }

    @Test
    void deepJson_isOneBadLine() throws Exception {
        byte[] line = ("{\"flags\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n").getBytes(UTF_8);
        HttpResponse<String> answer = send("application/x-ndjson", false, line);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/problems/rows-rejected", "\"line\":1");
    }

    private HttpResponse<String> send(String type, boolean gzip, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(
                        "/v1/submissions?dataset=police-recorded-crime&period=2021-06&mode=replace&dryRun=true"))
                .header("Authorization", "Bearer " + Tokens.of(FeedRequests.POLICE))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        FeedRequests.loadAreas();
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** Twice the limit of the same text again and again. */
    private static byte[] gzip(String beginning, String again) throws IOException {
        byte[] part = new byte[MEGABYTE];
        Arrays.fill(part, again.getBytes(UTF_8)[0]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(beginning.getBytes(UTF_8));
            for (long written = 0; written < 2 * LIMIT; written += MEGABYTE) {
                out.write(part);
            }
        }
        return bytes.toByteArray();
    }
}
