package uk.csp.gateway.workshop;

import java.util.List;

/** The first scores of one threat side by side: a row for each criterion, a column for each scorer. */
record ScoreTable(
        Model model, List<Scorer> scorers, List<FirstScore> scores, List<Agreement.Disagreement> disagreements) {

    record Cell(String words, String reason, boolean outlier, boolean unknown) {
        static final Cell EMPTY = new Cell("", "", false, false);

        public boolean given() {
            return !words.isEmpty();
        }
    }

    record Row(String label, List<Cell> cells) {}

    public boolean isEmpty() {
        return scores.isEmpty();
    }

    /** Those that somebody scored. */
    List<Model.Criterion> criteria() {
        return model.criteria()
                .filter(criterion ->
                        scores.stream().anyMatch(one -> one.criterion().equals(criterion.id())))
                .toList();
    }

    /** Those who scored. */
    public List<Scorer> people() {
        return scorers.stream()
                .filter(scorer -> scores.stream().anyMatch(one -> one.scorer().equals(scorer.scorer())))
                .toList();
    }

    public List<Row> rows() {
        return criteria().stream()
                .map(criterion -> new Row(
                        criterion.label(),
                        people().stream()
                                .map(scorer -> cell(criterion.id(), scorer.scorer()))
                                .toList()))
                .toList();
    }

    private Cell cell(String criterion, String scorer) {
        return scores.stream()
                .filter(one -> one.criterion().equals(criterion) && one.scorer().equals(scorer))
                .findFirst()
                .map(one -> new Cell(
                        one.level() == null ? "Don't know" : one.level().toString(),
                        one.reason() == null ? "" : one.reason(),
                        isOutlier(criterion, scorer),
                        one.level() == null))
                .orElse(Cell.EMPTY);
    }

    private boolean isOutlier(String criterion, String scorer) {
        return disagreements.stream()
                .filter(one -> one.criterion().equals(criterion))
                .flatMap(one -> one.outliers().stream())
                .anyMatch(one -> one.scorer().equals(scorer));
    }

    public boolean hasOutliers() {
        return rows().stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::outlier);
    }
}
