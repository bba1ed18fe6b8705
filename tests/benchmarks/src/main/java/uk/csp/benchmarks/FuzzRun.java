package uk.csp.benchmarks;

import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.csp.kit.AccessDocument;
import uk.csp.kit.Fuzz;

/** A hundred thousand odd requests, made from the descriptions of the API: what is counted is what fails. */
final class FuzzRun {
    private static final int REQUESTS = 100_000;
    private static final int BETWEEN_TOKENS = 2_000;
    private static final String PARTNER = "safer-plymouth";

    private final Platform platform;
    private final Results results;

    FuzzRun(Platform platform, Results results) {
        this.platform = platform;
        this.results = results;
    }

    void run() {
        List<String> scopes = AccessDocument.read().table("Scopes").stream()
                .map(row -> AccessDocument.words(row.get(0)).get(0))
                .toList();
        Map<String, String> services = new TreeMap<>(platform.services());
        int faults = 0;
        for (Map.Entry<String, String> service : services.entrySet()) {
            Fuzz fuzz = new Fuzz(URI.create(service.getValue()), () -> platform.signed("fuzz", PARTNER, scopes));
            int requests = Integer.getInteger("fuzz.requests", REQUESTS) / services.size();
            for (int sent = 0; sent < requests; sent += BETWEEN_TOKENS) {
                fuzz.send(service.getKey(), Math.min(BETWEEN_TOKENS, requests - sent), sent);
            }
            System.err.printf("[%tT] fuzz: %s answered %s%n", LocalTime.now(), service.getKey(), fuzz.statuses());
            fuzz.faults().values().forEach(System.err::println);
            faults += fuzz.faults().size();
        }
        results.add(
                "odd requests that failed a service, of " + Integer.getInteger("fuzz.requests", REQUESTS),
                String.valueOf(faults),
                "0");
    }
}
