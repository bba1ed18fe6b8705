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

    record Cell(String words, String reason, boolean outlier, boolean unknown) {
        public boolean given() {
            return !words.isEmpty();
        }
    }

    record Given(String who, String role, List<Cell> cells) {}

    record Column(String label) {}

    record Party(String id, String name, boolean takesPart) {}

    record Option(String value, String label, boolean selected) {}

    /** One criterion as the form of the consensus shows it. */
    record Item(
            String id,
            String label,
            String scored,
            boolean unanimous,
            String agreed,
            List<Option> levels,
            String reason,
            List<Option> dissenters,
            List<Option> dissentLevels,
            String why,
            List<String> dissents) {
        public boolean isAgreed() {
            return agreed != null;
        }

        public boolean hasDissent() {
            return !dissents.isEmpty()
                    || !why.isEmpty()
                    || dissenters.stream()
                            .anyMatch(one -> one.selected() && !one.value().isEmpty());
        }
    }

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

    /** Only what somebody scored; the rest stands as drafted. */
    private List<Model.Criterion> scored() {
        return workshop.model()
                .criteria()
                .filter(criterion ->
                        scores.stream().anyMatch(one -> one.criterion().equals(criterion.id())))
                .toList();
    }

    public boolean anyScored() {
        return !scores.isEmpty();
    }

    public List<Scorer> people() {
        return workshop.scorers().stream()
                .filter(scorer -> scores.stream().anyMatch(one -> one.scorer().equals(scorer.scorer())))
                .toList();
    }

    /** A row for each criterion, a column for each scorer. */
    public List<Given> table() {
        List<Given> rows = new ArrayList<>();
        for (Model.Criterion criterion : scored()) {
            List<Cell> cells = new ArrayList<>();
            for (Scorer scorer : people()) {
                cells.add(scores.stream()
                        .filter(one -> one.criterion().equals(criterion.id())
                                && one.scorer().equals(scorer.scorer()))
                        .findFirst()
                        .map(one -> new Cell(
                                one.level() == null ? "Don't know" : one.level().toString(),
                                one.reason() == null ? "" : one.reason(),
                                isOutlier(criterion.id(), scorer.scorer()),
                                one.level() == null))
                        .orElse(new Cell("", "", false, false)));
            }
            rows.add(new Given(criterion.label(), criterion.id(), cells));
        }
        return rows;
    }

    private boolean isOutlier(String criterion, String scorer) {
        return workshop.agreement().on(threat).stream()
                .filter(one -> one.criterion().equals(criterion))
                .flatMap(one -> one.outliers().stream())
                .anyMatch(one -> one.scorer().equals(scorer));
    }

    public boolean hasOutliers() {
        return table().stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::outlier);
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

    public List<Item> items() {
        return scored().stream().map(this::item).toList();
    }

    private Item item(Model.Criterion criterion) {
        List<FirstScore> given = scores.stream()
                .filter(one -> one.criterion().equals(criterion.id()))
                .toList();
        boolean unanimous = given.stream().map(FirstScore::level).distinct().count() == 1;
        Consensus.Agreed agreed = consensus.on(criterion.id()).orElse(null);
        ConsensusForm.Decision decision = typed.decision(criterion.id());
        String level = decision != null ? decision.level() : level(agreed, unanimous ? given.get(0) : null);
        return new Item(
                criterion.id(),
                criterion.label(),
                Labels.list(given.stream()
                        .map(one -> one.level() == null ? "?" : one.level().toString())
                        .sorted()
                        .toList()),
                unanimous,
                agreed == null ? null : criterion.words(agreed.level()),
                levels(criterion, level),
                decision != null ? decision.reason() : agreed == null || agreed.reason() == null ? "" : agreed.reason(),
                dissenters(decision == null ? "" : decision.dissenter()),
                levels(criterion, decision == null ? "" : decision.dissentLevel()),
                decision == null ? "" : decision.why(),
                agreed == null
                        ? List.of()
                        : agreed.dissents().stream()
                                .map(one -> workshop.role(one.scorer()) + ": " + criterion.words(one.level()) + ". "
                                        + one.why())
                                .toList());
    }

    private static String level(Consensus.Agreed agreed, FirstScore all) {
        if (agreed != null) {
            return agreed.level() == null ? SheetForm.UNKNOWN : agreed.level().toString();
        }
        return all == null || all.level() == null ? "" : all.level().toString();
    }

    private static List<Option> levels(Model.Criterion criterion, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Choose", chosen.isEmpty()));
        criterion
                .levels()
                .forEach(one -> options.add(new Option(
                        String.valueOf(one.value()),
                        one.value() + ", " + one.label(),
                        String.valueOf(one.value()).equals(chosen))));
        options.add(new Option(SheetForm.UNKNOWN, "Not known", SheetForm.UNKNOWN.equals(chosen)));
        return options;
    }

    private List<Option> dissenters(String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Nobody", chosen.isEmpty()));
        workshop.scorers()
                .forEach(one -> options.add(new Option(
                        one.scorer(),
                        one.role() + ", " + one.authorityName(),
                        one.scorer().equals(chosen))));
        return options;
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
