package uk.csp.crimedata.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.local.ProjectFiles;

/** The examples of docs/feeds.md, sent as they stand there. */
@QuarkusTest
@CrimeDataTest
class FeedsDocumentIT {
    private static final Pattern FILE =
            Pattern.compile("`([a-z]+\\.(?:csv|ndjson))`:\\s+```[a-z]+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SEND =
            Pattern.compile("^(send|later) '([^']+)' (\\S+)(?: (application/\\S+))?\\s+# (\\d+)$", Pattern.MULTILINE);

    @BeforeEach
    void loadAreas() {
        FeedRequests.loadAreas();
    }

    @Test
    void examples_areAnsweredAsWritten() throws IOException {
        String document = Files.readString(ProjectFiles.root().resolve("docs/feeds.md"));
        Map<String, String> files = new HashMap<>(Map.of("/dev/null", ""));
        Matcher file = FILE.matcher(document);
        while (file.find()) {
            files.put(file.group(1), file.group(2));
        }
        int sent = 0;
        Matcher send = SEND.matcher(document);
        while (send.find()) {
            String type = send.group(4) == null ? "text/csv" : send.group(4);
            boolean later = send.group(1).equals("later");
            Response answer = send(send.group(2), files.get(send.group(3)), type, later);
            assertThat(answer.statusCode())
                    .as(send.group() + "\n" + answer.asString())
                    .isEqualTo(Integer.parseInt(send.group(5)));
            Response receipt = later ? applied(answer.header("Location")) : answer;
            assertThat(receipt.<Integer>path((later ? "receipt." : "") + "rows.rejected"))
                    .as(receipt.asString())
                    .isZero();
            sent++;
        }
        assertThat(files).hasSize(6);
        assertThat(sent).isEqualTo(8);
    }

    private static Response applied(String location) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> FeedRequests.as(FeedRequests.POLICE).get(location), job -> "applied"
                        .equals(job.path("state")));
    }

    private static Response send(String query, String body, String type, boolean later) {
        RequestSpecification request = FeedRequests.as(FeedRequests.POLICE).contentType(type);
        if (later) {
            request.header("Prefer", "respond-async");
        }
        for (String parameter : query.split("&")) {
            String[] pair = parameter.split("=");
            request.queryParam(pair[0], pair[1]);
        }
        return request.body(body.getBytes(UTF_8)).post("/v1/submissions");
    }
}
