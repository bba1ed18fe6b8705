package uk.csp.morile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import uk.csp.kit.Topics;

/** Builds and sends figure-changed events as crime-data-service would. */
public final class FigureEvents {
    public static final String TOPIC = "crime-data.figures.v1";
    public static final String TYPE = "uk.csp.crime-data.figure-changed.v1";

    private final String partnership;
    private final String indicator;
    private YearMonth end = YearMonth.of(2019, 3);
    private int revision = 1;
    private Long count = 666L;
    private Long before = 677L;
    private boolean significant;
    private boolean complete = true;

    private FigureEvents(String partnership, String indicator) {
        this.partnership = partnership;
        this.indicator = indicator;
    }

    public static FigureEvents of(String partnership, String indicator) {
        return new FigureEvents(partnership, indicator);
    }

    public FigureEvents end(YearMonth month) {
        end = month;
        return this;
    }

    public FigureEvents revision(int number) {
        revision = number;
        return this;
    }

    public FigureEvents counts(long yearBefore, long now, boolean isSignificant) {
        before = yearBefore;
        count = now;
        significant = isSignificant;
        return this;
    }

    public FigureEvents incomplete() {
        complete = false;
        return this;
    }

    public String id() {
        return partnership + "." + indicator + "." + partnership + ".R12-" + end;
    }

    public byte[] data() {
        ObjectNode json = MorileJson.mapper().createObjectNode();
        json.put("figure", id()).put("revision", revision).put("causationId", "submission-1");
        json.putObject("partnership").put("code", partnership).put("name", "Plymouth");
        json.putObject("indicator")
                .put("id", indicator)
                .put("version", 1)
                .put("label", "Burglary Residential")
                .put("per", 1000)
                .put("overlay", false)
                .put("quality", "test");
        json.putObject("area")
                .put("code", partnership)
                .put("kind", "partnership")
                .put("name", "Plymouth");
        json.putObject("period")
                .put("code", "R12-" + end)
                .put("kind", "rolling-twelve-months")
                .put("start", end.minusMonths(11).toString())
                .put("end", end.toString())
                .put("label", "12 months to " + end);
        json.put("count", count);
        if (complete) {
            json.putObject("previous").put("period", "R12-" + end.minusYears(1)).put("count", before);
            json.putObject("change")
                    .put("count", count - before)
                    .put("percent", 100.0 * (count - before) / before)
                    .put("significant", significant);
        } else {
            json.putNull("previous").putNull("change");
        }
        json.putNull("rate");
        json.putObject("completeness").put("complete", complete).putArray("missingMonths");
        json.putArray("sources").add("police-recorded-crime");
        json.put("knownAt", "2019-04-08T09:30:00Z");
        json.put("unknownField", true);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    public UUID send() {
        return Topics.send(TOPIC, partnership, TYPE, id(), data());
    }

    /** Sends the event under an id it was sent under before. */
    public void sendAgain(UUID id) {
        Map<String, String> headers = Topics.headers(id, TYPE, id());
        Topics.send(TOPIC, partnership, headers, data());
    }
}
