package uk.csp.gateway.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scorer's own sheets, one for each threat, and how far each is.
 *
 * @param address of a sheet without its threat
 * @param query which cycle, as it ends every address
 */
record Sheets(Register register, Model model, Draft draft, List<FirstScore> given, String address, String query) {
    /** Theme by theme. */
    public List<ThemeLines> themes() {
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
        String sheet = address + threat.id() + query;
        if (count >= of) {
            return new ThreatLine(threat.label(), sheet, "Complete", "done", "");
        }
        return count == 0
                ? new ThreatLine(threat.label(), sheet, "Not started", "open", "")
                : new ThreatLine(threat.label(), sheet, count + " of " + of, "part", "");
    }

    public long done() {
        return themes().stream()
                .flatMap(theme -> theme.threats().stream())
                .filter(line -> line.css().equals("done"))
                .count();
    }

    public int all() {
        return register.threats().size();
    }

    /** Where to go on: the first sheet that is not complete. */
    public String next() {
        return themes().stream()
                .flatMap(theme -> theme.threats().stream())
                .filter(line -> !line.css().equals("done"))
                .findFirst()
                .map(ThreatLine::address)
                .orElse(null);
    }
}
