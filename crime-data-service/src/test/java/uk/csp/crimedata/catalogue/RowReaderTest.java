package uk.csp.crimedata.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

class RowReaderTest {
    private static final CatalogueTable TABLE = new CatalogueTable() {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.code("code"),
                    Field.text("name"),
                    Field.number("value", 1).optional());
        }

        @Override
        public List<String> rules() {
            return List.of();
        }

        @Override
        public String comparison() {
            return "";
        }

        @Override
        public List<String> writes() {
            return List.of();
        }

        @Override
        public String partnershipsConcerned() {
            return "";
        }
    };

    @Test
    void csv_keepsLineNumbersOverMarksEmptyLinesAndQuotedBreaks() {
        Rows rows = csv("\ufeffcode,name\r\nA,\"one\ntwo\"\r\n\r\nB, three \r\n");

        assertThat(rows.rows()).extracting(Rows.Row::line).containsExactly(2, 5);
        assertThat(rows.rows().get(0).value("code")).isEqualTo("A");
        assertThat(rows.rows().get(1).value("name")).isEqualTo("three");
    }

    @Test
    void json_readsNumbersListsAndNull() {
        Rows rows = json("[{\"code\":\"A\",\"value\":7,\"name\":null,\"parents\":[\"x\",\"y\"]}]");

        assertThat(rows.rows().get(0).value("value")).isEqualTo("7");
        assertThat(rows.rows().get(0).value("parents")).isEqualTo("x;y");
        assertThat(rows.rows().get(0).value("name")).isNull();
    }

    @Test
    void unreadableBodies_areRefused() {
        assertThatThrownBy(() -> json("{\"code\":1}")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> json("[1]")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> json("")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> reader().read(
                                null, new ByteArrayInputStream("code\n\u00e4".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void violations_areAllToldWithTheirPlace() {
        List<Violation> violations = RowRules.violations(TABLE, csv("code,name,value\nA,,0\nA,x\u0007,1.5\n!,y,1\n"));

        assertThat(violations)
                .extracting(Violation::line, Violation::field, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple(2, "name", "missing-value"),
                        tuple(2, "value", "invalid-value"),
                        tuple(3, "name", "invalid-value"),
                        tuple(3, "value", "invalid-value"),
                        tuple(3, "code", "duplicate-row"),
                        tuple(4, "code", "invalid-value"));
        assertThat(RowRules.violations(TABLE, json("[{\"code\":\"A\"},{\"code\":\"B\",\"name\":\"b\"}]")))
                .extracting(Violation::pointer)
                .containsExactly("/0/name");
    }

    @Test
    void columns_missingOrUnknown_areNamedOnce() {
        assertThat(RowRules.violations(TABLE, csv("code,nmae\nA,x\nB,y\n")))
                .extracting(Violation::field, Violation::code)
                .containsExactlyInAnyOrder(tuple("nmae", "unknown-column"), tuple("name", "missing-column"));
        assertThat(RowRules.violations(TABLE, csv("code,name\nA,x,too much\n")))
                .extracting(Violation::code)
                .containsExactly("unknown-column");
    }

    private static RowReader reader() {
        return new RowReader(new ObjectMapper());
    }

    private static Rows csv(String text) {
        return reader().read(
                        MediaType.valueOf("text/csv"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Rows json(String text) {
        return reader().read(
                        MediaType.APPLICATION_JSON_TYPE,
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
