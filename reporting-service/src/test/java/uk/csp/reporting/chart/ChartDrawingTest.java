package uk.csp.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;

class ChartDrawingTest {
    private static Chart chart(Chart.Form form, Long... values) {
        List<Point> points = IntStream.range(0, values.length)
                .mapToObj(i -> new Point("Label & " + i, "2018/19", values[i]))
                .toList();
        return new Chart("c", form, "Title <1>", "What it shows", "crimes", points);
    }

    @ParameterizedTest
    @EnumSource(Chart.Form.class)
    void drawing_isWellFormedAndNamed(Chart.Form form) throws Exception {
        for (String svg :
                List.of(ChartDrawing.wide(chart(form, 5L, null, 7L)), ChartDrawing.narrow(chart(form, 0L, 0L)))) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo("Title <1>");
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo("What it shows");
            assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Test
    void line_breaksWhereAValueIsMissing() {
        String svg = ChartDrawing.wide(chart(Chart.Form.LINE, 5L, 6L, null, 7L, 8L));
        String path = svg.replaceAll("(?s).*<path d=\"([^\"]+)\".*", "$1");
        assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(svg.split("<circle")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,1", "5,1,5", "6,2,6", "11,5,15", "2034,500,2500", "23729,5000,25000"})
    void axis_startsAtZeroInRoundSteps(long highest, long step, long top) {
        assertThat(Axis.upTo(highest)).isEqualTo(new Axis(step, top));
    }
}
