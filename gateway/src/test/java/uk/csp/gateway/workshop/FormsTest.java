package uk.csp.gateway.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.words.Labels;

/** What people typed becomes what the service is asked, or is told to be wrong at its place. */
class FormsTest {
    private static final Model MODEL = new Model(
            "Model",
            List.of(new Model.Section(
                    "harm",
                    "Harm",
                    List.of(criterion("physical", "Physical harm"), criterion("financial", "Financial harm")))));

    private static Model.Criterion criterion(String id, String label) {
        return new Model.Criterion(
                id, label, List.of(new Model.Level(0, "None", "Nothing."), new Model.Level(1, "Minor", "A little.")));
    }

    @Test
    void sheet_leavesOutWhatWasNotAnsweredAndKeepsUnknownApartFromZero() {
        SheetForm form = SheetForm.of(
                MODEL, form("level-physical", "unknown", "reason-physical", "No data.", "level-financial", "0"));
        assertThat(form.problems(MODEL).any()).isFalse();
        assertThat(form.scores("arson"))
                .containsExactly(
                        new FirstScore.ToGive("arson", "physical", null, "No data."),
                        new FirstScore.ToGive("arson", "financial", 0, null));
        assertThat(SheetForm.of(MODEL, form("level-financial", "1")).scores("arson"))
                .hasSize(1);
    }

    @Test
    void sheet_needsAReasonWhenNotKnown_aLevelWithAReason_andOneAnswer() {
        assertThat(targets(
                        SheetForm.of(MODEL, form("level-physical", "unknown")).problems(MODEL)))
                .containsExactly("reason-physical");
        assertThat(targets(
                        SheetForm.of(MODEL, form("reason-financial", "Because")).problems(MODEL)))
                .containsExactly("level-financial");
        assertThat(targets(SheetForm.of(MODEL, form("level-physical", "9'")).problems(MODEL)))
                .containsExactly("level-physical");
        assertThat(SheetForm.of(MODEL, form()).problems(MODEL).any()).isTrue();
    }

    @Test
    void consensus_keepsWhatWasAgreedBefore_withItsAuthoritiesAndDissent() {
        Consensus.Dissent dissent = new Consensus.Dissent("fire-scorer", "fire", 0, "No.");
        Consensus.Agreed agreed = new Consensus.Agreed(
                "physical", 1, "2020-03-31", "Agreed.", "Report 7", List.of("a", "b", "fire"), List.of(dissent));
        ConsensusForm form = ConsensusForm.of(
                MODEL,
                form(
                        "asAt", "2021-03-31",
                        "takingPart", "a",
                        "level-physical", "1",
                        "reason-physical", "Agreed.",
                        "level-financial", "0"));
        List<ConsensusForm.Item> items =
                form.toRecord(new Consensus("arson", 1, List.of(agreed))).criteria();
        assertThat(items)
                .containsExactly(
                        new ConsensusForm.Item(
                                "physical",
                                1,
                                "2020-03-31",
                                "Agreed.",
                                "Report 7",
                                List.of("a", "b", "fire"),
                                List.of(new ConsensusForm.Dissenter("fire-scorer", 0, "No."))),
                        new ConsensusForm.Item("financial", 0, "2021-03-31", null, null, List.of("a"), List.of()));
    }

    @Test
    void consensusOnAnotherLevel_takesTheAuthoritiesOfTodayAndDropsDissentThatIsNone() {
        Consensus.Agreed agreed = new Consensus.Agreed(
                "physical",
                1,
                "2020-03-31",
                null,
                null,
                List.of("a", "fire"),
                List.of(new Consensus.Dissent("fire-scorer", "fire", 0, "No.")));
        ConsensusForm form = ConsensusForm.of(
                MODEL,
                form(
                        "asAt",
                        "2021-03-31",
                        "takingPart",
                        "a",
                        "level-physical",
                        "0",
                        "dissenter-physical",
                        "x",
                        "dissent-level-physical",
                        "1",
                        "why-physical",
                        "Yes."));
        assertThat(form.toRecord(new Consensus("arson", 1, List.of(agreed))).criteria())
                .containsExactly(new ConsensusForm.Item(
                        "physical",
                        0,
                        "2021-03-31",
                        null,
                        null,
                        List.of("a"),
                        List.of(new ConsensusForm.Dissenter("x", 1, "Yes."))));
    }

