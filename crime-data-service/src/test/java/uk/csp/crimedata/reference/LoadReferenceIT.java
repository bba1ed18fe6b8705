package uk.csp.crimedata.reference;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.crimedata.ReferenceTables.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.catalogue.CatalogueChange;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.ChangeCatalogue;
import uk.csp.crimedata.catalogue.Rows;
import uk.csp.kit.Tokens;

/** Reference data an administrator loads: what is counted changes with it, and no release takes it back. */
@QuarkusTest
@CrimeDataTest
class LoadReferenceIT {
    private static final String POLICE = "ref-police";
    private static final String CATEGORIES = "code,label,parent\n";
    private static final String FLAGS = "code,position,label\n";
    private static final String DATASETS = "code,name,format,basis,supplierKind,legalBasis,frequency,retentionMonths\n";
    private static final String CROSSWALKS = "scheme,code,validFrom,validTo,category\n";
    private static final String INDICATORS = "code,version,label,populationGroup,populationLabel,per,overlay,quality,"
            + "byNeighbourhood,crimeTablePlace,note,numerators\n";

    @Inject
    ChangeCatalogue changeCatalogue;

    @BeforeEach
    void loadPartnership() {
        loaded(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\nref-P,Refton,ref-F,Ref Force,detailed,safer-plymouth\n");
        loaded("areas", "code,kind,name,partnership,parents\nref-L1,lsoa,Refton 001A,ref-P,\n");
        loaded("suppliers", "id,name,kind,area\n" + POLICE + ",Ref Police,police,ref-F\n");
    }

    @Test
    void newCategoryFlagCodeAndIndicator_countFromTheNextFeedOn() {
        loaded("categories", CATEGORIES + "ref-fraud,Fraud,crime\n");
        loaded("flags", FLAGS + "ref-online,20,Online\n");
        loaded("crosswalks", CROSSWALKS + "home-office,ref-51,2018-04-01,,ref-fraud\n");
        loaded("indicators", INDICATORS + indicator("ref-online-fraud", 1, "ref-fraud +ref-online"));

        submit(
                "police-recorded-crime",
                """
                recordedOn,offenceCode,lsoa,flags
                2018-06-01,ref-51,ref-L1,ref-online
                2018-06-02,ref-51,ref-L1,
                2018-06-03,28E,ref-L1,
                """);

        assertCount("ref-online-fraud", 1);
        assertCount("all-crime", 3);
        read("/v1/indicators")
                .body(
                        "items.find { it.code == 'ref-online-fraud' }.numerators.words",
                        contains("Crimes recorded by the police: Fraud, flagged Online"));
        read("/v1/flags").body("items.find { it.code == 'ref-online' }.position", equalTo(20));
    }

    @Test
    void indicatorThatCountsOtherwise_needsAHigherVersionAndItsFiguresFollow() {
        loaded("categories", CATEGORIES + "ref-tool-theft,Theft of tools,other-theft\n");
        loaded("indicators", INDICATORS + indicator("ref-thefts", 1, "ref-tool-theft"));
        submit(
                "police-recorded-crime",
                """
                recordedOn,category,lsoa
                2018-06-01,ref-tool-theft,ref-L1
                2018-06-02,shoplifting,ref-L1
                2018-06-03,shoplifting,ref-L1
                """);
        assertCount("ref-thefts", 1);

        String wider = "ref-tool-theft; police-recorded-crime shoplifting";
        refused("indicators", INDICATORS + indicator("ref-thefts", 1, wider))
                .body("violations.code", contains("version-must-rise"), "violations.line", contains(2));
        assertCount("ref-thefts", 1);

        loaded("indicators", INDICATORS + indicator("ref-thefts", 2, wider)).body("updated", equalTo(1));
        assertCount("ref-thefts", 3);
        loaded("indicators", INDICATORS + indicator("ref-thefts", 2, wider)).body("unchanged", equalTo(1));
        refused("indicators", INDICATORS + indicator("ref-thefts", 1, wider))
                .body("violations.code", contains("version-must-rise"));
    }

    @Test
    void categoryThatMoves_movesWhatIsCounted() {
        loaded(
                "categories",
                CATEGORIES + "ref-above,Above,crime\nref-beside,Beside,crime\nref-below,Below,ref-above\n");
        loaded("indicators", INDICATORS + indicator("ref-in-above", 1, "ref-above"));
        submit("police-recorded-crime", "recordedOn,category,lsoa\n2018-06-01,ref-below,ref-L1\n");
        assertCount("ref-in-above", 1);

        loaded("categories", CATEGORIES + "ref-below,Below,ref-beside\n");
        assertCount("ref-in-above", 0);
        loaded("categories", CATEGORIES + "ref-below,Below,ref-above\n");
        assertCount("ref-in-above", 1);

        refused("categories", CATEGORIES + "ref-above,Above,ref-below\n")
                .body("violations.code", hasItem("circular-parents"));
        loaded("indicators", INDICATORS + indicator("ref-both", 1, "ref-above; police-recorded-crime ref-beside"));
        refused("categories", CATEGORIES + "ref-beside,Beside,ref-above\n")
                .body("violations.code", contains("overlapping-numerators"))
                .body("violations.detail", contains("The indicator ref-both would count the category twice."));
        refused("categories", CATEGORIES + "ref-lost,Lost,ref-nowhere\n")
                .body("violations.code", contains("unknown-category"));
    }

    @Test
    void placesOfTheCrimeTable_areTakenOnceAndMayBeExchanged() {
        String first = indicator("ref-first", 1, "homicide");
        String second = indicator("ref-second", 1, "robbery");
        loaded("indicators", INDICATORS + placed(first, 101) + placed(second, 102));
        loaded("indicators", INDICATORS + placed(first, 102) + placed(second, 101));
        refused("indicators", INDICATORS + placed(first, 101)).body("violations.code", contains("place-taken"));
        refused("indicators", INDICATORS + placed(first, 103) + placed(second, 103))
                .body("violations.line", contains(2, 3));
        loaded("indicators", INDICATORS + first + second);
        read("/v1/indicators").body("items.find { it.code == 'ref-first' }.crimeTablePlace", nullValue());
    }

    @Test
    void rowsThatCannotBeMeant_areRefused() {
        refused("flags", FLAGS + "ref-high,31,High\n").body("violations.code", contains("invalid-value"));
        refused("flags", FLAGS + "ref-a,21,A\nref-b,21,B\n").body("violations.line", contains(2, 3));
        refused("flags", FLAGS + "domestic-abuse,21,Domestic abuse\n")
                .body("violations.code", hasItem("position-cannot-change"));
        refused("crosswalks", CROSSWALKS + "police-uk,Robbery,2018-01-01,,robbery\n")
                .body("violations.code", contains("overlapping-days"));
        refused("crosswalks", CROSSWALKS + "home-office,ref-9,2018-01-02,2018-01-01,robbery\n")
                .body("violations.code", contains("ends-before-it-begins"));
        refused("indicators", INDICATORS + indicator("ref-none", 1, "ref-unheard-of +ref-neither"))
                .body(
                        "violations.detail",
                        contains("There is no category ref-unheard-of.", "There is no flag ref-neither."));
        refused("indicators", INDICATORS + indicator("ref-twice", 1, "crime; police-recorded-crime robbery"))
                .body("violations.code", contains("overlapping-numerators"));
        refused("datasets", DATASETS + "ref-x,X,spreadsheet,,police,None,monthly,84\n")
                .body("violations.field", contains("format"));
    }

    @Test
    void newDataset_takesFeedsAndKeepsItsFormat() {
        String council = DATASETS + "ref-council,Known to the council,record,,police,SI 2007/1831,quarterly,84\n";
        loaded("datasets", council);
        loaded(
                "indicators",
                INDICATORS
                        + "ref-known,1,Known,all,all residents,1000,false,Council,false,,,ref-council anti-social-behaviour\n");
        submit("ref-council", "recordedOn,category,lsoa\n2018-06-01,anti-social-behaviour,ref-L1\n");

        assertCount("ref-known", 1);
        refused("datasets", council.replace(",record,", ",police-uk-street,"))
                .body("violations.code", contains("format-cannot-change"));
        loaded("datasets", council.replace("quarterly", "monthly"));
        read("/v1/datasets").body("items.find { it.code == 'ref-council' }.frequency", equalTo("monthly"));
    }

    @Test
    void json_isReadToo() {
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("application/json")
                .body(
                        """
                        [{"code": "ref-json", "version": 1, "label": "Hate or alcohol", "populationGroup": "all",
                          "populationLabel": "all residents", "per": 1000, "overlay": true, "quality": "Police",
                          "byNeighbourhood": false, "crimeTablePlace": null, "note": null,
                          "numerators": ["police-recorded-crime crime +hate-racist|alcohol-related -domestic-abuse",
                                         "police-incidents anti-social-behaviour"]}]
                        """)
                .put("/v1/indicators")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        read("/v1/indicators")
                .body("items.find { it.code == 'ref-json' }.numerators", hasSize(2))
                .body("items.find { it.code == 'ref-json' }.numerators[0].anyOf", hasSize(2))
                .body("items.find { it.code == 'ref-json' }.numerators[0].noneOf", contains("domestic-abuse"));
    }

    @Test
    void release_bringsItsRowsUntilAnAdministratorChangesThem() {
        assertThat(release("Released")).isEqualTo(new CatalogueChange(1, 0, 0));
        assertThat(release("Released")).as("brought before").isEqualTo(new CatalogueChange(0, 0, 0));
        assertThat(release("Better")).isEqualTo(new CatalogueChange(0, 1, 0));

        loaded("categories", CATEGORIES + "ref-released,Ours,crime\n");
        assertThat(release("Best")).isEqualTo(new CatalogueChange(0, 0, 0));
        read("/v1/categories").body("items.find { it.code == 'ref-released' }.label", equalTo("Ours"));
    }

    private CatalogueChange release(String label) {
        LinkedHashMap<CatalogueTable, Rows> tables = new LinkedHashMap<>();
        Map<String, String> values = Map.of("code", "ref-released", "label", label, "parent", "crime");
        tables.put(new CategoryTable(), new Rows(false, List.of(new Rows.Row(2, values))));
        return changeCatalogue.release(tables);
    }

    private static String indicator(String code, int version, String numerator) {
        return code + "," + version + ",Label,all,all residents,1000,false,Police,false,,,police-recorded-crime "
                + numerator + "\n";
    }

    private static String placed(String indicator, int place) {
        return indicator.replace(",,,", "," + place + ",,");
    }

    private static void assertCount(String indicator, int count) {
        read("/v1/figures/ref-P." + indicator + ".ref-P.2018-06").body("count", equalTo(count));
    }

    private static void submit(String dataset, String csv) {
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", POLICE))
                .queryParam("dataset", dataset)
                .queryParam("period", "2018-06")
                .contentType("text/csv")
                .body(csv.getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("rows.rejected", equalTo(0));
    }

    private static ValidatableResponse loaded(String table, String csv) {
        return send(table, csv).statusCode(200);
    }

    private static ValidatableResponse refused(String table, String csv) {
        return send(table, csv).statusCode(422).body("type", equalTo("/problems/invalid-catalogue-row"));
    }

    private static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .get(path)
                .then()
                .statusCode(200);
    }
}
