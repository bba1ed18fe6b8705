package uk.csp.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.local.Progress;
import uk.csp.local.load.Load;

/**
 * A preview of the whole assessment: the draft of the sample city asked for as HTML, PDF, ODS and CSV, one after the
 * other through the gateway. Nothing is kept between the requests, so each gathers, assembles and renders anew.
 */
final class AssessmentBenchmark {
    private static final List<String> FULL = List.of("html", "pdf", "ods", "csv");
    private static final List<String> ALSO = List.of("docx");

    /** Rendering is compiled after some dozens of documents; what comes before measures the compiler. */
    private static final int WARM_UP = 25;

    private static final int COUNTED = 40;
    private static final int ROUNDS_A_TOKEN = 5;

    private final Platform platform;
    private final Results results;
    private final Path work;

    AssessmentBenchmark(Platform platform, Results results, Path work) {
        this.platform = platform;
        this.results = results;
        this.work = work;
    }

    void run() throws Exception {
        Progress progress = new Progress(System.err);
        Load load = Load.of(Optional.empty(), Optional.empty(), progress);
        load.run(platform.gateway(), platform.tokenUrl(), work.resolve("assessment"), progress);
        platform.awaitProjections();
        String draft = platform.gateway() + "/v1/assessments/" + load.partnership() + "/FY" + load.year() + "/files/";
        double[] whole = new double[COUNTED];
        Map<String, double[]> each = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < COUNTED; round++) {
            if (round % ROUNDS_A_TOKEN == 0) {
                platform.renewTokens();
            }
            for (String format : FULL) {
                double time = milliseconds(draft + format);
                if (round >= 0) {
                    whole[round] += time;
                    each.computeIfAbsent(format, unknown -> new double[COUNTED])[round] = time;
                }
            }
            for (String format : ALSO) {
                double time = milliseconds(draft + format);
                if (round >= 0) {
                    each.computeIfAbsent(format, unknown -> new double[COUNTED])[round] = time;
                }
            }
        }
        Arrays.sort(whole);
        results.add("full assessment as HTML, PDF, ODS and CSV, p50", seconds(Results.median(whole)), "2 s");
        results.add("the same, slowest of " + COUNTED, seconds(whole[COUNTED - 1]), "2 s");
        each.forEach((format, times) -> results.add(
                "the assessment as " + format + ", p50", Results.number(Results.median(times)) + " ms", "–"));
    }

    private double milliseconds(String url) throws IOException, InterruptedException {
        var request = platform.request(Platform.ANALYST, url).build();
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = platform.http().send(request, BodyHandlers.ofByteArray());
        double time = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200 || answer.body().length < 1_000) {
            throw new IllegalStateException(url + " answered " + answer.statusCode());
        }
        return time;
    }

    private static String seconds(double milliseconds) {
        return Results.number(milliseconds / 1_000) + " s";
    }
}
