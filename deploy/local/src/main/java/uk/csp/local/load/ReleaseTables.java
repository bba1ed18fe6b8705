package uk.csp.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;
import uk.csp.local.process.Deadline;

/**
 * Releases to everybody the tables the public edition rests on, what matters most first, until the report misses none. A
 * table that would tell a hidden count is passed by: the public edition then says [x] there.
 */
final class ReleaseTables {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int CALM_LOOKS = 10;
    private static final Pattern NEIGHBOURHOODS = Pattern.compile("neighbourhoods, ([a-z-]+), (\\S+)\\.");
    private static final Pattern YEAR = Pattern.compile("crime or indicators, (\\S+)\\.");

    private final Api api;
    private final Progress progress;
    private final Set<String> asked = new LinkedHashSet<>();
    private int released;

    ReleaseTables(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    void release(Material material) {
        year(material, material.period());
        release(material, "series", "\"periodKind\":\"month\"");
        release(material, "series", "\"periodKind\":\"financial-year\"");
        await(material);
        for (String missing : missing(material)) {
            Matcher neighbourhoods = NEIGHBOURHOODS.matcher(missing);
            if (neighbourhoods.find()) {
                release(
                        material,
                        "neighbourhoods",
                        "\"indicator\":\"" + neighbourhoods.group(1) + "\",\"period\":\"" + neighbourhoods.group(2)
                                + "\"");
            }
            Matcher year = YEAR.matcher(missing);
            if (year.find()) {
                year(material, year.group(1));
            }
        }
        await(material);
        progress.say("Released " + released + " tables to the public");
    }

    private void year(Material material, String period) {
        for (String kind : List.of("crime", "neighbourhoods", "indicators")) {
            release(material, kind, "\"period\":\"" + period + "\"");
        }
    }

    private void release(Material material, String kind, String more) {
        String order = "{\"kind\":\"" + kind + "\",\"audience\":\"public\",\"partnership\":\"" + material.partnership()
                + "\"," + more + "}";
        if (!asked.add(order)) {
            return;
        }
        Answer answer = api.post(Clients.ANALYST, "/v1/public-tables", order);
        if (answer.succeeded()) {
            released++;
        } else if (answer.status() == 409 || answer.status() == 422) {
            progress.say("The public table " + order + " was not released: " + answer.explanation());
        } else {
            throw new Refusal("the public table " + kind + " was refused: " + answer.explanation());
        }
    }

    /** Until the report misses no table, or nothing more comes for a while. */
    private void await(Material material) {
        Looks looks = new Looks();
        Deadline.in(PATIENCE).await(PAUSE, () -> looks.areCalm(missing(material)));
    }

    private static final class Looks {
        private List<String> last = List.of();
        private int same;

        boolean areCalm(List<String> missing) {
            same = missing.equals(last) ? same + 1 : 0;
            last = missing;
            return missing.isEmpty() || same >= CALM_LOOKS;
        }
    }

    private List<String> missing(Material material) {
        Answer answer = api.get(
                Clients.ANALYST,
                "/v1/assessments/" + material.partnership() + "/" + material.period() + "/completeness");
        if (!answer.succeeded()) {
            throw new Refusal("the completeness of the report cannot be read: " + answer.explanation());
        }
        List<String> missing = new ArrayList<>();
        for (JsonNode requirement : answer.json().path("requirements")) {
            if (requirement.path("id").asText().equals("public-tables")) {
                requirement
                        .path("missing")
                        .forEach(one -> missing.add(one.path("what").asText()));
            }
        }
        return missing;
    }
}