    @Test
    void consensus_saysWhatIsMissingAtItsField() {
        Consensus none = new Consensus("arson", 0, List.of());
        assertThat(targets(ConsensusForm.of(
                                MODEL,
                                form(
                                        "asAt",
                                        "soon",
                                        "level-physical",
                                        "unknown",
                                        "dissenter-physical",
                                        "x",
                                        "why-financial",
                                        "Hm",
                                        "level-financial",
                                        ""))
                        .problems(MODEL, none)))
                .containsExactly("asAt", "reason-physical", "why-physical", "dissenter-financial");
        Consensus agreed = new Consensus(
                "arson", 1, List.of(new Consensus.Agreed("physical", 1, "2020-03-31", null, null, List.of("a"), null)));
        assertThat(targets(ConsensusForm.of(MODEL, form("asAt", "2020-03-31", "level-physical", ""))
                        .problems(MODEL, agreed)))
                .containsExactly("level-physical");
    }

    @Test
    void scorers_areCheckedRowByRow() {
        ScorerForm form = ScorerForm.of(form(
                "scorer-1",
                "fire-scorer",
                "authority-1",
                "fire",
                "role-1",
                "Lead",
                "scorer-3",
                "fire-scorer",
                "authority-3",
                "fire"));
        assertThat(targets(form.problems())).containsExactly("role-3", "scorer-3");
        assertThat(ScorerForm.of(form("scorer-2", " fire-scorer ", "authority-2", "fire", "role-2", "Lead"))
                        .registrations())
                .containsExactly(new ScorerForm.Registration("fire-scorer", "fire", "Lead"));
    }

    @Test
    void newCycle_isTheYearAfterTheLast_andCarriesTheRatifiedScores() {
        assertThat(NewCycleView.after("1998-99")).isEqualTo("1999-00");
        NewCycleView view = newCycle(form());
        assertThat(view.year()).isEqualTo("2019-20");
        assertThat(view.check().any()).isFalse();
        assertThat(view.request("E1", "Town"))
                .isEqualTo(new NewCycleView.Opening(
                        new NewCycleView.Place("E1", "Town"),
                        "2019-20",
                        "2019/20",
                        "csp-2018",
                        "csp-thematic",
                        "2018-19",
                        new Cycle.Quorum(3)));
        assertThat(newCycle(form("previous", "none")).request("E1", "Town").previous())
                .isNull();
    }

    @Test
    void newCycle_saysWhatIsWrong() {
        assertThat(targets(newCycle(form("year", "2019-21", "quorum", "many", "register", "", "model", "x"))
                        .check()))
                .containsExactly("year", "quorum", "register", "model");
        assertThat(targets(newCycle(form("year", "soon")).check())).containsExactly("year");
    }

    private static NewCycleView newCycle(MultivaluedMap<String, String> form) {
        Cycle last = new Cycle(
                "E1.2018-19", "2018-19", "2018/19", "csp-2018:2", "csp-thematic:2", "published", null, "x", 3);
        return NewCycleView.of(
                "/p",
                true,
                List.of(last),
                List.of(new NewCycleView.Kept("csp-2018", 2, "Threats", null)),
                List.of(new NewCycleView.Kept("csp-thematic", 2, "Model", "active")),
                form,
                Problems.NONE);
    }

    @Test
    void names_areSaidAsPeopleSayThem() {
        assertThat(Labels.title("devon-and-somerset-fire-and-rescue")).isEqualTo("Devon and Somerset Fire and Rescue");
        assertThat(Labels.title("nhs-devon")).isEqualTo("NHS Devon");
        assertThat(Labels.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    private static List<String> targets(Problems problems) {
        return problems.items().stream().map(Mistake::field).toList();
    }

    private static MultivaluedMap<String, String> form(String... namesAndValues) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }
}
