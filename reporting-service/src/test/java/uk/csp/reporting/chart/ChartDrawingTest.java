package uk.csp.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void line_showsTheBandAndTellsSignalsByShape() {
        List<Point> points = List.of(
                limited(5, Chart.Signal.NONE),
                limited(19, Chart.Signal.ABOVE_LIMITS),
                limited(1, Chart.Signal.BELOW_LIMITS),
                limited(9, Chart.Signal.RUN_ABOVE));
        String svg = ChartDrawing.wide(new Chart("c", Chart.Form.LINE, "Title", "What it shows", "crimes", points));
        assertThat(svg.split("<polygon")).as("two marks and their key").hasSize(4);
        assertThat(svg).contains("band of chance", "outside the band", "in a run of eight or more");
    }

    private static Point limited(long value, Chart.Signal signal) {
        return Point.limited(
                "April 2018",
                "2018/19",
                value,
                new Chart.Limits(BigDecimal.valueOf(8), BigDecimal.valueOf(2), BigDecimal.valueOf(14), signal));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 760})
    void matrix_partsMarksThatWouldCoverEachOther(int width) {
        List<Spread.Spot> homes = IntStream.range(0, 45)
                .mapToObj(i -> new Spread.Spot(width * (0.5 + 0.01 * (i % 5)), 150 + i % 3))
                .toList();
        List<Spread.Spot> spots = Spread.apart(homes, 22, new Spread.Spot(40, 20), new Spread.Spot(width - 12.0, 330));
        for (int i = 0; i < spots.size(); i++) {
            assertThat(spots.get(i).x()).isBetween(40.0, width - 12.0);
            assertThat(spots.get(i).y()).isBetween(20.0, 330.0);
            for (int j = i + 1; j < spots.size(); j++) {
                assertThat(spots.get(i).distance(spots.get(j))).isGreaterThan(20);
            }
        }
    }

    @Test
    void matrix_tellsBandAndAgreementByShapeAndFill() {
        List<Point> points = List.of(
                Point.placed("A", new Chart.Place(80, 80, "High", true)),
                Point.placed("B", new Chart.Place(80, 80, "Moderate", false)));
        String svg = ChartDrawing.narrow(new Chart("m", Chart.Form.MATRIX, "T", "D", "per cent", points));
        assertThat(svg).contains(">1</text>", ">2</text>", "fill=\"#ffffff\" stroke=\"#7a4b00\"");
    }

    @Test
    void progress_endsAtItsTargetAndSaysWhatIsPastIt() {
        List<Point> points = List.of(
                new Point("Reduce burglary", "Met", 118L),
                new Point("Fewer incidents", "Behind", -12L),
                new Point("More reports", "Not measurable", null));
        String svg = ChartDrawing.wide(new Chart("p", Chart.Form.PROGRESS, "T", "D", "%", points));
        assertThat(svg).contains("118%, met", "-12%, behind", "Not measurable");
        assertThat(svg.split("fill=\"" + Svg.BAR + "\""))
                .as("no bar where nothing is known")
                .hasSize(3);
        assertThat(svg).doesNotContain("width=\"-");
    }

    @Test
    void label_breaksBetweenWordsOnly() {
        assertThat(Label.lines("Reduce serious violence in the city", 14, 120))
                .allSatisfy(line -> assertThat(Label.width(line, 14)).isLessThanOrEqualTo(120))
                .hasSizeGreaterThan(1);
        assertThat(Label.lines("Unbreakablyverylongsingleword", 14, 20)).hasSize(1);
    }
}
