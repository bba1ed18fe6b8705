package uk.csp.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.reporting.narrative.Passage.Bullets;
import uk.csp.reporting.narrative.Passage.Paragraph;
import uk.csp.reporting.narrative.Passage.Reference;
import uk.csp.reporting.narrative.Passage.Words;

class MarkdownTest {
    private static final List<String> SCRAPS = List.of(
            "a",
            "crime",
            "7",
            " ",
            "\n",
            "\n\n",
            "- ",
            "* ",
            "**",
            "*",
            "[",
            "]",
            "(",
            ")",
            "{{",
            "}}",
            "{{figure:robbery.count}}",
            "[page](https://example.org/a)",
            "<b>",
            "</script>",
            "&amp;",
            "\u2022 ",
            ":",
            "  ",
            "http://",
            "-",
            "#",
            "é",
            "😀");

    @Test
    void paragraphsAndBullets_areToldApart() {
        Passage passage = Markdown.parse("One\nline.\n\n- first\n  goes on\n\n- second\nAfter the list.\n* third\n");
        assertThat(passage.parts())
                .containsExactly(
                        new Paragraph(List.of(words("One line."))),
                        new Bullets(List.of(List.of(words("first goes on")), List.of(words("second")))),
                        new Paragraph(List.of(words("After the list."))),
                        new Bullets(List.of(List.of(words("third")))));
    }

    @Test
    void bold_links_andReferences_areSpans() {
        Passage passage = Markdown.parse(
                "Up **{{figure:robbery.change}} crimes**\nsee [the report](https://example.org/r?a=1) {{ period }}");
        assertThat(passage.parts())
                .containsExactly(new Paragraph(List.of(
                        words("Up "),
                        new Reference("figure:robbery.change", true, 1),
                        new Words(" crimes", true, null),
                        words(" see "),
                        new Words("the report", false, "https://example.org/r?a=1"),
                        words(" "),
                        new Reference("period", false, 2))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[click](javascript:alert(1))",
                "[click](data:text/html,x)",
                "**open",
                "{{figure:robbery.count",
                "a_b_c # not a heading",
                "2 * 3 * 4"
            })
    void allElse_staysWords(String text) {
        assertThat(Markdown.parse(text).parts()).containsExactly(new Paragraph(List.of(words(text))));
    }

    @Test
    void marks_canBeEscaped() {
        assertThat(Markdown.parse("\\- a \\**b\\** \\{{c}} \\[d](https://e.org)")
                        .typed())
                .isEqualTo("- a **b** {{c}} [d](https://e.org)");
    }

    @Test
    void whateverIsTyped_nothingIsLost_andNothingIsMadeUp() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(24), 0, SCRAPS.size())
                    .mapToObj(SCRAPS::get)
                    .collect(Collectors.joining());
            assertThat(letters(printed(Markdown.parse(text)))).as(text).isEqualTo(letters(text));
        }
    }

    @Test
    void longText_isReadInReasonableTime() {
        String text = "**a [b {{c ".repeat(5_000);
        assertThat(letters(printed(Markdown.parse(text)))).isEqualTo(letters(text));
    }

    /** All a passage holds, in its order. */
    private static String printed(Passage passage) {
        return passage.spans()
                .map(span -> span instanceof Reference reference
                        ? reference.written()
                        : ((Words) span).text() + (((Words) span).link() == null ? "" : ((Words) span).link()))
                .collect(Collectors.joining());
    }

    /** Without layout: what somebody would miss. */
    private static String letters(String text) {
        return text.replaceAll("[\\s*\\-\u2022\\[\\](){}]", "");
    }

    private static Words words(String text) {
        return new Words(text, false, null);
    }
}
