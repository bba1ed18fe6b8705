package uk.csp.crimedata.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.feed.DeliveredMonth;
import uk.csp.crimedata.submission.SubmissionReceipt.Warning;

class DeliveryWarningsTest {
    private static final YearMonth JUNE = YearMonth.of(2018, 6);
    private static final List<DeliveredMonth> BEFORE = IntStream.rangeClosed(1, 24)
            .mapToObj(i -> new DeliveredMonth(JUNE.minusMonths(i), 1000, 60, 900, 27))
            .toList();

    @Test
    void usualMonth_warnsOfNothing() {
        assertThat(warnings(new DeliveredMonth(JUNE, 1030, 58, 930, 31))).isEmpty();
    }

    @Test
    void halfAMonth_isUnusualInVolume() {
        assertThat(warnings(new DeliveredMonth(JUNE, 480, 30, 430, 13)))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("unusual-volume");
                    assertThat(warning.month()).isEqualTo(JUNE);
                    assertThat(warning.actual()).isEqualTo(480);
                    assertThat(warning.expected()).isEqualTo(1000);
                    assertThat(warning.detail()).contains("2018-06 has 480 rows where about 1000");
                });
    }

    @Test
    void shares_areToldInPerCent() {
        assertThat(warnings(new DeliveredMonth(JUNE, 1000, 400, 900, 300)))
                .extracting(Warning::code, Warning::actual, Warning::expected)
                .containsExactly(
                        tuple("unusual-unlocated-share", 40.0, 6.0), tuple("unusual-late-recording", 33.3, 3.0));
    }

    @Test
    void emptyMonth_isToldUnlessItWasReportedNil() {
        DeliveredMonth empty = new DeliveredMonth(JUNE, 0, 0, 0, 0);
        assertThat(new DeliveryWarnings(List.of(empty), false, List.of()).all())
                .extracting(Warning::code)
                .containsExactly("empty-month");
        assertThat(new DeliveryWarnings(List.of(empty), true, List.of()).all()).isEmpty();
        assertThat(new DeliveryWarnings(List.of(empty), true, BEFORE).all())
                .extracting(Warning::code)
                .containsExactly("unusual-volume");
    }

    @Test
    void monthsDeliveredTogether_areComparedWithEachOther() {
        List<DeliveredMonth> year = IntStream.range(0, 12)
                .mapToObj(i -> new DeliveredMonth(JUNE.plusMonths(i), i == 4 ? 300 : 1000, 0, 0, 0))
                .toList();
        assertThat(new DeliveryWarnings(year, false, List.of()).all())
                .singleElement()
                .extracting(Warning::month)
                .isEqualTo(JUNE.plusMonths(4));
    }

    private static List<Warning> warnings(DeliveredMonth month) {
        return new DeliveryWarnings(List.of(month), false, BEFORE).all();
    }
}
