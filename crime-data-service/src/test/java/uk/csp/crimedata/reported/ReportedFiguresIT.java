package uk.csp.crimedata.reported;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Contracts;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;

/** What is reported as a total becomes a figure, and a figure says no more than the total. */
@QuarkusTest
@CrimeDataTest
class ReportedFiguresIT {
    private Totals totals;

    @BeforeEach
    void loadPlaces() {
        totals = new Totals("tot");
    }

    @Test
    void count_isTakenOver_comparedAndTold() {
        totals.submit("council", "prevent-referrals", "2017-04/2018-03", "prevent-referrals,P,2017/18,40,,,,\n");
        totals.submit("council", "prevent-referrals", "2018-04/2019-03", "prevent-referrals,P,FY2018-19,49,,,,\n")
                .body("rows.created", equalTo(1));

        totals.figure("prevent-referrals", "FY2018-19")
                .body("count", equalTo(49))
                .body("previous.count", equalTo(40))
                .body("change.count", equalTo(9))
                .body("completeness.complete", equalTo(true))
                .body("sources", contains("prevent-referrals"))
                .body("reported.status", equalTo("exact"))
                .body("rate.denominator.vintage", equalTo("mid-2016"))
                .body("rate.value", equalTo(24.5f));
        totals.figure("prevent-referrals", "R12-2019-03").body("count", equalTo(49));
        TopicEvent event = Topics.await(
                "crime-data.figures.v1",
                candidate -> candidate.key().equals("tot-P.prevent-referrals.tot-P.FY2018-19"),
                Duration.ofSeconds(20));
        Contracts.assertValid("figure-changed.v1", event.data());
    }
}
