package uk.csp.crimedata.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;

/** Personal data sent by mistake: told by its kind, and then nowhere to be found. */
@QuarkusTest
@CrimeDataTest
class PersonalDataIT {
    private static final List<String> DETAILS = List.of(
            "943 476 5919", "AB123456C", "07700 900461", "jo.bloggs@example.org", "Jo Bloggs 12/03/1985", "PL4 9ZX");

    @Inject
    DataSource dataSource;

    @Test
    void personalData_isRefusedAndWrittenNowhere() throws SQLException {
        String lsoa = FeedRequests.loadAreas();
        StringBuilder rows = new StringBuilder("GOOD,,2020-01-02,28E,," + lsoa + ",,,,\n");
        for (String detail : DETAILS) {
            rows.append("P,,2020-01-02,28E,,")
                    .append(lsoa)
                    .append(",,,,seen: ")
                    .append(detail)
                    .append('\n');
            rows.append(detail).append(",,2020-01-02,28E,,").append(lsoa).append(",,,,\n");
            rows.append("Q,,2020-01-02,")
                    .append(detail)
                    .append(",,")
                    .append(lsoa)
                    .append(",,,,\n");
            rows.append("S,,").append(detail).append(",28E,,").append(lsoa).append(",,,,\n");
        }
        StringBuilder logged = new StringBuilder();
        Logger root = Logger.getLogger("");
        Handler memory = into(logged);
        root.addHandler(memory);
        List<String> answers = new ArrayList<>();
        try {
            String id = FeedRequests.sendCrimes("2020-01", rows.toString())
                    .statusCode(201)
                    .body("rows.created", equalTo(1), "rows.rejected", equalTo(4 * DETAILS.size()))
                    .body("rejections.code", everyItem(equalTo("personal-data")))
                    .body("rejections[0].field", equalTo("outcome"))
                    .body("rejections[0].detail", containsString("an NHS number"))
                    .extract()
                    .path("id");
            for (String path : List.of("", "/rejected-rows")) {
                answers.add(FeedRequests.as(FeedRequests.POLICE)
                        .get("/v1/submissions/" + id + path)
                        .asString());
            }
            answers.add(FeedRequests.send(
                            FeedRequests.feed(FeedRequests.CRIMES, "2020-01").queryParam("onError", "reject-all"),
                            FeedRequests.HEADER + rows)
                    .statusCode(422)
                    .extract()
                    .asString());
            answers.add(FeedRequests.send(
                            FeedRequests.feed(FeedRequests.CRIMES, "2020-01"), String.join(",", DETAILS) + "\n" + rows)
                    .statusCode(422)
                    .extract()
                    .asString());
        } finally {
            root.removeHandler(memory);
        }
        for (String detail : DETAILS) {
            assertThat(answers).noneMatch(answer -> answer.contains(detail));
            assertThat(logged.toString()).doesNotContain(detail);
            assertThat(tablesWith(detail)).as(detail).isEmpty();
        }
        assertThat(tablesWith("GOOD")).as("the search finds what is there").contains("record");
    }

    private static Handler into(StringBuilder log) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.append(entry.getMessage()).append(entry.getThrown()).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }

    private List<String> tablesWith(String text) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> all = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    """
                    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = 'public' AND (c.relkind = 'p' OR c.relkind = 'r' AND NOT c.relispartition)
                    """)) {
                while (names.next()) {
                    all.add(names.getString(1));
                }
            }
            for (String table : all) {
                try (ResultSet found = statement.executeQuery(
                        "SELECT EXISTS (SELECT FROM " + table + " t WHERE t::text LIKE '%" + text + "%')")) {
                    found.next();
                    if (found.getBoolean(1)) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }
}
