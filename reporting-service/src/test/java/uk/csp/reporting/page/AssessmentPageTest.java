package uk.csp.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Profile;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.plan.SamplePlans;
import uk.csp.reporting.voice.SampleViews;

/** What a screen reader, a telephone and a printer need of the page. */
class AssessmentPageTest {
    private static final List<String> CASES = List.of("published", "public-feeds", "nothing", "plan-and-voice");
    private static final Imprint EDITION = Imprint.edition(
            1,
            Instant.parse("2019-09-30T13:00:00Z"),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "/v1/editions/E22000056.FY2018-19.1",
            "/v1/editions/E22000056.FY2018-19.1/lineage");
    private static final Imprint DRAFT = Imprint.draft("9f86d081884c7d65", "/v1/assessments/E22000056/FY2018-19")
            .withNotice(new Block.Note("What this draft lacks", List.of(Text.words("What the public thinks."))));

    @ParameterizedTest
    @ValueSource(strings = {"published", "public-feeds", "nothing", "plan-and-voice"})
    void headings_descendWithoutGaps(String name) {
        Document page = page(name);
        assertThat(page.select("h1")).hasSize(1);
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = Integer.parseInt(heading.tagName().substring(1));
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "public-feeds", "nothing", "plan-and-voice"})
    void tables_haveCaptionsScopesAndNoEmptyCell(String name) {
        Document page = page(name);
        for (Element table : page.select("table")) {
            assertThat(table.select("caption").text()).isNotBlank();
            assertThat(table.select("thead th[scope=col]").size())
                    .as(table.id())
                    .isEqualTo(table.select("tbody tr").first().children().size());
            assertThat(table.select("tbody tr"))
                    .allSatisfy(row -> assertThat(row.select("th[scope=row]")).hasSize(1));
            assertThat(table.select("th, td"))
                    .allSatisfy(cell -> assertThat(cell.text()).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "public-feeds", "nothing", "plan-and-voice"})
    void page_hasLanguageSkipLinkContentsAndUniqueIds(String name) {
        Document page = page(name);
        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.body().child(0).attr("href")).isEqualTo("#content");
        assertThat(page.select("script, link, img, iframe, [style], [onclick]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allSatisfy(href -> assertThat(page.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
        assertThat(page.select("nav li"))
                .hasSizeGreaterThanOrEqualTo(page.select("main h2").size());
    }

    @Test
    void charts_haveTitleDescriptionAndATableBesideThem() {
        Document page = page("published");
        assertThat(page.select("svg")).hasSize(12).allSatisfy(svg -> {
            assertThat(svg.select("> title").text()).isNotBlank();
            assertThat(svg.select("> desc").text()).contains("The table gives the values");
            assertThat(svg.attr("aria-labelledby").split(" "))
                    .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        });
        assertThat(page.select("figure + table")).hasSize(6);
    }

    @Test
    void ratings_areWordsAndNumbersKnowTheirFigure() {
        Document page = page("published");
        assertThat(page.select("#ratings-drug-related-harm td .tone").eachText())
                .containsExactly("High", "Moderate", "Low", "Standard");
        Element robbery = page.select("#crime-table tr:contains(Robbery) td").get(1);
        assertThat(robbery.text()).isEqualTo("255");
        assertThat(robbery.select("[data-figure]").attr("data-figure"))
                .isEqualTo("E22000056.robbery.E22000056.FY2018-19");
        assertThat(page.select("abbr[title=not available]")).isNotEmpty();
    }

    @Test
    void text_isEscaped() {
        FactsBuilder facts = Published.facts()
                .profile(new Profile("<b>Safer</b> & \"free\"", List.of("<script>x</script>"), null, null, null));
        String html = render(facts);
        assertThat(html).doesNotContain("<script").doesNotContain("<b>Safer").contains("&lt;script&gt;");
    }

    @Test
    void page_isTheSameEveryTime() {
        assertThat(render(Published.facts())).isEqualTo(render(Published.facts()));
    }

    private static Document page(String name) {
        try {
            return Jsoup.parse(Files.readString(write(name)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Leaves the page in target/pages, to be looked at in a browser. */
    static Path write(String name) {
        String html = name.equals("draft") ? render(facts("published"), DRAFT) : render(facts(name));
        try {
            Path folder = Files.createDirectories(Path.of("target/pages"));
            return Files.writeString(folder.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static FactsBuilder facts(String name) {
        assertThat(CASES).contains(name);
        return switch (name) {
            case "published" -> Published.facts();
            case "plan-and-voice" -> SamplePlans.published().views(SampleViews.all());
            case "public-feeds" -> Published.publicFeeds();
            default -> new FactsBuilder("FY2018-19");
        };
    }

    private static String render(FactsBuilder facts) {
        return render(facts, EDITION);
    }

    private static String render(FactsBuilder facts, Imprint imprint) {
        byte[] html = new AssessmentPage(Templates.engine())
                .render(new AssessmentAssembler().assemble(facts.done()), imprint);
        return new String(html, StandardCharsets.UTF_8);
    }
}
