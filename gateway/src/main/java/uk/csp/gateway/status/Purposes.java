package uk.csp.gateway.status;

import java.util.Map;

/** What people miss while a process is away. */
final class Purposes {
    private static final Map<String, String> WORDS = Map.of(
            "gateway", "The way in: pages, sign-in and the live stream",
            "crime-data-service", "Takes feeds in and keeps the figures",
            "morile-service", "Keeps threats, scores and ratings",
            "reporting-service", "Assembles and publishes the assessment");

    private Purposes() {}

    static String of(String process) {
        return WORDS.getOrDefault(process, "");
    }
}
