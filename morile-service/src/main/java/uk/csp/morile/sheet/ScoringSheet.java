package uk.csp.morile.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.Level;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.workshop.FirstScoreCheck;
import uk.csp.morile.workshop.FirstScoreRequest;
import uk.csp.platform.problem.Violation;

/**
 * The form a scorer fills in: one row for each criterion of each threat, with what each level means. An empty level is
 * not scored yet; {@code unknown} is a score and needs a reason.
 */
final class ScoringSheet {
    static final String UNKNOWN = "unknown";
    private static final List<String> COLUMNS =
            List.of("threat", "threat name", "criterion", "criterion name", "level", "reason", "evidence", "levels");
    private static final List<Double> WIDTHS = List.of(28.0, 40.0, 18.0, 24.0, 9.0, 50.0, 30.0, 120.0);
    private static final List<String> NEEDED = List.of("threat", "criterion", "level", "reason");
    private static final List<List<Object>> GUIDE = List.of(
            List.of("How to fill in the sheet"),
            List.of("Level: the number that fits best. What each level means stands at the end of the row."),
            List.of("Write 'unknown' where you do not know, and say why under reason. Unknown is not 0."),
            List.of("Leave the level empty where you do not score."),
            List.of("Reason: why this level; needed for 'unknown'. No names of people, no personal data."),
            List.of("Evidence: the figure or document it rests on."),
            List.of("Do not change the columns threat and criterion. Formulas are not taken."),
            List.of("Once sent, a score stands. Rows left empty may be sent later, until the reveal."));

    private ScoringSheet() {}

    /** A score that is there already. */
    record Filled(String threat, String criterion, Integer level, String reason, String evidence) {}

    static List<SheetFormat.Table> tables(ThreatRegister register, ScoringModel model, List<Filled> filled) {
        Map<String, Filled> byItem =
                filled.stream().collect(Collectors.toMap(one -> one.threat() + " " + one.criterion(), one -> one));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(COLUMNS));
        for (ThreatRegister.Threat threat : register.threats()) {
            model.criteria()
                    .forEach(criterion ->
                            rows.add(row(threat, criterion, byItem.get(threat.id() + " " + criterion.id()))));
        }
        return List.of(
                new SheetFormat.Table("Scores", rows, WIDTHS), new SheetFormat.Table("Guide", GUIDE, List.of(110.0)));
    }

    private static List<Object> row(ThreatRegister.Threat threat, Criterion criterion, Filled filled) {
        List<Object> cells = new ArrayList<>();
        cells.add(threat.id());
        cells.add(FormulaText.neutral(threat.label()));
        cells.add(criterion.id());
        cells.add(FormulaText.neutral(criterion.label()));
        cells.add(filled == null ? null : filled.level() == null ? UNKNOWN : filled.level());
        cells.add(filled == null ? null : FormulaText.neutral(filled.reason()));
        cells.add(filled == null ? null : FormulaText.neutral(filled.evidence()));
        cells.add(criterion.levels().stream().map(ScoringSheet::words).collect(Collectors.joining(" · ")));
        return cells;
    }

    private static String words(Level level) {
        return level.value() + " " + level.label() + ": " + level.descriptor();
    }

    /** Checks the rows of a filled sheet; what is wrong is told with its row and column. */
    static FirstScoreCheck check(List<SheetRow> rows, FirstScoreCheck check) {
        Map<String, Integer> columns = rows.isEmpty() ? Map.of() : columns(rows.get(0));
        int header = rows.isEmpty() ? 1 : rows.get(0).number();
        NEEDED.stream()
                .filter(column -> !columns.containsKey(column))
                .forEach(column -> check.refuse(Violation.ofLine(
                        header, column, "missing-column", "The first row names the columns; this one is missing.")));
        if (columns.keySet().containsAll(NEEDED)) {
            rows.stream().skip(1).forEach(row -> check(row, columns, check));
        }
        return check;
    }

    private static Map<String, Integer> columns(SheetRow header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < header.cells().size(); column++) {
            columns.putIfAbsent(header.cell(column).text().strip().toLowerCase(Locale.ROOT), column);
        }
        return columns;
    }

    private static void check(SheetRow row, Map<String, Integer> columns, FirstScoreCheck check) {
        FirstScoreCheck.Place at =
                (field, code, detail) -> Violation.ofLine(row.number(), field == null ? "threat" : field, code, detail);
        boolean computed = false;
        for (String column : List.of("threat", "criterion", "level", "reason", "evidence")) {
            if (columns.containsKey(column) && row.cell(columns.get(column)).formula()) {
                check.refuse(at.violation(column, "formula", "Write the value itself: formulas are not taken."));
                computed = true;
            }
        }
        String level = text(row, columns, "level");
        String reason = text(row, columns, "reason");
        if (computed || level.isEmpty() && reason.isEmpty()) {
            return;
        }
        if (level.isEmpty()) {
            check.refuse(
                    at.violation("level", "level-missing", "A number, or 'unknown' where the level is not known."));
        } else if (!level.equalsIgnoreCase(UNKNOWN) && !level.matches("[0-9]{1,3}(\\.0{1,9})?")) {
            check.refuse(at.violation("level", "unknown-level", "A whole number, or 'unknown'."));
        } else {
            check.check(
                    at,
                    new FirstScoreRequest(
                            text(row, columns, "threat"),
                            text(row, columns, "criterion"),
                            level.equalsIgnoreCase(UNKNOWN) ? null : new BigDecimal(level),
                            orNull(reason),
                            orNull(text(row, columns, "evidence"))));
        }
    }

    private static String text(SheetRow row, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : FormulaText.original(row.cell(at).text()).strip();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
