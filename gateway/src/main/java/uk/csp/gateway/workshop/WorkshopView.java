package uk.csp.gateway.workshop;

import java.util.List;
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

    record Choice(String value, String label, boolean selected) {}

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

    /** The scorer's own sheets. */
    public Sheets sheets() {
        return new Sheets(register, model, draft, given, address() + "/scores/", query());
    }

    /** What there is to talk about; nothing before the reveal. */
    public Discussion discussion() {
        return new Discussion(register, model, this::role, agreement, consensus, address() + "/threats/", query());
    }

    String role(String scorer) {
        return scorers.stream()
                .filter(one -> one.scorer().equals(scorer))
                .findFirst()
                .map(one -> one.role() + ", " + one.authorityName())
                .orElse(scorer);
    }
}
