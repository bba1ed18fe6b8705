package uk.csp.gateway.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DrawingTest {
    private static final Caption CAPTION = new Caption("a.b", "Robbery <by> month", "Low & \"high\"");

    @Test
    void everyPicture_hasItsWordsAndNoStyle() throws Exception {
        for (Drawing drawing : List.of(
                new Sparkline(CAPTION, List.of(1d, 2d)).draw(),
                new TrendChart(CAPTION, List.of(month(5d, TrendChart.Signal.ABOVE))).draw(),
                new SeasonChart(CAPTION, List.of(new SeasonChart.Month("January", 98d, 90d, 106d, false))).draw(),
                new BarChart(CAPTION, List.of(new BarChart.Bar("Plymouth", 90, "90.0", true)), 107.7, "Mean 107.7")
                        .draw(),
                new Choropleth(CAPTION, List.of(area(1))).draw())) {
            Document picture = parsed(drawing);
            NodeList svgs = picture.getElementsByTagName("svg");
            for (int i = 0; i < svgs.getLength(); i++) {
                Element svg = (Element) svgs.item(i);
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                String[] labels = svg.getAttribute("aria-labelledby").split(" ");
                assertThat(labels).hasSize(2).allMatch(label -> drawing.svg().contains("id=\"" + label + "\""));
                assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                        .isEqualTo("Robbery <by> month");
                assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                        .isEqualTo("Low & \"high\"");
            }
            assertThat(drawing.svg())
                    .doesNotContain("style=")
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
        }
    }

    @Test
    void sparkline_missingMonth_isAGapAndNotZero() throws Exception {
        Document picture = parsed(new Sparkline(CAPTION, Arrays.asList(10d, 12d, null, 11d, 13d)).draw());
        assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        Document whole = parsed(new Sparkline(CAPTION, List.of(10d, 12d, 0d, 11d, 13d)).draw());
        assertThat(whole.getElementsByTagName("polyline").getLength()).isEqualTo(1);
    }

    @Test
    void sparkline_ofNothingKnown_isEmpty() throws Exception {
        Document picture = parsed(new Sparkline(CAPTION, Arrays.asList(null, null)).draw());
        assertThat(picture.getElementsByTagName("polyline").getLength()).isZero();
        assertThat(picture.getElementsByTagName("circle").getLength()).isZero();
    }

    @Test
    void trend_signalsHaveShapesOfTheirOwn() {
        String svg = new TrendChart(
                        CAPTION,
                        List.of(
                                month(5d, TrendChart.Signal.NONE),
                                month(50d, TrendChart.Signal.ABOVE),
                                month(1d, TrendChart.Signal.BELOW),
                                month(6d, TrendChart.Signal.RUN),
                                month(null, TrendChart.Signal.NONE)))
                .draw()
                .svg();
        assertThat(svg)
                .containsOnlyOnce("id=\"a-b-wide-title\"")
                .containsOnlyOnce("id=\"a-b-narrow-title\"")
                .contains("<polygon class=\"csp-above\"")
                .contains("<polygon class=\"csp-below\"")
                .contains("<rect class=\"csp-run\"")
                .contains("<rect class=\"csp-missing\"");
    }

    @Test
    void axis_hasRoundSteps() {
        assertThat(Axis.over(3, 97).ticks()).containsExactly(0d, 20d, 40d, 60d, 80d, 100d);
        assertThat(Axis.over(1400, 2000).ticks()).startsWith(1400d).endsWith(2000d);
        assertThat(Axis.over(0, 0).ticks()).hasSizeGreaterThan(1).startsWith(0d);
        assertThat(Axis.over(7, 7).at(7, 100, 0)).isBetween(0d, 100d);
    }

    @Test
    void quantiles_keepEqualValuesTogether() {
        Quantiles classes = Quantiles.of(List.of(1d, 1d, 1d, 1d, 2d, 3d, 4d, 90d), 4);
        assertThat(classes.classOf(1)).isEqualTo(1);
        assertThat(classes.classOf(90)).isEqualTo(classes.size());
        List<Integer> counts = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            counts.add(Quantiles.of(List.of(1d, 2d, 3d, 4d, 5d, 6d, 7d, 8d, 9d, 10d), 5)
                    .classOf(i));
        }
        assertThat(counts).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(Quantiles.of(List.of(), 5).size()).isZero();
        assertThat(Quantiles.of(List.of(3d, 3d), 5).size()).isEqualTo(1);
    }

    @Test
    void map_writesTheClassIntoTheAreaAndHatchesWhatHasNone() {
        String svg = new Choropleth(CAPTION, List.of(area(3), area(0))).draw().svg();
        assertThat(svg).contains("csp-digit--3\"").contains("csp-area--0").contains("City Centre: rate 90");
        assertThat(svg).doesNotContain("csp-digit--0");
    }

    @Test
    void map_isAsWideAsItIsHighWhereDegreesSaySo() throws Exception {
        Element svg = (Element) parsed(new Choropleth(CAPTION, List.of(area(1))).draw())
                .getElementsByTagName("svg")
                .item(0);
        double ratio = Double.parseDouble(svg.getAttribute("width")) / Double.parseDouble(svg.getAttribute("height"));
        assertThat(ratio).isBetween(0.6, 0.68);
    }

    @Test
    void centroid_ofAnLshape_isNotTheMiddleOfItsBox() {
        List<Choropleth.Point> ring =
                List.of(point(0, 0), point(4, 0), point(4, 1), point(1, 1), point(1, 4), point(0, 4));
        Choropleth.Point middle = Bounds.centroid(ring);
        assertThat(middle.longitude()).isBetween(1.2, 1.5);
        assertThat(middle.latitude()).isBetween(1.2, 1.5);
    }

    private static TrendChart.Month month(Double value, TrendChart.Signal signal) {
        return new TrendChart.Month("March 2019", "Apr 2018", value, 2d, 5d, 8d, signal);
    }

    /** A square of a tenth of a degree, which is no square on the ground at 50 degrees north. */
    private static Choropleth.Area area(int band) {
        return new Choropleth.Area(
                "City Centre",
                "rate 90",
                List.of(List.of(point(-4.2, 50.3), point(-4.1, 50.3), point(-4.1, 50.4), point(-4.2, 50.4))),
                band);
    }

    private static Choropleth.Point point(double longitude, double latitude) {
        return new Choropleth.Point(longitude, latitude);
    }

    private static Document parsed(Drawing drawing) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<page>" + drawing.svg() + "</page>")));
    }
}
