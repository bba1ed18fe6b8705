package uk.csp.gateway.workshop;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.csp.gateway.person.Person;

/** Puts the page of a workshop together: asks only for what its state and its reader need. */
@RequestScoped
class ShowWorkshop {
    private static final int FIRST_ROWS = 8;
    private static final int SPARE_ROWS = 3;

    private final ReadWorkshop read;

    ShowWorkshop(ReadWorkshop read) {
        this.read = read;
    }

    /** @param typed a list of scorers that was refused, null when none was sent */
    WorkshopView view(
            String home, Person person, List<Cycle> cycles, Cycle cycle, ScorerForm typed, Problems problems) {
        List<Scorer> scorers = mayBelong(person) ? read.scorers(cycle).orElse(null) : null;
        boolean revealed = cycle.isRevealed() && scorers != null;
        boolean scores = cycle.isIn("first-scores") && scorers != null && person.may("scores:give");
        return new WorkshopView(
                home,
                person,
                cycle,
                cycles,
                read.register(cycle),
                read.model(cycle),
                read.draft(cycle),
                scorers,
                scores ? read.firstScores(cycle, null) : List.of(),
                revealed ? read.agreement(cycle) : null,
                revealed ? read.consensus(cycle) : null,
                typed == null ? rows(scorers) : rows(typed, scorers),
                problems);
    }

    private static boolean mayBelong(Person person) {
        return person.may("scores:write") || person.may("scores:give") || person.may("scores:ratify");
    }

    String pulse(Cycle cycle) {
        Optional<List<Scorer>> scorers = read.scorers(cycle);
        StringBuilder pulse = new StringBuilder(cycle.state() + "." + cycle.revision());
        scorers.ifPresent(list -> list.forEach(one -> pulse.append('.').append(one.given() == null ? 0 : one.given())));
        if (cycle.isIn("discussion") && scorers.isPresent()) {
            Consensus.OfCycle consensus = read.consensus(cycle);
            pulse.append(".o").append(consensus.open().size());
            consensus.items().forEach(one -> pulse.append('.').append(one.revision()));
            pulse.append(".n").append(read.notes(cycle, null).size());
        }
        return pulse.toString();
    }

    private static List<WorkshopView.ScorerRow> rows(List<Scorer> scorers) {
        List<WorkshopView.ScorerRow> rows = new ArrayList<>();
        for (Scorer one : scorers == null ? List.<Scorer>of() : scorers) {
            rows.add(new WorkshopView.ScorerRow(
                    rows.size() + 1, one.scorer(), one.authority(), one.role(), one.hasGiven()));
        }
        return filled(rows);
    }

    private static List<WorkshopView.ScorerRow> rows(ScorerForm typed, List<Scorer> scorers) {
        List<String> fixed = scorers == null
                ? List.of()
                : scorers.stream().filter(Scorer::hasGiven).map(Scorer::scorer).toList();
        List<WorkshopView.ScorerRow> rows = new ArrayList<>();
        for (ScorerForm.Line line : typed.lines()) {
            while (rows.size() + 1 < line.number()) {
                rows.add(new WorkshopView.ScorerRow(rows.size() + 1, "", "", "", false));
            }
            rows.add(new WorkshopView.ScorerRow(
                    line.number(), line.scorer(), line.authority(), line.role(), fixed.contains(line.scorer())));
        }
        return filled(rows);
    }

    private static List<WorkshopView.ScorerRow> filled(List<WorkshopView.ScorerRow> rows) {
        int wanted = Math.min(ScorerForm.MOST, Math.max(FIRST_ROWS, rows.size() + SPARE_ROWS));
        while (rows.size() < wanted) {
            rows.add(new WorkshopView.ScorerRow(rows.size() + 1, "", "", "", false));
        }
        return rows;
    }
}
