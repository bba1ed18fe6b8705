package uk.csp.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.page.Imprint;
import uk.csp.reporting.page.Templates;

/** What a council's readers, a screen reader and a printer need of the PDF. Leaves it in target/pages. */
class PdfReportTest {
    private static final Imprint DRAFT = Imprint.draft("9f86d081884c7d65", "/v1/assessments/E22000056/FY2018-19");
    private static final Imprint EDITION = Imprint.edition(
            1,
            Instant.parse("2019-09-30T13:00:00Z"),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "/v1/editions/E22000056.FY2018-19.1",
            "/v1/editions/E22000056.FY2018-19.1/lineage");
    private static final PdfReport REPORT = new PdfReport(Templates.engine());
    private static final Assessment DOCUMENT =
            new AssessmentAssembler().assemble(Published.facts().done());

    private static byte[] published;

    @BeforeAll
    static void render() throws IOException {
        published = REPORT.render(DOCUMENT, EDITION);
        Path folder = Files.createDirectories(Path.of("target/pages"));
        Files.write(folder.resolve("published.pdf"), published);
    }

    @Test
    void report_isAccessibleByPdfUa() throws Exception {
        assertAccessible(published);
    }

    @Test
    void draft_isMarkedOnEveryPageAndAccessible() throws Exception {
        Imprint incomplete = DRAFT.withNotice(
                new Block.Note("What this draft lacks", List.of(Text.words("What the public thinks."))));
        byte[] draft = REPORT.render(DOCUMENT, incomplete);
        Files.write(Path.of("target/pages/draft.pdf"), draft);
        assertAccessible(draft);
        try (PDDocument pdf = Loader.loadPDF(draft)) {
            assertThat(text(pdf, 2)).contains("Draft: not published").contains("What the public thinks.");
        }
    }

    private static void assertAccessible(byte[] published) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(published), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failures = result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage() + " at "
                            + a.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
            assertThat(failures).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void report_hasTitleLanguageBookmarksAndPageNumbers() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(published)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(DOCUMENT.title());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo(DOCUMENT.sections().get(0).title());
            assertThat(text(pdf, 3)).contains("Page 3 of " + pdf.getNumberOfPages());
            assertThat(text(pdf, 2)).contains("Contents").contains("Crime table");
        }
    }

    @Test
    void noLine_endsBetweenABracketAndItsNumber() throws IOException {
        List<Text> items = IntStream.range(0, 60)
                .mapToObj(i -> Text.write()
                        .words("w".repeat(i) + " and many words after it, so that the line is full somewhere here (")
                        .run(Run.number("11%", new Run.Origin("E22000056.robbery.E22000056.FY2018-19", 1, "count")))
                        .words(", the rest).")
                        .done())
                .toList();
        Assessment document = EveryBlock.of(Section.of("words", "Words", new Block.Bullets(items)));
        try (PDDocument pdf = Loader.loadPDF(REPORT.render(document, EDITION))) {
            assertThat(new PDFTextStripper().getText(pdf).lines().map(String::strip))
                    .anyMatch(line -> line.contains("(11%"))
                    .noneMatch(line -> line.endsWith("("));
        }
    }

    @Test
    void everyBlock_isAccessibleTablesRepeatTheirHeadingsAndNothingIsClipped() throws Exception {
        byte[] every = REPORT.render(EveryBlock.document(), EDITION);
        Files.write(Path.of("target/pages/every-block.pdf"), every);
        assertAccessible(every);
        try (PDDocument pdf = Loader.loadPDF(every)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                pages.add(text(pdf, page));
            }
            assertThat(pages.stream().filter(page -> page.contains("Place 1")))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(page -> assertThat(page).contains("Heading of places"));
            assertThat(pages).hasSizeLessThan(13);
            assertThat(String.join(" ", pages).replaceAll("\\s+", ""))
                    .contains("Place0", "Place" + (EveryBlock.ROWS - 1), "Columnheading0", "ofauthorities8");
            Margins margins = new Margins();
            margins.getText(pdf);
            assertThat(margins.outside).isEmpty();
        }
    }

    /** Letters that stand beyond the margins of A4. */
    private static final class Margins extends PDFTextStripper {
        private static final double LEAST = 19 / 25.4 * 72;
        private static final double MOST = (210 - 19) / 25.4 * 72;

        private final List<String> outside = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            boolean within = letter.getX() >= LEAST && letter.getX() + letter.getWidth() <= MOST;
            if (!within && !letter.getUnicode().isBlank()) {
                outside.add(getCurrentPageNo() + ": " + letter.getUnicode() + " at " + letter.getX());
            }
        }
    }

    @Test
    void lettersTheFontsLack_arePrintedAsAMarkAndStayAccessible() throws Exception {
        Imprint notice = DRAFT.withNotice(new Block.Note(
                "What a draft lacks",
                List.of(Text.words("Caernarf\u0175n, \u0141\u00f3d\u017a, \u03a9, \u2265 5, \ud83d\ude00 \u0007end"))));
        byte[] odd = REPORT.render(DOCUMENT, notice);
        assertAccessible(odd);
        try (PDDocument pdf = Loader.loadPDF(odd)) {
            assertThat(text(pdf, 2)).contains("Caernarf\u0175n, \u0141\u00f3d\u017a, #, # 5, # end");
        }
    }

    @Test
    void report_isTheSameEveryTime() {
        assertThat(REPORT.render(DOCUMENT, EDITION)).isEqualTo(published);
        assertThat(REPORT.render(DOCUMENT, DRAFT)).isNotEqualTo(published);
    }

    @Test
    void rendering_isFastOnceWarm() {
        IntStream.range(0, 3).forEach(i -> REPORT.render(DOCUMENT, EDITION));
        long start = System.nanoTime();
        REPORT.render(DOCUMENT, EDITION);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("PDF of the published assessment, warm: " + millis + " ms");
        assertThat(millis).isLessThan(5_000);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
