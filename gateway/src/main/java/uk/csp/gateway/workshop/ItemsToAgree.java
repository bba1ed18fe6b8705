package uk.csp.gateway.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import uk.csp.gateway.words.Labels;

/**
 * What is agreed on each criterion of a threat, or proposed to be: what was just typed, else what was agreed, else what all
 * scored alike.
 *
 * @param role whom a scorer stands for, by the scorer's id
 */
record ItemsToAgree(
        List<Scorer> scorers,
        UnaryOperator<String> role,
        List<FirstScore> scores,
        Consensus consensus,
        ConsensusForm typed) {

    AgreementItem item(Model.Criterion criterion) {
        List<FirstScore> given = scores.stream()
                .filter(one -> one.criterion().equals(criterion.id()))
                .toList();
        boolean unanimous = given.stream().map(FirstScore::level).distinct().count() == 1;
        Consensus.Agreed agreed = consensus.on(criterion.id()).orElse(null);
        ConsensusForm.Decision decision = typed.decision(criterion.id());
        String level = decision != null ? decision.level() : level(agreed, unanimous ? given.get(0) : null);
        return new AgreementItem(
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
                                .map(one -> role.apply(one.scorer()) + ": " + criterion.words(one.level()) + ". "
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
        scorers.forEach(one -> options.add(new Option(
                one.scorer(),
                one.role() + ", " + one.authorityName(),
                one.scorer().equals(chosen))));
        return options;
    }
}
