package uk.csp.gateway.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.gateway.person.Person;

/**
 * The workshop of a cycle as one person sees it.
 *
 * @param scorers null to who does not belong to the workshop
 * @param given the person's own first scores while scoring is blind
 * @param agreement null before the reveal; likewise consensus
 */
record WorkshopView(
        String home,
        Person person,
        Cycle cycle,
        List<Cycle> cycles,
        Register register,
        Model model,
        Draft draft,
        List<Scorer> scorers,
        List<FirstScore> given,
        Agreement agreement,
        Consensus.OfCycle consensus,
        List<ScorerRow> rows,
        Problems problems) {

    /** A line of the form in which analysts say who scores. */
    record ScorerRow(int number, String scorer, String authority, String role, boolean fixed) {}

    record Progress(Scorer scorer, long of) {
        public String words() {
            return scorer.given() == null ? "" : scorer.given() + " of " + of;
        }

        public long most() {
            return of;
        }

        public long value() {
            return scorer.given() == null ? 0 : Math.min(of, scorer.given());
        }

        public boolean done() {
            return scorer.given() != null && scorer.given() >= of;
        }
    }

    record ThreatLine(String label, String address, String state, String css, String detail) {}

    record ThemeLines(String label, List<ThreatLine> threats) {}

    record Choice(String value, String label, boolean selected) {}

    record AgendaLine(String threat, String address, String criterion, String range, String outliers, boolean agreed) {}

    record DissentLine(String threat, String address, String criterion, String agreed, String who, String why) {}

    public List<Stage> stages() {
        return Stage.of(cycle.state());
    }

    public List<Choice> cycleChoices() {
        return cycles.stream()
                .map(one -> new Choice(one.cycle(), one.label(), one.id().equals(cycle.id())))
                .toList();
    }

    /** Whether the person's organisation keeps the cycle. */
    private boolean keeps() {
        return cycle.owner() == null || cycle.owner().equals(person.partner());
    }

    public boolean analyst() {
        return person.may("scores:write") && keeps();
    }

    public boolean chair() {
        return person.may("scores:ratify") && keeps();
    }

    public boolean scorer() {
        return person.may("scores:give")
                && scorers != null
                && scorers.stream().anyMatch(one -> one.scorer().equals(person.id()));
    }

    public boolean member() {
        return scorers != null;
    }

    public boolean hasWorkshop() {
        return cycle.workshop() != null;
    }

    public boolean in(String state) {
        return cycle.isIn(state);
    }

    public String ownRole() {
        return scorers.stream()
                .filter(one -> one.scorer().equals(person.id()))
                .findFirst()
                .map(one -> one.role() + ", " + one.authorityName())
                .orElse("");
    }

    public String address() {
        return home + "/workshop";
    }

    public String query() {
        return "?cycle=" + cycle.cycle();
    }

    public String tag() {
        return cycle.tag();
    }

    public long drafted() {
        return draft.known();
    }

    public long fromFigures() {
        return draft.fromFigures();
    }

    public long allLevels() {
        return register.threats().size() * model.criteria().count();
    }

    public long asked() {
        return draft.asked(register, model);
    }

    public List<Progress> progress() {
        long asked = asked();
        return scorers.stream().map(one -> new Progress(one, asked)).toList();
    }

    /** Authorities of which somebody has scored. */
    public long authoritiesThatScored() {
        return scorers.stream()
                .filter(Scorer::hasGiven)
                .map(Scorer::authority)
                .distinct()
                .count();
    }

    public long authorities() {
        return scorers.stream().map(Scorer::authority).distinct().count();
    }

    public boolean mayReveal() {
        return authoritiesThatScored() >= cycle.quorum();
    }

    public boolean mayBegin() {
        return authorities() >= cycle.quorum();
    }

    /** The scorer's own sheets, theme by theme. */
    public List<ThemeLines> sheets() {
        Map<String, Long> byThreat = new LinkedHashMap<>();
        given.stream()
                .filter(one -> !draft.isFromFigures(one.threat(), one.criterion()))
                .forEach(one -> byThreat.merge(one.threat(), 1L, Long::sum));
        List<ThemeLines> themes = new ArrayList<>();
        for (Register.Theme theme : register.themes()) {
            List<ThreatLine> lines = register.of(theme).stream()
                    .map(threat -> sheet(threat, byThreat.getOrDefault(threat.id(), 0L)))
                    .toList();
            if (!lines.isEmpty()) {
                themes.add(new ThemeLines(theme.label(), lines));
            }
        }
        return themes;
    }

    private ThreatLine sheet(Register.Threat threat, long count) {
        long of = draft.asked(threat.id(), model);
        String address = home + "/workshop/scores/" + threat.id() + query();
        if (count >= of) {
            return new ThreatLine(threat.label(), address, "Complete", "done", "");
        }
        return count == 0
                ? new ThreatLine(threat.label(), address, "Not started", "open", "")
                : new ThreatLine(threat.label(), address, count + " of " + of, "part", "");
    }

    public long sheetsDone() {
        return sheets().stream()
                .flatMap(theme -> theme.threats().stream())
                .filter(line -> line.css().equals("done"))
                .count();
    }

    public int sheetsAll() {
        return register.threats().size();
    }

    /** Where to go on: the first sheet that is not complete. */
    public String nextSheet() {
        return sheets().stream()
                .flatMap(theme -> theme.threats().stream())
                .filter(line -> !line.css().equals("done"))
                .findFirst()
                .map(ThreatLine::address)
                .orElse(null);
    }

    public List<Agreement.OfCriterion> alphas() {
        return agreement.criteria();
    }

    /** What to talk about: the widest disagreement first. */
    public List<AgendaLine> agenda() {
        return agreement.disagreements().stream().map(this::agendaLine).toList();
    }

    private AgendaLine agendaLine(Agreement.Disagreement one) {
        Model.Criterion criterion = model.criterion(one.criterion()).orElse(null);
        String range = criterion == null
                ? one.lowest() + " to " + one.highest()
                : one.lowest() == one.highest()
                        ? criterion.words(one.lowest())
                        : criterion.words(one.lowest()) + " – to – " + criterion.words(one.highest());
        String unknown = one.unknown() == 0 ? "" : "; " + one.unknown() + " not known";
        return new AgendaLine(
                register.label(one.threat()),
                talk(one.threat()),
                model.label(one.criterion()),
                range + unknown,
                Names.list(one.outliers().stream()
                        .map(outlier -> role(outlier.scorer()) + " (" + outlier.level() + ")")
                        .toList()),
                consensus
                        .on(one.threat())
                        .flatMap(agreed -> agreed.on(one.criterion()))
                        .isPresent());
    }

    private String talk(String threat) {
        return home + "/workshop/threats/" + threat + query();
    }

    String role(String scorer) {
        return scorers.stream()
                .filter(one -> one.scorer().equals(scorer))
                .findFirst()
                .map(one -> one.role() + ", " + one.authorityName())
                .orElse(scorer);
    }

    /** Every threat with what is still to agree, theme by theme. */
    public List<ThemeLines> discussion() {
        List<ThemeLines> themes = new ArrayList<>();
        for (Register.Theme theme : register.themes()) {
            List<ThreatLine> lines =
                    register.of(theme).stream().map(this::discussionLine).toList();
            if (!lines.isEmpty()) {
                themes.add(new ThemeLines(theme.label(), lines));
            }
        }
        return themes;
    }

    private ThreatLine discussionLine(Register.Threat threat) {
        long open = consensus.openOf(threat.id());
        long agreed =
                consensus.on(threat.id()).map(one -> one.criteria().size()).orElse(0);
        long dissents = consensus
                .on(threat.id())
                .map(one -> one.criteria().stream()
                        .filter(each -> !each.dissents().isEmpty())
                        .count())
                .orElse(0L);
        String detail = dissents == 0 ? "" : dissents + " with dissent";
        if (open > 0) {
            return new ThreatLine(threat.label(), talk(threat.id()), open + " to agree", "open", detail);
        }
        return agreed > 0
                ? new ThreatLine(threat.label(), talk(threat.id()), "Agreed", "done", detail)
                : new ThreatLine(threat.label(), talk(threat.id()), "Stands as drafted", "part", detail);
    }

    public int openCriteria() {
        return consensus.open().size();
    }

    public long openThreats() {
        return consensus.open().stream().map(Consensus.Open::threat).distinct().count();
    }

    public boolean complete() {
        return consensus != null && consensus.complete();
    }

    public List<DissentLine> dissents() {
        List<DissentLine> lines = new ArrayList<>();
        consensus.items().stream()
                .sorted(Comparator.comparing(one -> register.label(one.threat())))
                .forEach(one -> one.criteria().forEach(agreed -> agreed.dissents()
                        .forEach(dissent -> lines.add(dissentLine(one.threat(), agreed, dissent)))));
        return lines;
    }

    private DissentLine dissentLine(String threat, Consensus.Agreed agreed, Consensus.Dissent dissent) {
        String level = model.criterion(agreed.criterion())
                .map(criterion -> criterion.words(agreed.level()))
                .orElse(String.valueOf(agreed.level()));
        String other = model.criterion(agreed.criterion())
                .map(criterion -> criterion.words(dissent.level()))
                .orElse(String.valueOf(dissent.level()));
        return new DissentLine(
                register.label(threat),
                talk(threat),
                model.label(agreed.criterion()),
                level,
                role(dissent.scorer()) + ": " + other,
                dissent.why());
    }
}
