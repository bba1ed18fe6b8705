package uk.csp.morile.workshop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.as;
import static uk.csp.morile.workshop.TestWorkshop.COUNCIL;
import static uk.csp.morile.workshop.TestWorkshop.FIRE;
import static uk.csp.morile.workshop.TestWorkshop.POLICE_1;
import static uk.csp.morile.workshop.TestWorkshop.score;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;

/** The spreadsheet habit: a sheet is downloaded, filled in by hand and sent back. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class ScoringSheetIT {
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LEVEL = 4;
    private static final int REASON = 5;

    @Test
    void odsSheet_isFilledInAndSentBack() throws IOException {
        TestWorkshop workshop = TestWorkshop.drafted("T42000001").scoring();
        SpreadSheet file = new SpreadSheet(new ByteArrayInputStream(download(workshop, POLICE_1, POLICE_1, "ods")));
        Sheet sheet = file.getSheet("Scores");
        sheet.getRange(1, LEVEL).setValue(3);
        sheet.getRange(2, LEVEL).setValue("unknown");
        sheet.getRange(2, REASON).setValue("=not a formula");
        send(workshop, POLICE_1, ODS, saved(file)).statusCode(200).body("added", equalTo(2));
        as(POLICE_1)
                .get(workshop.path("/first-scores/" + POLICE_1))
                .then()
                .body("items.level", contains(3, null))
                .body("items[1].reason", equalTo("=not a formula"));
        byte[] again = download(workshop, POLICE_1, POLICE_1, "ods");
        send(workshop, POLICE_1, ODS, again)
                .statusCode(200)
                .body("added", equalTo(0))
                .body("scores", equalTo(2));
        assertThat(new SpreadSheet(new ByteArrayInputStream(again))
                        .getSheet("Scores")
                        .getRange(2, REASON)
                        .getValue())
                .isEqualTo("'=not a formula");
    }

    @Test
    void xlsxSheet_isFilledInAndSentBack() throws IOException {
        TestWorkshop workshop = TestWorkshop.drafted("T42000002").scoring();
        List<Row> rows;
        try (ReadableWorkbook file =
                new ReadableWorkbook(new ByteArrayInputStream(download(workshop, FIRE, FIRE, "xlsx")))) {
            rows = file.getFirstSheet().read();
        }
        assertThat(rows).hasSize(1 + 34 * 14);
        byte[] filled = xlsx(sheet -> {
            for (Row row : rows) {
                row.stream()
                        .filter(cell -> cell != null && cell.getColumnIndex() != LEVEL)
                        .forEach(cell -> sheet.value(row.getRowNum() - 1, cell.getColumnIndex(), cell.getText()));
            }
            sheet.value(0, LEVEL, "level");
            for (int row = 1; row < rows.size(); row++) {
                sheet.value(row, LEVEL, row % 5);
            }
        });
        send(workshop, FIRE, XLSX, filled).statusCode(200).body("added", equalTo(476));
        as(FIRE).get(workshop.path("/first-scores/" + FIRE)).then().body("items", hasSize(476));
    }

    @Test
    void wrongRows_areToldByRowAndColumnAndNothingIsStored() throws IOException {
        TestWorkshop workshop = TestWorkshop.drafted("T42000003").scoring();
        byte[] file = xlsx(sheet -> {
            row(sheet, 0, "Threat", "criterion", "level", "reason");
            row(sheet, 1, "arson", "physical", "2", "");
            row(sheet, 2, "dragons", "physical", "2", "");
            row(sheet, 3, "arson", "luck", "2", "");
            row(sheet, 5, "arson", "volume", "9", "");
            row(sheet, 6, "arson", "trend", "high", "");
            row(sheet, 7, "arson", "frequency", "unknown", "");
            row(sheet, 8, "arson", "financial", "", "Something.");
            row(sheet, 9, "arson", "physical", "3", "");
            row(sheet, 10, "arson", "community", "", "");
            sheet.formula(10, 2, "1+1");
        });
        send(workshop, FIRE, XLSX, file)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-first-scores"))
                .body("violations.line", contains(3, 4, 6, 7, 8, 9, 10, 11))
                .body(
                        "violations.field",
                        contains("threat", "criterion", "level", "level", "reason", "level", "threat", "level"))
                .body(
                        "violations.code",
                        contains(
                                "unknown-threat",
                                "unknown-criterion",
                                "unknown-level",
                                "unknown-level",
                                "reason-needed",
                                "level-missing",
                                "duplicate",
                                "formula"));
        as(FIRE).get(workshop.path("/first-scores/" + FIRE)).then().body("items", hasSize(0));
    }

    @Test
    void sheetWithoutItsColumns_isRefused() throws IOException {
        TestWorkshop workshop = TestWorkshop.drafted("T42000004").scoring();
        send(workshop, FIRE, XLSX, xlsx(sheet -> row(sheet, 0, "threat", "level")))
                .statusCode(422)
                .body("violations.field", contains("criterion", "reason"));
        send(workshop, FIRE, ODS, new byte[] {1, 2, 3})
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable-sheet"));
        send(workshop, FIRE, "text/csv", new byte[] {1}).statusCode(415);
    }

    @Test
    void anothersSheet_isEmptyForTheFacilitatorAndAbsentForScorersUntilTheReveal() throws IOException {
        TestWorkshop workshop = TestWorkshop.drafted("T42000005").scoring();
        workshop.give(FIRE, score("domestic-homicide", "physical", 2)).statusCode(200);
        assertThat(level(download(workshop, ANALYST, FIRE, "ods"))).isNull();
        assertThat(level(download(workshop, FIRE, FIRE, "ods"))).isEqualTo("2");
        as(COUNCIL).get(workshop.path("/scoring-sheets/" + FIRE)).then().statusCode(404);
        workshop.give(POLICE_1, score("arson", "physical", 2)).statusCode(200);
        workshop.give(COUNCIL, score("arson", "physical", 2)).statusCode(200);
        workshop.move("reveal").statusCode(200);
        assertThat(level(download(workshop, COUNCIL, FIRE, "ods"))).isEqualTo("2");
        as(FIRE).queryParam("format", "pdf")
                .get(workshop.path("/scoring-sheets/" + FIRE))
                .then()
                .statusCode(406);
    }

    private static String level(byte[] ods) throws IOException {
        Object value = new SpreadSheet(new ByteArrayInputStream(ods))
                .getSheet("Scores")
                .getRange(1, LEVEL)
                .getValue();
        return value == null ? null : String.valueOf(((Number) value).intValue());
    }

    private static byte[] download(TestWorkshop workshop, String client, String scorer, String format) {
        return as(client)
                .queryParam("format", format)
                .get(workshop.path("/scoring-sheets/" + scorer))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("." + format))
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse send(TestWorkshop workshop, String scorer, String type, byte[] file) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(ODS, ContentType.BINARY)
                                .encodeContentTypeAs(XLSX, ContentType.BINARY)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)))
                .auth()
                .oauth2(Tokens.of(scorer))
                .contentType(type)
                .body(file)
                .put(workshop.path("/scoring-sheets/" + scorer))
                .then();
    }

    private static byte[] saved(SpreadSheet file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.save(out);
        return out.toByteArray();
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] xlsx(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook file = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = file.newWorksheet("Scores");
            filling.fill(sheet);
            sheet.finish();
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
