package uk.csp.gateway.workshop;

import java.util.List;

/**
 * One criterion as the form shows it in which partners agree.
 *
 * @param scored the first scores, in order
 * @param agreed null while nothing is
 */
record AgreementItem(
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
