package uk.csp.morile.scoring;

import java.util.List;
import java.util.Optional;

/**
 * Risk read off a grid, for example 4 × 4 of impact and likelihood. A section stands at the highest level of its known
 * criteria; risk is the cell as a share of the greatest one.
 *
 * @param rows section of the rows
 * @param columns section of the columns
 * @param cells by level of the rows, then of the columns; never falling from a level to the next
 */
public record GridFormula(String rows, String columns, List<List<Double>> cells) implements RiskFormula {
    public GridFormula {
        Require.text(rows, "section of the rows");
        Require.text(columns, "section of the columns");
        Require.some(cells, "cells of the grid");
        cells = cells.stream().map(List::copyOf).toList();
        requireRising(cells);
    }

    @Override
    public Optional<Range> risk(List<Section> sections, CriterionLevels levels) {
        Optional<Range> row = RiskFormula.worst(sections, rows, levels);
        Optional<Range> column = RiskFormula.worst(sections, columns, levels);
        double greatest = cell(cells.size() - 1, cells.get(0).size() - 1);
        return row.flatMap(r -> column.map(c -> r.with(c, (x, y) -> at(x, y) / greatest)));
    }

    @Override
    public List<String> scoredSections() {
        return List.of(rows, columns);
    }

    @Override
    public void requireFits(List<Section> sections) {
        requireLevels(RiskFormula.section(sections, rows), cells.size());
        requireLevels(RiskFormula.section(sections, columns), cells.get(0).size());
    }

    private static void requireLevels(Section section, int levels) {
        section.criteria()
                .forEach(criterion -> Require.that(
                        criterion.levels().size() == levels,
                        "Criterion " + criterion.id() + " has as many levels as the grid has places: " + levels));
    }

    private double at(double rowShare, double columnShare) {
        return cell((int) Math.round(rowShare * (cells.size() - 1)), (int)
                Math.round(columnShare * (cells.get(0).size() - 1)));
    }

    private double cell(int row, int column) {
        return cells.get(row).get(column);
    }

    private static void requireRising(List<List<Double>> cells) {
        int width = cells.get(0).size();
        Require.that(cells.size() >= 2 && width >= 2, "A grid has at least two rows and two columns");
        for (int row = 0; row < cells.size(); row++) {
            Require.that(cells.get(row).size() == width, "All rows of a grid are of one length");
            for (int column = 0; column < width; column++) {
                double cell = cells.get(row).get(column);
                Require.that(cell >= 0, "A cell is never below 0");
                Require.that(
                        column == 0 || cell >= cells.get(row).get(column - 1),
                        "Cells never fall along a row of a grid");
                Require.that(
                        row == 0 || cell >= cells.get(row - 1).get(column),
                        "Cells never fall along a column of a grid");
            }
        }
        Require.that(cells.get(cells.size() - 1).get(width - 1) > 0, "The greatest cell is above 0");
    }
}
