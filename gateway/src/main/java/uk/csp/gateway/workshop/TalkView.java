package uk.csp.gateway.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import uk.csp.gateway.words.Labels;

/** One threat in the discussion: all first scores side by side, what was said, what is agreed and by whom. */
record TalkView(
        WorkshopView workshop,
        String threat,
        List<FirstScore> scores,
        List<Note> notes,
        Consensus consensus,
        ConsensusForm typed,
        String typedNote,
        Problems problems) {

    record Party(String id, String name, boolean takesPart) {}

    public String label() {
        return workshop.register().label(threat);
    }

    public String theme() {
        return workshop.register()
                .threat(threat)
                .map(workshop.register()::themeOf)
                .orElse("");
    }

    public String base() {
        return workshop.address() + "/threats/" + threat;
    }

    public String tag() {
        return consensus.tag();
    }

    public String asAt() {
        return typed.asAt().isEmpty() ? workshop.cycle().lastDay() : typed.asAt();
    }

    /** Authorities that may take part; those that scored this threat are ticked until somebody says otherwise. */
    public List<Party> parties() {
        TreeSet<String> all = new TreeSet<>();
        workshop.scorers().forEach(scorer -> all.add(scorer.authority()));
        return all.stream()
                .map(id -> new Party(
                        id,
                        Labels.title(id),
                        typed.isSent()
                                ? typed.takingPart().contains(id)
                                : scores.stream()
                                        .anyMatch(score -> score.authority().equals(id))))
                .toList();
    }

    public ScoreTable table() {
        return new ScoreTable(
                workshop.model(),
                workshop.scorers(),
                scores,
                workshop.agreement().on(threat));
    }

    /** The criteria somebody scored; the rest stands as drafted. */
    public List<AgreementItem> items() {
        ItemsToAgree open = new ItemsToAgree(workshop.scorers(), workshop::role, scores, consensus, typed);
        return table().criteria().stream().map(open::item).toList();
    }

    public List<Option> noteCriteria() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "The threat as a whole", true));
        workshop.model().criteria().forEach(one -> options.add(new Option(one.id(), one.label(), false)));
        return options;
    }

    public List<Said> said() {
        return notes.stream()
                .map(note -> new Said(
                        note.text(),
                        workshop.role(note.writtenBy()).equals(note.writtenBy())
                                ? note.authorityName()
                                : workshop.role(note.writtenBy()),
                        note.criterion() == null ? "" : workshop.model().label(note.criterion())))
                .toList();
    }

    record Said(String text, String by, String about) {}

    /** The next threat with something to agree; null when there is none. */
    public String next() {
        List<String> open = workshop.consensus().open().stream()
                .map(Consensus.Open::threat)
                .distinct()
                .filter(one -> !one.equals(threat))
                .toList();
        List<String> order =
                workshop.register().threats().stream().map(Register.Threat::id).toList();
        int here = order.indexOf(threat);
        return order.stream()
                .filter(open::contains)
                .sorted((a, b) -> Integer.compare(
                        Math.floorMod(order.indexOf(a) - here, order.size()),
                        Math.floorMod(order.indexOf(b) - here, order.size())))
                .findFirst()
                .map(id -> workshop.address() + "/threats/" + id + workshop.query())
                .orElse(null);
    }
}
