package uk.csp.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.plan.PlanEdit.ActionForm;
import uk.csp.gateway.plan.PlanEdit.ObjectiveForm;

/** What the pages make of plans and views, and what a form changes of them. */
class PlanViewsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void way_isCountedFromTheBaseline_inEitherDirection() {
        assertThat(target("100", "80", "60").way()).isEqualTo(50);
        assertThat(target("100", "110", "120").way()).isEqualTo(50);
        assertThat(target("100", "120", "60").way()).isEqualTo(-50);
        assertThat(target("100", "120", "60").bar()).isZero();
        assertThat(target("100", "120", "60").wayInWords()).isEqualTo("moved away from the target");
        assertThat(target("100", "40", "60").bar()).isEqualTo(100);
        assertThat(target("100", "40", "60").wayInWords()).isEqualTo("all of the way");
        assertThat(target("100", "90", "100").way()).isZero();
    }

    @Test
    void period_isTheLastYearOfThePlan_orTheLastThatEnded() {
        PlanDocument.Plan plan = new PlanDocument.Plan("p", "P", "adopted", "2016-04", "2019-03", null, List.of());
        assertThat(PlanView.period(plan, LocalDate.parse("2026-11-23"))).isEqualTo("FY2018-19");
        assertThat(PlanView.period(plan, LocalDate.parse("2018-06-01"))).isEqualTo("FY2017-18");
        assertThat(PlanView.period(plan, LocalDate.parse("2018-04-01"))).isEqualTo("FY2017-18");
        assertThat(PlanView.period(plan, LocalDate.parse("2018-03-31"))).isEqualTo("FY2016-17");
    }

    @Test
    void objective_isChangedAndTheRestOfTheDocumentStays() throws Exception {
        ObjectNode document = (ObjectNode)
                JSON.readTree(
                        """
                {"new":1,"plans":[{"id":"p","priorities":[{"objectives":[{"id":"o","statement":"Old","owner":"A",
                "resources":"R","later":true,"actions":[{"what":"W","owner":"B","state":"planned","note":"N"}]}]}]}]}
                """);
        ObjectNode found = PlanEdit.objective(document, "p", "o").orElseThrow();
        new ObjectiveForm("New", "C", "", List.of(new ActionForm("W", "done", ""))).writeTo(found);
        assertThat(document)
                .isEqualTo(
                        JSON.readTree(
                                """
                        {"new":1,"plans":[{"id":"p","priorities":[{"objectives":[{"id":"o","statement":"New","owner":"C",
                        "later":true,"actions":[{"what":"W","owner":"B","state":"done"}]}]}]}]}
                        """));
        assertThat(PlanEdit.objective(document, "p", "other")).isEmpty();
        assertThat(PlanEdit.objective(document, "q", "o")).isEmpty();
    }

    @Test
    void view_goesThroughItsFormUnchanged() throws Exception {
        ObjectNode view = (ObjectNode)
                JSON.readTree(
                        """
                {"id":"v","title":"T","method":"survey","informs":"2018-19","from":"2018-11-01","to":"2018-11-30",
                "participants":431,"questions":["Why?"],"reached":[{"name":"Residents","participants":352},{"name":"Others"}],
                "notReached":[{"name":"People without a home","why":"By post."},{"name":"Night workers"}],
                "findings":[{"statement":"Dark","quotation":true,"saidBy":214,"group":"Residents"}],
                "youSaidWeDid":[{"said":"x"}],"limits":["l"],"note":"n"}
                """);
        ObjectNode changed = view.deepCopy();
        ViewForm.of(view).writeTo(changed);
        assertThat(changed).isEqualTo(view);
    }

    @Test
    void identifier_isMadeOfTheTitle() {
        ViewForm form = new ViewForm("Café & city: safe?", "survey", "2018-19", "", "", "", "", "", "", "", "");
        assertThat(form.id()).isEqualTo("cafe-city-safe-2018");
    }

    @Test
    void answer_isAddedOrWrittenOver() {
        ObjectNode view = JSON.createObjectNode();
        PlanEdit.answer(view, -1, JSON.createObjectNode().put("said", "a"));
        PlanEdit.answer(view, 5, JSON.createObjectNode().put("said", "b"));
        PlanEdit.answer(view, 0, JSON.createObjectNode().put("said", "c"));
        assertThat(view.toString()).isEqualTo("{\"youSaidWeDid\":[{\"said\":\"c\"},{\"said\":\"b\"}]}");
    }

    @Test
    void brokenRule_isToldWithItsPlace() {
        Refusal refusal = new Refusal(
                null,
                null,
                422,
                null,
                List.of(new Refusal.Violation("/youSaidWeDid/1/doneBy", null, null, "missing", "A text is needed.")));
        assertThat(EditScope.mistakes(refusal))
                .containsExactly(new Mistake("doneBy", "You said, we did, entry 2, done by: A text is needed."));
        assertThat(EditScope.mistakes(new Refusal(null, null, 412, null, null))
                        .get(0)
                        .says())
                .contains("Somebody changed this");
    }

    private static PlanProgress.Target target(String baseline, String latest, String goal) {
        return new PlanProgress.Target(
                "t",
                "o",
                "Aim",
                "long",
                "count",
                new PlanProgress.Level(new BigDecimal(baseline), "FY2016-17"),
                new PlanProgress.Level(new BigDecimal(latest), "FY2018-19"),
                new BigDecimal(goal),
                null,
                "FY2018-19",
                "behind",
                null,
                false);
    }
}
