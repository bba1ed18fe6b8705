package uk.csp.reporting.docx;

import java.util.ArrayList;
import java.util.List;
import uk.csp.reporting.chart.ChartDrawing;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.pdf.ChartPicture;

/** The charts of the document as pictures, in their order. */
final class Pictures {
    private final List<ChartPicture> pictures = new ArrayList<>();

    /** Returns its place. */
    int add(Chart chart) {
        pictures.add(ChartPicture.of(ChartDrawing.wide(chart)));
        return pictures.size() - 1;
    }

    List<ChartPicture> all() {
        return pictures;
    }

    static String file(int place) {
        return "media/chart" + (place + 1) + ".png";
    }

    static String relation(int place) {
        return "chart" + (place + 1);
    }
}
