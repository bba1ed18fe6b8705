package uk.csp.gateway.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.page.Mistake;

/** What the pages about feeds make of what was typed, chosen and answered. */
class FeedViewsTest {
    private static final LocalDate TODAY = LocalDate.parse("2019-08-14");

    @Test
    void month_isReadAsPeopleTypeIt() {
        assertThat(new MonthTyped("3", "2019").read()).contains(YearMonth.of(2019, 3));
        assertThat(new MonthTyped(" March ", "19").read()).contains(YearMonth.of(2019, 3));
        assertThat(new MonthTyped("Sept", "2018").read()).contains(YearMonth.of(2018, 9));
        for (MonthTyped odd : List.of(
                new MonthTyped("13", "2019"),
                new MonthTyped("ma", "2019"),
                new MonthTyped("arm", "2019"),
                new MonthTyped("3", "219"),
                new MonthTyped(null, null))) {
            assertThat(odd.read()).as(odd.toString()).isEmpty();
        }
    }

    @Test
    void form_tellsAllMistakesInTheOrderOfItsFields() {
        FeedForm form =
                FeedForm.of(Map.of("first-month", "4", "first-year", "2019", "last-month", "3", "last-year", "19"));
        assertThat(form.mistakes(false, false).stream().map(Mistake::field))
                .containsExactly("dataset", "last-month", "file");
        FeedForm nil = FeedForm.of(Map.of(
                "dataset",
                "police-incidents",
                "first-month",
                "4",
                "first-year",
                "2019",
                "nil",
                "yes",
                "mode",
                "upsert"));
        assertThat(nil.mistakes(true, false).stream().map(Mistake::field)).containsExactly("nil", "nil");
    }

    @Test
    void order_saysOneMonthOrSeveral() {
        FeedForm form = FeedForm.asked("police-incidents", "2018-04/2019-03", "upsert");
        assertThat(form.order()).isEqualTo(new FeedOrder("police-incidents", "2018-04/2019-03", "upsert", false));
        assertThat(FeedForm.asked("a", "2018-04", null).order().period()).isEqualTo("2018-04");
        assertThat(form.order().address(true))
                .isEqualTo("/v1/submissions?dataset=police-incidents&period=2018-04%2F2019-03&mode=upsert&dryRun=true");
        assertThat(form.order().address(false)).doesNotContain("dryRun");
    }

    @Test
    void kind_isFoundInTheFileItself() throws IOException {
        assertThat(FeedKind.of("x.csv", bytes("reference,recordedOn\n"))).isEqualTo(new FeedKind(false, false));
        assertThat(FeedKind.of("x.txt", bytes("\uFEFF {\"reference\":1}"))).isEqualTo(new FeedKind(true, false));
        byte[] packed = packed("{\"reference\":\"" + "abcdefgh".repeat(9000) + "\"}");
        assertThat(FeedKind.of("x.csv", packed)).isEqualTo(new FeedKind(true, true));
        assertThat(FeedKind.of("x.csv.gz", Arrays.copyOf(packed("a,b\n1,2\n"), 30)))
                .isEqualTo(new FeedKind(false, true));
        assertThat(FeedKind.of("x", new byte[0]).contentType()).isEqualTo("text/csv");
    }

    @Test
    void question_isOfFourQuartersBeforeToday_unlessAskedOtherwise() {
        assertThat(RadarQuestion.of(null, null, null, null, TODAY).address("E22000056"))
                .isEqualTo("/v1/statutory-returns?partnership=E22000056&date=2019-08-14&from=2018-07&to=2019-06");
        RadarQuestion asked = RadarQuestion.of("1", "7", "2019", "2019-02", TODAY);
        assertThat(asked.address("E22000056")).endsWith("date=2019-07-01&from=2018-04&to=2019-03");
        assertThat(RadarQuestion.of("31", "2", "2019", null, TODAY).mistake()).isNotNull();
        assertThat(RadarQuestion.of("x", "", "", null, TODAY).mistake()).isNotNull();
        assertThat(asked.choices(TODAY).stream().filter(RadarQuestion.Choice::chosen))
                .singleElement()
                .satisfies(choice -> assertThat(choice.title()).isEqualTo("January 2019 to March 2019"));
    }

    @Test
    void radar_groupsByAuthority_andLinksOnlyTheReadersOwnGaps() {
        Radar radar = Radar.of(
                List.of(
                        item("council", "Plymouth City Council", "2019-01/2019-03", "missing", List.of("2019-03")),
                        item("council", "Plymouth City Council", "2018-10/2018-12", "nil", List.of()),
                        item(null, null, "2019-01/2019-03", "missing", List.of("2019-01", "2019-02", "2019-03"))),
                "council");
        assertThat(radar.quarters()).containsExactly("October 2018 to December 2018", "January 2019 to March 2019");
        assertThat(radar.authorities()).hasSize(2);
        Radar.Authority nobody = radar.authorities().get(0);
        assertThat(nobody.registered()).isFalse();
        assertThat(nobody.rows().get(0).cells())
                .extracting(Radar.Cell::sendable)
                .containsExactly(false, false);
        assertThat(radar.authorities().get(1).rows().get(0).cells())
                .extracting(cell -> cell.state() + " " + cell.period() + " " + cell.sendable())
                .containsExactly("NIL 2018-10/2018-12 false", "MISSING 2019-03 true");
        assertThat(radar.isSilent()).isFalse();
    }

    @Test
    void stateThatIsNotKnownHere_isNotHidden() {
        assertThat(ReturnState.of("quite-new")).isEqualTo(ReturnState.MISSING);
        assertThat(ReturnState.of("not-applicable")).isEqualTo(ReturnState.NOT_APPLICABLE);
    }

    @Test
    void everyState_hasAShapeOfItsOwn() {
        assertThat(Arrays.stream(ReturnState.values()).map(ReturnState::shape)).doesNotHaveDuplicates();
    }

    private static ReturnItem item(String authority, String name, String quarter, String state, List<String> missing) {
        return new ReturnItem(
                authority,
                name,
                "council",
                "racial-incidents",
                "Racial incidents",
                "L3",
                quarter,
                state,
                null,
                0,
                state.equals("nil") ? "2019-01-02" : null,
                missing,
                state);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
        }
        return Arrays.copyOf(packed.toByteArray(), Math.min(packed.size(), 4096));
    }
}
