package uk.csp.crimedata.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.ReferenceTables;
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
                .body("rows.read", equalTo(1), "rows.rejected", equalTo(0));

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
        assertTold("prevent-referrals", "FY2018-19");
        Totals.read("/v1/figures/tot-P.prevent-referrals.tot-P.FY2018-19/provenance")
                .statusCode(200)
                .body("definition.measure", equalTo("prevent-referrals"))
                .body("submissions.supplier", contains("tot-council"))
                .body("months.submission", hasSize(12));
    }

    @Test
    void range_hasNoCountRateOrChange_andSaysSo() {
        String rows = "national-referral-mechanism-referrals,P,2016/17,4,,,,\n"
                + "national-referral-mechanism-referrals,P,2017/18,[1-7],,,,\n"
                + "national-referral-mechanism-referrals,P,2018/19,9,,,,\n";
        totals.submit("police", "national-referral-mechanism", "2016-04/2019-03", rows);

        totals.figure("national-referral-mechanism-referrals", "FY2017-18")
                .body("count", nullValue(), "rate", nullValue(), "previous", nullValue(), "change", nullValue())
                .body("reported.status", equalTo("range"))
                .body("reported.lower", equalTo(1), "reported.upper", equalTo(7))
                .body("reported.value", nullValue())
                .body("completeness.complete", equalTo(true));
        totals.figure("national-referral-mechanism-referrals", "FY2018-19")
                .body("count", equalTo(9), "previous", nullValue(), "change", nullValue());
        assertTold("national-referral-mechanism-referrals", "FY2017-18");

        rule("national-referral-mechanism", "none");
        try {
            totals.figure("national-referral-mechanism-referrals", "FY2018-19")
                    .body("reported.published", equalTo(true));
        } finally {
            rule("national-referral-mechanism", "threshold-10");
        }
        totals.figure("national-referral-mechanism-referrals", "FY2018-19")
                .body("reported.published", equalTo(false), "revision", equalTo(3));
    }

    private static void rule(String dataset, String policy) {
        String rules =
                "dataset,audience,policy\n" + dataset + ",public," + policy + "\n" + dataset + ",partner," + policy;
        Totals.as("platform-administrator")
                .contentType("text/csv")
                .body(rules + "\n")
                .put("/v1/disclosure-rules")
                .then()
                .statusCode(200);
    }

    @Test
    void quarters_addUpToTheYear_withBoundsAndMissingMonths() {
        String rows = "fraud-reports,P,2018/19 Q1,30,,,,\nfraud-reports,P,2018/19 Q2,nil,,,,\n"
                + "fraud-reports,P,2018/19 Q3,[1-7],,,,\n";
        totals.submit("police", "fraud-and-cyber-reports", "2018-04/2019-03", rows);

        totals.figure("fraud-reports", "FY2018-19-Q2").body("count", equalTo(0), "reported.status", equalTo("nil"));
        totals.figure("fraud-reports", "FY2018-19")
                .body("count", nullValue())
                .body("reported.status", equalTo("range"), "reported.lower", equalTo(31))
                .body("reported.upper", nullValue())
                .body("completeness.complete", equalTo(false))
                .body("completeness.missingMonths", contains("2019-01", "2019-02", "2019-03"))
                .body("completeness.missingFrom", contains("fraud-and-cyber-reports"));

        totals.submit("police", "fraud-and-cyber-reports", "2019-01/2019-03", "fraud-reports,P,2018/19 Q4,10,,,,\n");
        totals.figure("fraud-reports", "FY2018-19")
                .body("reported.lower", equalTo(41), "reported.upper", equalTo(47))
                .body("completeness.complete", equalTo(true));

        totals.submit("police", "fraud-and-cyber-reports", "2018-10/2018-12", "fraud-reports,P,2018/19 Q3,5,,,,\n");
        totals.figure("fraud-reports", "FY2018-19")
                .body("count", equalTo(45), "reported.status", equalTo("exact"), "revision", equalTo(3));
        Totals.read("/v1/figures?partnership=tot-P&indicator=fraud-reports&periodKind=quarter")
                .statusCode(200)
                .body("items.findAll { it.period.code.startsWith('FY2018') }.count", contains(30, 0, 5, 10));
        Totals.read("/v1/figures/tot-P.fraud-reports.tot-P.FY2018-19/revisions")
                .statusCode(200)
                .body("revisions", hasSize(3));
    }

    @Test
    void unavailable_isNoZero() {
        totals.submit(
                "police",
                "drug-trafficking-suspects",
                "2018-04/2019-03",
                "trafficking-class-a-suspects-under-18,P,2018/19,[c],,,,too few\n");

        totals.figure("trafficking-class-a-suspects-under-18", "FY2018-19")
                .body("count", nullValue())
                .body("reported.status", equalTo("unavailable"), "reported.code", equalTo("[c]"))
                .body("reported.note", equalTo("too few"))
                .body("completeness.complete", equalTo(false))
                .body("completeness.missingMonths", hasSize(12));
        assertTold("trafficking-class-a-suspects-under-18", "FY2018-19");
    }

    @Test
    void rateOverThreeYears_standsBesideOtherPlaces() {
        String rows = "death-rate-from-drug-misuse,tot-LA,2014 - 16,6.9,,,,\n"
                + "death-rate-from-drug-misuse,tot-LA,2015 - 17,7.1,5.3,9.3,,\n"
                + "death-rate-from-drug-misuse,E92000001,2015 - 17,4.3,,,,\n"
                + "death-rate-from-drug-misuse,E12000009,2015 - 17,4.6,,,,\n"
                + "deaths-from-drug-misuse,tot-LA,2014 - 16,50,,,,\ndeaths-from-drug-misuse,tot-LA,2015 - 17,52,,,790000,\n";
        totals.submit("council", "drug-related-deaths", "2014-01/2017-12", rows);

        totals.figure("death-rate-from-drug-misuse", "R36-2017-12")
                .body("count", nullValue(), "rate", nullValue())
                .body(
                        "reported.value",
                        equalTo(7.1f),
                        "reported.unit",
                        equalTo("rate"),
                        "reported.per",
                        equalTo(100_000))
                .body("reported.confidence.lower", equalTo(5.3f))
                .body("reported.previous.value", equalTo(6.9f), "reported.change", equalTo(0.2f))
                .body("reported.comparators.name", containsInAnyOrder("South West", "England"))
                .body("reported.comparators.value", containsInAnyOrder(4.6f, 4.3f))
                .body("period.kind", equalTo("months"), "period.start", equalTo("2015-01"));
        totals.figure("deaths-from-drug-misuse", "R36-2017-12")
                .body("count", equalTo(52), "previous.count", equalTo(50), "change.count", equalTo(2))
                .body("change.significant", equalTo(false))
                .body("rate.denominator.value", equalTo(790_000), "rate.value", equalTo(6.582278f));
        assertTold("death-rate-from-drug-misuse", "R36-2017-12");

        String corrected = rows.replace("E92000001,2015 - 17,4.3", "E92000001,2015 - 17,4.4");
        totals.submit("council", "drug-related-deaths", "2014-01/2017-12", corrected)
                .body("rows.updated", equalTo(1), "rows.unchanged", equalTo(5), "figuresChanged", equalTo(1));
    }

    @Test
    void rateOfAFamily_standsBesideItsMeanAndItsMembers() {
        Totals family = new Totals("fam");
        ReferenceTables.put(
                "reporting-areas", "code,kind,name,partnership,parents\nfam-msf,family,Family of Totton,,\n");
        ReferenceTables.put(
                "reporting-areas",
                "code,kind,name,partnership,parents\nfam-LA,local-authority,Totton,fam-P,E92000001;fam-msf\n"
                        + "fam-a,partnership,Aton,,fam-msf\nfam-b,partnership,Beton,,fam-msf\n");
        String rows = "all-crime-rate,P,2018/19,90,,,,\nall-crime-rate,fam-msf,2018/19,107.7,,,,\n"
                + "all-crime-rate,fam-a,2018/19,88.1,,,,\n";
        family.submit("police", "most-similar-family", "2018-04/2019-03", rows);

        family.figure("all-crime-rate", "FY2018-19")
                .body("reported.comparators.area", contains("fam-a", "fam-msf"))
                .body("reported.comparators.kind", contains("partnership", "family"))
                .body("reported.comparators.value", contains(88.1f, 107.7f));

        family.submit(
                "police", "most-similar-family", "2018-04/2019-03", rows + "all-crime-rate,fam-b,2018/19,90,,,,\n");
        family.figure("all-crime-rate", "FY2018-19")
                .body("reported.comparators.area", contains("fam-a", "fam-b", "fam-msf"));
    }

    @Test
    void valueOfThePartnership_goesBeforeOneOfTheSamePlace() {
        totals.submit(
                "council",
                "dependent-drinkers",
                "2018-01/2018-12",
                "dependent-drinkers,tot-LA,2018,3000,,,,\ndependent-drinkers,P,2018,3320,,,210126,\n");

        totals.figure("dependent-drinkers", "R12-2018-12")
                .body("count", equalTo(3320), "rate.value", equalTo(1.580004f), "rate.per", equalTo(100));
    }

    @Test
    void replacedValue_isWithdrawn_andKnownAsItWas() {
        String rows =
                "alcohol-related-admission-rate,P,2017/18,540,,,,\nalcohol-related-admission-rate,P,2018/19,546,,,,\n";
        totals.submit("council", "alcohol-related-admissions", "2017-04/2019-03", rows);
        Instant between = Instant.now();
        totals.submit(
                        "council",
                        "alcohol-related-admissions",
                        "2017-04/2019-03",
                        "alcohol-related-admission-rate,P,2018/19,550,,,,\n")
                .body("rows.updated", equalTo(1), "rows.withdrawn", equalTo(1), "rows.created", equalTo(0));

        String values = "/v1/reported-values?measure=alcohol-related-admission-rate&area=tot-P";
        Totals.read(values).statusCode(200).body("items.value", contains(550));
        Totals.read(values + "&asAt=" + between).statusCode(200).body("items.value", contains(540, 546));
        totals.figure("alcohol-related-admission-rate", "FY2017-18")
                .body("reported.status", equalTo("unavailable"), "completeness.complete", equalTo(false));
        Totals.read("/v1/figures/tot-P.alcohol-related-admission-rate.tot-P.FY2018-19?asAt=" + between)
                .statusCode(200)
                .body("reported.value", equalTo(546));
    }

    @Test
    void upsert_touchesWhatItNames() {
        totals.submit(
                "police",
                "fraud-and-cyber-reports",
                "2016-04/2016-09",
                "cyber-dependent-crime-reports,P,2016-04,3,,,,\ncyber-dependent-crime-reports,P,2016-05,4,,,,\n");
        Totals.send(
                        totals.feed("police", "fraud-and-cyber-reports", "2016-04/2016-09")
                                .queryParam("mode", "upsert"),
                        Totals.HEADER + "cyber-dependent-crime-reports,tot-P,2016-05,6,,,,\n")
                .statusCode(201)
                .body("rows.updated", equalTo(1), "rows.withdrawn", equalTo(0));

        totals.figure("cyber-dependent-crime-reports", "2016-04").body("count", equalTo(3));
        totals.figure("cyber-dependent-crime-reports", "2016-05").body("count", equalTo(6));
    }

    @Test
    void nilReturn_saysNothingOfEveryCount_andIsASubmission() {
        Totals.send(
                        totals.feed("hospital", "mental-illness-attendances", "2019-01/2019-03")
                                .queryParam("nil", "true"),
                        "")
                .statusCode(201)
                .body("nil", equalTo(true), "rows.created", equalTo(1));

        totals.figure("mental-illness-first-attendances", "FY2018-19-Q4")
                .body("count", equalTo(0), "reported.status", equalTo("nil"));
        Totals.read("/v1/statutory-returns?partnership=tot-P&from=2019-01&to=2019-03")
                .statusCode(200)
                .body("items.find { it.dataset == 'mental-illness-attendances' }.prescribedItem", equalTo("H3"))
                .body("items.find { it.dataset == 'mental-illness-attendances' }.missingMonths", empty())
                .body("items.find { it.dataset == 'people-in-drug-treatment' }.missingMonths", hasSize(3));
    }

    @Test
    void withdrawal_takesTheValuesBack_andKeepsTheirHistory() {
        String first = totals.submit(
                        "council",
                        "people-in-drug-treatment",
                        "2018-04/2018-06",
                        "people-in-drug-treatment,P,2018/19 Q1,2100,,,,\n")
                .extract()
                .path("id");
        String again = totals.submit(
                        "council",
                        "people-in-drug-treatment",
                        "2018-04/2018-06",
                        "people-in-drug-treatment,P,2018/19 Q1,2100,,,,\n")
                .body("rows.unchanged", equalTo(1), "figuresChanged", equalTo(0))
                .extract()
                .path("id");
        withdraw(first).body("rows", equalTo(0), "missing", empty(), "figuresChanged", equalTo(0));
        totals.figure("people-in-drug-treatment", "FY2018-19-Q1").body("count", equalTo(2100));

        withdraw(again).body("rows", equalTo(1), "missing", hasSize(3), "figuresChanged", greaterThan(0));
        totals.figure("people-in-drug-treatment", "FY2018-19-Q1").body("count", nullValue());
        totals.submit(
                "council",
                "people-in-drug-treatment",
                "2018-04/2018-06",
                "people-in-drug-treatment,P,2018/19 Q1,2105,,,,\n");
        totals.figure("people-in-drug-treatment", "FY2018-19-Q1").body("count", equalTo(2105));
        assertThat(again).isNotEqualTo(first);
    }

    @Test
    void withdrawalOfTheLast_takesBackWhatItConfirmed() {
        String rows = "households-in-fuel-poverty,P,2018,13500,,,,\n";
        totals.submit("council", "area-profile", "2018-01/2018-12", rows);
        String last = totals.submit("council", "area-profile", "2018-01/2018-12", rows)
                .extract()
                .path("id");

        withdraw(last).body("rows", equalTo(1), "missing", hasSize(12));

        totals.figure("households-in-fuel-poverty", "R12-2018-12")
                .body("count", nullValue(), "reported.status", equalTo("unavailable"));
        withdraw(last).body("rows", equalTo(1));
    }

    @Test
    void rehearsal_storesNothing_andRepeatedRequestDoesNothing() {
        String rows = Totals.HEADER + "all-crime-rate,tot-P,2018/19,90,,,,\n";
        Totals.send(
                        totals.feed("police", "most-similar-family", "2018-04/2019-03")
                                .queryParam("dryRun", "true"),
                        rows)
                .statusCode(200)
                .body("rows.created", equalTo(1), "figuresChanged", equalTo(2));
        Totals.read("/v1/reported-values?measure=all-crime-rate&area=tot-P").body("items", empty());
        for (int i = 0; i < 2; i++) {
            Totals.send(
                            totals.feed("police", "most-similar-family", "2018-04/2019-03")
                                    .header("Idempotency-Key", "tot-msf"),
                            rows)
                    .statusCode(201)
                    .body("rows.created", equalTo(1));
        }
        Totals.read("/v1/reported-values?measure=all-crime-rate&area=tot-P").body("items", hasSize(1));
    }

    @Test
    void badRows_areRejectedByName() {
        String rows =
                "prevnt-referrals,P,2015/16,1,,,,\nfraud-reports,P,2015/16,1,,,,\nprevent-referrals,Q,2015/16,1,,,,\n"
                        + "prevent-referrals,P,2014/15,1,,,,\nprevent-referrals,P,2015/16,,,,,\nprevent-referrals,P,2015/16,few,,,,\n"
                        + "prevent-referrals,P,2015/16,1.5,,,,\nprevent-referrals,P,sometime,1,,,,\n"
                        + "prevent-referrals,P,2015/16,31,,,,\nprevent-referrals,P,2015/16,32,,,,\n"
                        + "prevent-referrals,P,2015-04,2,,,,\"Jane Smith born 14/03/1981, 07700 900123\"\n"
                        + "prevent-referrals,P,2015-05,2,9,3,,\n";
        ValidatableResponse receipt = totals.submit("council", "prevent-referrals", "2015-04/2016-03", rows)
                .body("rows.created", equalTo(1), "rows.rejected", equalTo(11));
        receipt.body(
                "rejections.code",
                contains(
                        "unknown-measure",
                        "measure-not-agreed",
                        "unknown-area",
                        "month-outside-period",
                        "missing-value",
                        "bad-value",
                        "not-whole",
                        "bad-period",
                        "repeated-value",
                        "personal-data",
                        "limits-exchanged"));
        receipt.body(
                "rejections.detail",
                hasItems(
                        "There is no measure 'prevnt-referrals'",
                        "There is no area 'Q'",
                        "Line 10 has this measure, area and period already"));
        receipt.body("rejections.line", contains(2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13));
        totals.figure("prevent-referrals", "FY2015-16").body("count", equalTo(31));
        Totals.send(
                        totals.feed("council", "prevent-referrals", "2015-04/2016-03")
                                .queryParam("onError", "reject-all"),
                        Totals.HEADER + totals.here(rows))
                .statusCode(422)
                .body("type", equalTo("/problems/rows-rejected"));
        Totals.send(
                        totals.feed("council", "prevent-referrals", "2015-04/2016-03"),
                        "measure,area,period,value,patient\n")
                .statusCode(422)
                .body("violations.code", hasItem("unexpected-column"));
        Totals.send(totals.feed("council", "prevent-referrals", "2015-04/2016-03"), Totals.HEADER)
                .statusCode(422)
                .body("type", equalTo("/problems/empty-feed"));
        Totals.send(totals.feed("council", "national-referral-mechanism", "2015-04/2016-03"), Totals.HEADER)
                .statusCode(403);
    }

    @Test
    void anotherPartnershipsArea_isNotYours() {
        new Totals("tov");
        totals.submit(
                        "council",
                        "prevent-referrals",
                        "2012-04/2013-03",
                        "prevent-referrals,tov-P,2012/13,5,,,,\nprevent-referrals,P,2012/13,6,,,,\n")
                .body("rejections.code", contains("another-suppliers-area"));
    }

    @Test
    void linesOfJson_areReadLikewise() {
        Totals.send(
                        totals.feed("council", "prevent-referrals", "2013-04/2014-03")
                                .contentType("application/x-ndjson"),
                        "{\"measure\":\"prevent-referrals\",\"area\":\"tot-P\",\"period\":\"2013/14\",\"value\":\"[1-7]\"}\n"
                                + "{\"measure\":\"prevent-referrals\",\"area\":\"tot-P\",\"period\":\"2013-04\",\"value\":3}\n")
                .statusCode(201)
                .body("rows.created", equalTo(2));
        totals.figure("prevent-referrals", "FY2013-14").body("reported.lower", equalTo(1));
    }

    /** Whoever comes last stands; nothing is counted twice and nobody's figures are half of one and half of another. */
    @Test
    void simultaneousDeliveries_leaveOneOfThem() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> deliveries = IntStream.rangeClosed(1, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> totals.submit(
                                    "police",
                                    "fraud-and-cyber-reports",
                                    "2010-04/2010-06",
                                    "fraud-reports,P,2010-04,%1$d,,,,\nfraud-reports,P,2010-05,%1$d,,,,\nfraud-reports,P,2010-06,%1$d,,,,\n"
                                            .formatted(i * 10))
                            .extract()
                            .statusCode())
                    .toList();
            for (Future<Integer> answer : senders.invokeAll(deliveries)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            senders.shutdownNow();
        }
        List<Integer> values = Totals.read(
                        "/v1/reported-values?measure=fraud-reports&area=tot-P&from=2010-04&to=2010-06")
                .extract()
                .path("items.value");
        assertThat(values).hasSize(3).containsOnly(values.get(0));
        totals.figure("fraud-reports", "FY2010-11-Q1").body("count", equalTo(3 * values.get(0)));
    }

    @Test
    void changeOfTheCatalogue_leavesReportedFigures_andVerificationHolds() {
        totals.submit("council", "prevent-referrals", "2011-04/2012-03", "prevent-referrals,P,2011/12,20,,,,\n");
        ReferenceTables.put("populations", "area,group,year,vintage,value\ntot-P,all,2010,mid-2010,100000\n");

        totals.figure("prevent-referrals", "FY2011-12")
                .body("count", equalTo(20), "rate.denominator.vintage", equalTo("mid-2010"));
        Totals.as("platform-administrator")
                .get("/v1/verification")
                .then()
                .statusCode(200)
                .body(
                        "checks.find { it.name.startsWith('figures') }.differences.cell.findAll { it.startsWith('tot-') }",
                        empty());
    }

    private ValidatableResponse withdraw(String submission) {
        return totals.feed("council", "any", "any")
                .post("/v1/submissions/" + submission + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private static void assertTold(String indicator, String period) {
        TopicEvent event = Topics.await(
                "crime-data.figures.v1",
                candidate -> candidate.key().equals("tot-P." + indicator + ".tot-P." + period),
                Duration.ofSeconds(20));
        Contracts.assertValid("figure-changed.v1", event.data());
    }
}
