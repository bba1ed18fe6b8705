package uk.csp.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * Whether the time of a 404 tells another partner's submission from one that does not exist: both are asked for in
 * turn, through the gateway, so that whatever slows the machine slows both.
 */
final class OtherPartnerBenchmark {
    private static final String COUNCIL = "plymouth-city-council";
    private static final int WARM_UP = 1_000;
    private static final int PAIRS = 3_000;
    private static final long LONGEST_MICROS = 10_000_000;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final Platform platform;
    private final Results results;

    OtherPartnerBenchmark(Platform platform, Results results) {
        this.platform = platform;
        this.results = results;
    }

    void run() throws IOException, InterruptedException {
        String theirs = newest();
        Histogram others = new Histogram(LONGEST_MICROS, 3);
        Histogram nobodys = new Histogram(LONGEST_MICROS, 3);
        for (int i = 0; i < WARM_UP + PAIRS; i++) {
            boolean counts = i >= WARM_UP;
            // Who comes first changes, because the second finds caches warm.
            if (i % 2 == 0) {
                time(theirs, others, counts);
                time(UUID.randomUUID().toString(), nobodys, counts);
            } else {
                time(UUID.randomUUID().toString(), nobodys, counts);
                time(theirs, others, counts);
            }
        }
        results.add(
                "another partner's submission ÷ one that does not exist, p50 of 404",
                Results.number(others.getValueAtPercentile(50) / (double) nobodys.getValueAtPercentile(50)),
                "0.8 to 1.25");
    }

    private String newest() throws IOException, InterruptedException {
        Matcher id = ID.matcher(
                platform.send(platform.request(Platform.POLICE, platform.gateway() + "/v1/submissions?limit=1")
                        .build()));
        if (!id.find()) {
            throw new IllegalStateException("The police have sent nothing");
        }
        return id.group(1);
    }

    private void time(String id, Histogram times, boolean counts) throws IOException, InterruptedException {
        HttpRequest request = platform.request(COUNCIL, platform.gateway() + "/v1/submissions/" + id)
                .method("GET", BodyPublishers.noBody())
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = platform.http().send(request, BodyHandlers.ofString());
        long micros = (System.nanoTime() - start) / 1_000;
        if (answer.statusCode() != 404) {
            throw new IllegalStateException("Another's submission was answered with " + answer.statusCode());
        }
        if (counts) {
            times.recordValue(Math.min(micros, LONGEST_MICROS));
        }
    }
}
