package uk.csp.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void text_thatASpreadsheetWouldCompute_isNeutralised() {
        assertThat(line("=HYPERLINK(\"x\")", "+1", "-1", "@a", "\tb"))
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",'+1,'-1,'@a,'\tb");
    }

    @Test
    void numbers_stayNumbersAndWhatIsNotKnownStaysEmpty() {
        assertThat(line(-11L, new BigDecimal("-1.60"), null, true, 2.5)).isEqualTo("-11,-1.60,,true,2.5");
    }

    @Test
    void separatorsQuotesAndLineEnds_areQuoted() {
        assertThat(line("a,b", "say \"no\"", "two\nlines")).isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"");
    }

    @Test
    void objects_haveTheColumnsAsNames() {
        Sheet sheet = new Sheet("months", List.of("month", "count"), List.of(Arrays.asList("2019-03", null)));
        assertThat(sheet.objects().get(0)).containsEntry("month", "2019-03").containsEntry("count", null);
    }

    private static String line(Object... cells) {
        String[] columns = new String[cells.length];
        Arrays.fill(columns, "c");
        String csv = new Sheet("s", List.of(columns), List.of(Arrays.asList(cells))).csv();
        return csv.substring(csv.indexOf("\r\n") + 2, csv.length() - 2);
    }
}
