package uk.csp.gateway.workshop;

import java.util.List;
import java.util.stream.IntStream;

/** One stage of the way a cycle goes, as the page shows it: what was, what is now, what comes. */
record Stage(String title, String when) {
    private static final List<String> STATES =
            List.of("drafting", "first-scores", "discussion", "ratified", "published");
    private static final List<String> TITLES =
            List.of("Draft", "Score blind", "Discuss and agree", "Ratified", "Published");

    static List<Stage> of(String state) {
        int now = STATES.indexOf(state);
        return IntStream.range(0, STATES.size())
                .mapToObj(i -> new Stage(TITLES.get(i), i < now ? "done" : i == now ? "now" : "next"))
                .toList();
    }

    public boolean isNow() {
        return when.equals("now");
    }

    public String words() {
        return switch (when) {
            case "done" -> "done";
            case "now" -> "now";
            default -> "to come";
        };
    }
}
