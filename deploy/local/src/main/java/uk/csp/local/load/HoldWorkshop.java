package uk.csp.local.load;

import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/** Opens the assessment cycle, puts the judgements of the workshop, has the chair ratify them; done once, it stands. */
final class HoldWorkshop {
    private final Api api;
    private final Progress progress;

    HoldWorkshop(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    void hold(Material material) {
        String cycle = material.partnership() + "." + material.year();
        require(api.post(Clients.ANALYST, "/v1/cycles", material.cycle()), "The cycle " + cycle);
        if (material.judgements().isEmpty()) {
            progress.say("Cycle " + cycle + " is open; no judgements.json, so its ratings stay indicative");
            return;
        }
        String path = "/v1/cycles/" + cycle;
        Answer put = api.put(
                Clients.ANALYST,
                path + "/judgements",
                "application/json",
                material.judgements().get());
        if (put.problem().equals("cycle-ratified")) {
            progress.say("Cycle " + cycle + " was ratified before");
            return;
        }
        require(put, "The judgements of " + cycle);
        require(api.post(Clients.CHAIR, path + "/ratification", "{}"), "The ratification of " + cycle);
        progress.say("Cycle " + cycle + ": judgements put by the analyst, ratified by the chair");
    }

    private static void require(Answer answer, String what) {
        if (!answer.succeeded()) {
            throw new Refusal(what + " was refused: " + answer.explanation());
        }
    }
}
