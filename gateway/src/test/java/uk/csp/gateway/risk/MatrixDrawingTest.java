package uk.csp.gateway.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixDrawingTest {
    private static final List<Model.Grade> GRADES =
            List.of(new Model.Grade("High", 0.65), new Model.Grade("Moderate", 0.4), new Model.Grade("Low", 0));

    @Test
    void share_liesInTheStripOfItsWord() {
        MatrixDrawing drawing = new MatrixDrawing(GRADES);
        assertThat(drawing.place(0)).isZero();
        assertThat(drawing.place(0.4)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(drawing.place(0.525)).isCloseTo(0.5, within(1e-9));
        assertThat(drawing.place(0.65)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(drawing.place(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void ratified_isACircleAndIndicative_aDiamond() {
        String ratified = draw(spot("Arson", Band.of("High"), Band.of("High"), 0));
        assertThat(ratified).contains("<circle cx").doesNotContain("<path");
        String indicative = draw(spot("Arson", null, Band.of("High"), 0));
        assertThat(indicative).contains("<path d").doesNotContain("<circle cx");
        assertThat(indicative).contains("not ratified, indicative High");
    }

    @Test
    void drift_hasAnArrowAndSaysWhereTo() {
        String svg = draw(spot("Arson", Band.of("Standard"), Band.of("Moderate"), 1));
        assertThat(svg)
                .contains("csp-matrix__arrow--rise", ">↑<", "7, Arson: Standard, rising to Moderate")
                .contains("csp-matrix__spot--standard")
                .contains("csp-matrix__drift csp-matrix__spot--moderate");
        assertThat(draw(spot("Arson", Band.of("Moderate"), Band.of("Standard"), -1)))
                .contains(">↓<", "falling to");
    }

    @Test
    void label_cannotBecomeMarkup() {
        assertThat(draw(spot("<b>\"Theft\" & more", Band.of("High"), null, 0)))
                .contains("&lt;b&gt;&quot;Theft&quot; &amp; more")
                .doesNotContain("<b>");
    }

    @Test
    void noThreats_stillDrawTheGrid() {
        assertThat(new MatrixDrawing(GRADES).draw(List.of())).contains("Likelihood", "Harm", "csp-matrix__cell--4");
    }

    private static String draw(Spot spot) {
        return new MatrixDrawing(GRADES).draw(List.of(spot));
    }

    private static Spot spot(String label, Band ratified, Band indicative, int drift) {
        return new Spot(7, label, "/x", 0.5, 0.5, ratified, indicative, drift);
    }
}
