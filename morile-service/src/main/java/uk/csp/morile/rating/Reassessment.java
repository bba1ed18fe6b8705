package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uk.csp.morile.cycle.CycleOpened;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.figure.FiguresStored;
import uk.csp.morile.judgement.CycleRatified;
import uk.csp.morile.judgement.JudgementsPut;
import uk.csp.morile.priority.PriorityDecided;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;

/** All that makes threats be rated anew, each within the transaction that causes it. */
@ApplicationScoped
class Reassessment {
    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final ReassessThreat reassessThreat;

    Reassessment(Cycles cycles, ThreatRegisters registers, ReassessThreat reassessThreat) {
        this.cycles = cycles;
        this.registers = registers;
        this.reassessThreat = reassessThreat;
    }

    void onCycleOpened(@Observes CycleOpened opened) {
        reassessThreat.reassessAll(opened.cycle(), opened.causationId());
    }

    void onJudgementsPut(@Observes JudgementsPut put) {
        reassessThreat.reassessAll(put.cycle(), put.causationId());
    }

    void onCycleRatified(@Observes CycleRatified ratified) {
        reassessThreat.reassessAll(ratified.cycle(), ratified.causationId());
    }

    void onPriorityDecided(@Observes PriorityDecided decided) {
        reassessThreat.reassess(decided.cycle(), Map.of(decided.threat(), decided.causationId()));
    }

    /** Each threat once for a batch, however many of its figures changed. */
    void onFiguresStored(@Observes FiguresStored stored) {
        for (CycleView cycle : cycles.ofPartnerships(stored.partnerships())) {
            Map<String, String> events =
                    stored.indicators().get(cycle.partnership().code());
            Map<String, String> causes = causes(registers.get(cycle.register()), events);
            if (!causes.isEmpty()) {
                reassessThreat.reassess(cycle, causes);
            }
        }
    }

    private static Map<String, String> causes(ThreatRegister register, Map<String, String> events) {
        Map<String, String> causes = new LinkedHashMap<>();
        Set<String> changed = events.keySet();
        register.threats().stream()
                .filter(threat -> threat.isInformedBy(changed))
                .forEach(threat -> threat.allIndicators()
                        .map(events::get)
                        .filter(event -> event != null)
                        .forEach(event -> causes.put(threat.id(), event)));
        return causes;
    }
}
