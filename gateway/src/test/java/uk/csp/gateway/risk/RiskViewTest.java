package uk.csp.gateway.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskViewTest {
    private static final Model MODEL = new Model(
            "m",
            1,
            "Model",
            List.of(new Model.Band("High", 68, null), new Model.Band("Standard", 0, null)),
            List.of(),
            List.of());

    @Test
    void filter_takesThemeBandAndDriftTogether() {
        RiskView.Filter none = new RiskView.Filter(null, "", false);
        assertThat(view(none).rows()).extracting(Row::label).containsExactly("Arson", "Theft", "Rape");
        assertThat(none.isSet()).isFalse();
        assertThat(view(new RiskView.Filter("fire", "", false)).rows())
                .extracting(Row::label)
                .containsExactly("Arson");
        assertThat(view(new RiskView.Filter("", "High", false)).rows())
                .extracting(Row::label)
                .containsExactly("Rape");
        assertThat(view(new RiskView.Filter("", "", true)).rows())
                .extracting(Row::driftWords)
                .containsExactly("Rises from Standard to High");
    }

    @Test
    void counts_areOfAllThreatsFromTheRiskiestBandDown() {
        assertThat(view(new RiskView.Filter("fire", "", false)).counts())
                .extracting(count -> count.band().word() + " " + count.threats())
                .containsExactly("High 1", "Standard 2");
    }

    @Test
    void threatWhoseHarmIsNotKnown_isNamedBesideTheMatrix() {
        RiskView view = new RiskView(
                "/p",
                cycle("2018-19", "ratified"),
                List.of(),
                MODEL,
                rows(),
                new RiskView.Filter("", "", false),
                Map.of("arson", item("arson", 0.5), "theft", item("theft", null)),
                List.of());
        assertThat(view.unplaced()).extracting(Row::label).containsExactly("Theft", "Rape");
        assertThat(view.matrix()).contains("1, Arson").doesNotContain("2, Theft");
    }

    @Test
    void listEntries_standUnderTheBandPeopleGave() {
        RiskView view = new RiskView(
                "/p",
                cycle("2018-19", "ratified"),
                List.of(),
                MODEL,
                rows(),
                new RiskView.Filter("", "", false),
                Map.of(),
                List.of(
                        new RiskView.ListEntry("Fires", 2, "Standard", "High", null, null),
                        new RiskView.ListEntry("Sex offences", 1, "High", "High", null, null)));
        assertThat(view.lists()).extracting(list -> list.band().word()).containsExactly("High", "Standard");
        assertThat(view.lists().get(1).items().get(0).drifts()).isTrue();
    }

    @Test
    void cycleWithoutAWish_isTheNewestRatifiedOne() {
        List<Cycle> cycles = List.of(cycle("2019-20", "drafting"), cycle("2018-19", "ratified"));
        assertThat(Cycle.chosen(cycles, null)).get().extracting(Cycle::cycle).isEqualTo("2018-19");
        assertThat(Cycle.chosen(cycles, "2019-20"))
                .get()
                .extracting(Cycle::cycle)
                .isEqualTo("2019-20");
        assertThat(Cycle.chosen(cycles, "2001-02")).isEmpty();
        assertThat(Cycle.chosen(cycles.subList(0, 1), "")).isPresent();
    }

    private static RiskView view(RiskView.Filter filter) {
        return new RiskView("/p", cycle("2018-19", "ratified"), List.of(), MODEL, rows(), filter, Map.of(), List.of());
    }

    private static Cycle cycle(String name, String state) {
        return new Cycle("E1." + name, name, name, "m:1", state);
    }

    private static List<Row> rows() {
        return List.of(
                row(1, "arson", "Arson", "fire", score("Standard", 40), score("High", 70), "High"),
                row(2, "theft", "Theft", "other", score("Standard", 20), score("Standard", 20), null),
                row(3, "rape", "Rape", "other", score("High", 80), score("High", 80), null));
    }

    private static Row row(
            int number,
            String id,
            String label,
            String theme,
            Rating.Score ratified,
            Rating.Score now,
            String driftTo) {
        Rating.Theme of = new Rating.Theme(theme, theme, 1);
        Rating.Drift drift = driftTo == null ? null : new Rating.Drift("Standard", driftTo, List.of());
        return new Row(
                number,
                new Rating(id, new Rating.Threat(id, label, of, null, null, null), ratified, now, drift, null, null),
                "/x",
                "");
    }

    private static Rating.Score score(String band, double score) {
        return new Rating.Score(band, score, score - 5, score + 5, 3);
    }

    private static Matrix.Item item(String threat, Double harm) {
        Matrix.Axis known = new Matrix.Axis(0.5, "Moderate");
        return new Matrix.Item(threat, new Matrix.Axis(harm, "x"), known, known, known);
    }
}
