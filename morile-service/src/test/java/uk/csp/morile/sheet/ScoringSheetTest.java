package uk.csp.morile.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.csp.morile.scoring.PublishedAssessment;

/** Sheets go out and come in again the same, in both formats; what they could smuggle in does not. */
class ScoringSheetTest {
    static Stream<SheetFormat> formats() {
        return Stream.of(new OdsFormat(), new XlsxFormat());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void sheet_comesBackAsItWent(SheetFormat format) throws Exception {
        List<ScoringSheet.Filled> filled = List.of(
                new ScoringSheet.Filled("burglary", "physical", 1, "As <seen> & \"said\" 10 % – ümlaut", "Review 7"),
                new ScoringSheet.Filled("burglary", "volume", null, "=HYPERLINK(\"http://x\")", "+44 figures"),
                new ScoringSheet.Filled("arson", "trend", 0, "@risk", null));
        List<SheetFormat.Table> tables =
                ScoringSheet.tables(PublishedAssessment.register(), PublishedAssessment.model(), filled);

        List<SheetRow> rows = format.read(bytes(format, tables));

        assertThat(rows).hasSize(1 + 34 * 14);
        assertThat(rows).noneMatch(row -> row.cells().stream().anyMatch(SheetCell::formula));
        for (ScoringSheet.Filled one : filled) {
            SheetRow row = rows.stream()
                    .filter(each -> each.cell(0).text().equals(one.threat())
                            && each.cell(2).text().equals(one.criterion()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.cell(4).text())
                    .isEqualTo(one.level() == null ? "unknown" : one.level().toString());
            assertThat(FormulaText.original(row.cell(5).text())).isEqualTo(one.reason());
            assertThat(row.cell(5).text()).doesNotStartWith("=").doesNotStartWith("@");
            assertThat(FormulaText.original(row.cell(6).text()))
                    .isEqualTo(one.evidence() == null ? "" : one.evidence());
        }
        assertThat(rows.get(1).number()).isEqualTo(2);
        assertThat(rows.get(1).cell(7).text()).startsWith("0 None: Nobody is hurt. · 1 ");
    }

    @Test
    void neutralText_isOriginalAgain() {
        for (String text : List.of("=1+1", "+1", "-1", "@x", "'quoted", "''", "plain", "", "'=1")) {
            assertThat(FormulaText.original(FormulaText.neutral(text)))
                    .as(text)
                    .isEqualTo(text.equals("'=1") ? "=1" : text);
        }
    }

    @Test
    void repeatedRowsAndCells_areNotUnfolded() throws Exception {
        String row = "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\""
                + " office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
        String empty = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>";
        List<SheetRow> rows = new OdsFormat().read(ods(row + empty));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cells()).hasSize(SheetFormat.MOST_COLUMNS);
        String bomb = row.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1048000\">");
        assertThatThrownBy(() -> new OdsFormat().read(ods(bomb)))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("rows");
    }

    @Test
    void externalEntity_isNotRead() {
        byte[] file = zip("content.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + content("&x;"));
        assertThatThrownBy(() -> new OdsFormat().read(file)).isInstanceOf(UnreadableSheet.class);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsNoSheet_isRefused(SheetFormat format) {
        byte[] zeros = new byte[64 << 20];
        for (byte[] file : List.of(
                new byte[0],
                "threat,criterion".getBytes(StandardCharsets.UTF_8),
                zip("content.txt", "nothing"),
                zip("content.xml", "<broken"),
                zip("content.xml", new String(zeros, StandardCharsets.ISO_8859_1)))) {
            assertThatThrownBy(() -> format.read(file)).isInstanceOf(UnreadableSheet.class);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void damagedFile_neverFailsOtherwise(SheetFormat format) throws Exception {
        byte[] file = bytes(
                format,
                List.of(new SheetFormat.Table(
                        "Scores",
                        List.of(List.<Object>of("threat", "level"), List.<Object>of("arson", 3)),
                        List.of())));
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(file, file.length - random.nextInt(file.length / 2));
            for (int hit = 0; hit < 3; hit++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            try {
                assertThat(new ArrayList<>(format.read(damaged))).hasSizeLessThan(100);
            } catch (UnreadableSheet refused) {
                assertThat(refused).hasMessageNotContaining("Exception");
            }
        }
    }

    private static byte[] bytes(SheetFormat format, List<SheetFormat.Table> tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(tables, out);
        return out.toByteArray();
    }

    private static byte[] ods(String rows) {
        return zip("content.xml", content(rows));
    }

    private static String content(String rows) {
        return "<office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\" xmlns:text=\"urn:x\"><office:body>"
                + "<table:table table:name=\"Scores\">" + rows
                + "</table:table></office:body></office:document-content>";
    }

    private static byte[] zip(String name, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
