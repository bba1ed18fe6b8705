package uk.csp.gateway.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import uk.csp.gateway.words.Labels;

/**
 * What partners talk about after the reveal: where they disagree, what is agreed, and who dissents.
 *
 * @param role whom a scorer stands for, by the scorer's id
 * @param agreement null before the reveal; likewise consensus
 * @param address of the talk about a threat, without the threat
 * @param query which cycle, as it ends every address
 */
record Discussion(
        Register register,
        Model model,
        UnaryOperator<String> role,
        Agreement agreement,
        Consensus.OfCycle consensus,
        String address,
        String query) {

    record AgendaLine(String threat, String address, String criterion, String range, String outliers, boolean agreed) {}

    record DissentLine(String threat, String address, String criterion, String agreed, String who, String why) {}

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
                Labels.list(one.outliers().stream()
                        .map(outlier -> role.apply(outlier.scorer()) + " (" + outlier.level() + ")")
                        .toList()),
                consensus
                        .on(one.threat())
                        .flatMap(agreed -> agreed.on(one.criterion()))
                        .isPresent());
    }

    private String talk(String threat) {
        return address + threat + query;
    }

    /** Every threat with what is still to agree, theme by theme. */
    public List<ThemeLines> themes() {
        List<ThemeLines> themes = new ArrayList<>();
        for (Register.Theme theme : register.themes()) {
            List<ThreatLine> lines = register.of(theme).stream().map(this::line).toList();
            if (!lines.isEmpty()) {
                themes.add(new ThemeLines(theme.label(), lines));
            }
        }
        return themes;
    }

    private ThreatLine line(Register.Threat threat) {
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
                role.apply(dissent.scorer()) + ": " + other,
                dissent.why());
    }
}
