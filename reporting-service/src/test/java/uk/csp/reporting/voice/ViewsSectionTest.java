package uk.csp.reporting.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.facts.CommunityView;
import uk.csp.reporting.facts.CommunityView.Finding;
import uk.csp.reporting.facts.CommunityView.Group;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Printed;

class ViewsSectionTest {
    @Test
    void consultations_areATable() {
        Section section = section(SampleViews.all());
        List<List<String>> rows = Printed.rows((Table) section.blocks().get(0));
        assertThat(rows.get(0).subList(0, 5))
                .containsExactly(
                        "Sample survey on feeling safe",
                        "Survey",
                        "1 November 2018 to 30 November 2018",
                        "431",
                        "Residents; Students; Traders (fewer than 5)");
        assertThat(rows.get(1).subList(0, 4))
                .containsExactly("Consultation event of partners", "Consultation event", "11 September 2019", "20");
    }

    @Test
    void findings_sayHowManySaidSo_butNeverFew() {
        Section survey = section(SampleViews.all()).sections().get(0);
        assertThat(Printed.texts(survey))
                .contains(
                        "Underpasses and car parks are avoided after dark. (said by 214 of the 431)",
                        "Reporting a crime by telephone takes too long. (said by fewer than 5)");
    }

    @Test
    void quotation_isMarkedAsTheirWords() {
        Section event = section(SampleViews.all()).sections().get(1);
        assertThat(Printed.texts(event))
                .anySatisfy(text -> assertThat(text).startsWith("“Show").endsWith("” (in the partnership's words)"));
    }

    @Test
    void youSaidWeDid_isAPublicListWithStates() {
        Section list = section(SampleViews.all()).sections().get(2);
        assertThat(list.title()).isEqualTo("You said, we did");
        assertThat(Printed.rows((Table) list.blocks().get(0)))
                .extracting(row -> row.get(4))
                .containsExactly("Under way", "Done", "Done", "Under way", "Cannot be done");
    }

    @Test
    void nothingSupplied_saysSo() {
        var facts = new FactsBuilder("FY2018-19").done();
        assertThat(Printed.texts(new ViewsSection(facts).section()))
                .containsExactly("What the public think is not available [x]: the partnership has supplied no"
                        + " consultation for this assessment.");
        assertThat(ViewsGaps.of(facts))
                .containsExactly("No consultation is supplied that informs the assessment of 2018/19.");
        assertThat(ViewsGaps.of(
                        new FactsBuilder("FY2018-19").views(SampleViews.all()).done()))
                .isEmpty();
    }

    /** Total, numbers of the groups, and what may be printed as the total. */
    @ParameterizedTest
    @CsvSource({
        "4,   '',      'fewer than 5'",
        "20,  '',      '20'",
        "20,  '10 10', '20'",
        "431, '352 75 4', '431'",
        "20,  '16 4',  '20'",
        "6,   '5 1',   'not given, to protect small groups'",
        "8,   '5 3',   'not given, to protect small groups'",
        "9,   '5 4',   '9'",
        "7,   '5 2',   'not given, to protect small groups'",
        "8,   '4 4',   'not given, to protect small groups'",
        "5,   '1 4',   '5'",
        "4,   '2 2',   'fewer than 5'",
        "9,   '3 3 3', '9'",
        "12,  '4 4 4', 'not given, to protect small groups'",
    })
    void total_doesNotGiveSmallGroupsAway(int total, String groups, String printed) {
        assertThat(new Respondents(view(total, groups)).total()).isEqualTo(printed);
    }

    /** Who leaves out the small number only would leave it to be subtracted. */
    @Test
    void restOfTheTotal_isProtectedToo() {
        CommunityView view = view(431, "352 75 4");
        List<Group> known = view.reached().stream()
                .map(group -> new Group(group.name(), group.participants() == 4 ? null : group.participants()))
                .toList();
        Respondents people = new Respondents(new CommunityView(
                "v",
                "V",
                "2018-19",
                "survey",
                "2019-01-01",
                "2019-01-02",
                431,
                null,
                known,
                null,
                null,
                null,
                null,
                null));
        assertThat(known.stream().map(people::of)).containsExactly("Group of 352", "Group of 75", "Group of 4");
        assertThat(people.total()).isEqualTo("431");
        assertThat(people.protects()).isTrue();
    }

    /** Whatever is printed of a consultation of non-overlapping groups, each small number may be any from 1 to 4. */
    @Test
    void smallGroup_canNeverBeWorkedOut() {
        for (int a = 1; a <= 4; a++) {
            for (int b = 1; b <= 12; b++) {
                for (int c = 0; c <= 12; c++) {
                    String groups = c == 0 ? a + " " + b : a + " " + b + " " + c;
                    int total = a + b + c;
                    if (new Respondents(view(total, groups)).total().equals(Integer.toString(total))) {
                        int smallest = a;
                        int others = total - smallest;
                        boolean[] fewOthers = c == 0 ? new boolean[] {b < 5} : new boolean[] {b < 5, c < 5};
                        IntStream.rangeClosed(1, 4).forEach(x -> assertThat(reachable(total - x, fewOthers))
                                .as("%s of %s could be %s", smallest, groups, x)
                                .isTrue());
                        assertThat(others).isPositive();
                    }
                }
            }
        }
    }

    /** Whether the sum is possible for groups known only as under 5, or 5 and more. */
    private static boolean reachable(int sum, boolean[] few) {
        int least = 0;
        int most = 0;
        for (boolean isFew : few) {
            least += isFew ? 1 : 5;
            most += isFew ? 4 : 1_000;
        }
        return sum >= least && sum <= most;
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20, all 20",
        "20, 17, nearly all of the 20",
        "20, 15, 15 of the 20",
        "20, 4, fewer than 5",
        "20, 0, 0 of the 20",
    })
    void saidBy_hidesFewOnEitherSide(int total, int said, String printed) {
        assertThat(new Respondents(view(total, "")).saidBy(new Finding("x", false, said, null)))
                .isEqualTo(printed);
    }

    private static CommunityView view(int total, String groups) {
        List<Group> reached = groups.isEmpty()
                ? List.of()
                : List.of(groups.split(" ")).stream()
                        .map(number -> new Group("Group of " + number, Integer.valueOf(number)))
                        .toList();
        return new CommunityView(
                "v",
                "V",
                "2018-19",
                "survey",
                "2019-01-01",
                "2019-01-02",
                total,
                null,
                reached,
                null,
                null,
                null,
                null,
                null);
    }

    private static Section section(CommunityView... views) {
        return new ViewsSection(new FactsBuilder("FY2018-19").views(views).done()).section();
    }
}
