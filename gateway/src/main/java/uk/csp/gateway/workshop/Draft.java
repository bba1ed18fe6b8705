package uk.csp.gateway.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The levels analysts put before anybody scored. */
final class Draft {
    private final Map<String, Judgement> judgements = new HashMap<>();

    Draft(List<Judgement> items) {
        items.forEach(one -> judgements.put(one.threat() + "/" + one.criterion(), one));
    }

    Optional<Judgement> on(String threat, String criterion) {
        return Optional.ofNullable(judgements.get(threat + "/" + criterion));
    }

    boolean isFromFigures(String threat, String criterion) {
        return on(threat, criterion).filter(Judgement::isFromFigures).isPresent();
    }

    long known() {
        return judgements.values().stream().filter(one -> one.level() != null).count();
    }

    long fromFigures() {
        return judgements.values().stream().filter(Judgement::isFromFigures).count();
    }

    /** How many scores each scorer is asked for: whatever was not read off figures. */
    long asked(Register register, Model model) {
        return register.threats().stream()
                .mapToLong(threat -> asked(threat.id(), model))
                .sum();
    }

    long asked(String threat, Model model) {
        return model.criteria()
                .filter(criterion -> !isFromFigures(threat, criterion.id()))
                .count();
    }
}
