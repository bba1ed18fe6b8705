package uk.csp.crimedata.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.digest.MurmurHash3;
import uk.csp.platform.event.Outbox;
import uk.csp.platform.event.OutgoingEvent;

/**
 * Gives computed figures their next revision where their content changed, and tells of it. A figure that came out as it
 * was keeps its revision and causes no event. The partnerships concerned must be locked.
 */
final class FigureRevisions {
    static final String TOPIC = "crime-data.figures.v1";
    private static final String TYPE = "uk.csp.crime-data.figure-changed.v1";
    private static final String SCHEMA = "https://csp.example/contracts/events/figure-changed.v1.schema.json";
    private static final int CHUNK = 5_000;

    private static final String SAVE =
            """
            WITH changed AS (
              SELECT * FROM unnest(?::text[], ?::int[], ?::smallint[], ?::int[], ?::text[], ?::text[], ?::date[],
                ?::date[], ?::int[], ?::uuid[], ?::text[], ?::text[])
              AS c(id, partnership_id, indicator_id, area_id, period, period_kind, first_month, last_month, revision,
                digest, submissions, body)
            ), history AS (
              INSERT INTO figure_revision (figure_id, revision, known_at, submissions, body)
              SELECT id, revision, ?, submissions::bigint[], body FROM changed
            )
            INSERT INTO figure (id, partnership_id, indicator_id, area_id, period, period_kind, first_month, last_month,
              revision, digest, known_at)
            SELECT id, partnership_id, indicator_id, area_id, period, period_kind, first_month, last_month, revision,
              digest, ? FROM changed
            ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, digest = excluded.digest,
              known_at = excluded.known_at
            """;

    private final Connection connection;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Instant knownAt;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<UUID, Map<Integer, Integer>> changedBy = new HashMap<>();
    private int changed;

    FigureRevisions(Connection connection, ObjectMapper json, Outbox outbox, Instant knownAt) {
        this.connection = connection;
        this.json = json;
        this.outbox = outbox;
        this.knownAt = knownAt;
    }

    /**
     * A figure as it is now.
     *
     * @param submissions the ones it rests on
     * @param causes why it is looked at, the last of them is told as the cause
     */
    record Candidate(Target target, Period period, FigureChanged figure, List<Long> submissions, List<UUID> causes) {

        private UUID cause() {
            return causes.get(causes.size() - 1);
        }
    }

    private record Revised(Candidate candidate, int revision, UUID digest, byte[] body) {}

    private record Known(int revision, UUID digest) {}

    void add(Candidate candidate) throws SQLException {
        candidates.add(candidate);
        if (candidates.size() == CHUNK) {
            flush();
        }
    }

    /** Writes what is left and returns how many figures changed. */
    int finish() throws SQLException {
        flush();
        return changed;
    }

    /** The figures that changed and were looked at for a cause, among others. */
    ChangedFigures changedBy(UUID cause) {
        return new ChangedFigures(changedBy.getOrDefault(cause, Map.of()));
    }

    private void flush() throws SQLException {
        if (candidates.isEmpty()) {
            return;
        }
        Map<String, Known> known = known();
        List<Revised> revised = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Known before = known.get(candidate.figure().figure());
            UUID digest = digest(candidate);
            if (before == null || !before.digest().equals(digest)) {
                int revision = before == null ? 1 : before.revision() + 1;
                byte[] body =
                        write(candidate.figure().as(revision, candidate.cause().toString(), knownAt));
                revised.add(new Revised(candidate, revision, digest, body));
                candidate.causes().forEach(cause -> changedBy
                        .computeIfAbsent(cause, first -> new HashMap<>())
                        .merge(candidate.target().partnership().id(), 1, Integer::sum));
            }
        }
        save(revised);
        outbox.addAll(connection, revised.stream().map(FigureRevisions::event).toList());
        changed += revised.size();
        candidates.clear();
    }

    /** Over everything but revision, cause and time. */
    private UUID digest(Candidate candidate) {
        byte[] content = write(candidate.figure());
        long[] hash = MurmurHash3.hash128x64(content, 0, content.length, 0);
        return new UUID(hash[0], hash[1]);
    }

    private byte[] write(FigureChanged figure) {
        try {
            return json.writeValueAsBytes(figure);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A figure could not be written as JSON", e);
        }
    }

    private Map<String, Known> known() throws SQLException {
        Map<String, Known> known = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, revision, digest FROM figure WHERE id = ANY (?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            candidates.stream()
                                    .map(candidate -> candidate.figure().figure())
                                    .toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), new Known(rows.getInt(2), rows.getObject(3, UUID.class)));
                }
            }
        }
        return known;
    }

    private void save(List<Revised> revised) throws SQLException {
        if (revised.isEmpty()) {
            return;
        }
        OffsetDateTime since = OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC);
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setArray(1, texts(revised, row -> row.candidate().figure().figure()));
            save.setArray(2, column("int", revised, row -> row.candidate()
                    .target()
                    .partnership()
                    .id()));
            save.setArray(3, column("smallint", revised, row -> row.candidate()
                    .target()
                    .indicator()
                    .id()));
            save.setArray(4, column("int", revised, row -> row.candidate()
                    .target()
                    .area()
                    .id()));
            save.setArray(5, texts(revised, row -> row.candidate().period().code()));
            save.setArray(6, texts(revised, row -> row.candidate().period().kind().word));
            save.setArray(
                    7,
                    column(
                            "text",
                            revised,
                            row -> firstDay(row.candidate().period().start())));
            save.setArray(
                    8,
                    column(
                            "text",
                            revised,
                            row -> firstDay(row.candidate().period().end())));
            save.setArray(9, column("int", revised, Revised::revision));
            save.setArray(10, column("uuid", revised, Revised::digest));
            save.setArray(11, texts(revised, row -> asArray(row.candidate().submissions())));
            save.setArray(12, texts(revised, row -> new String(row.body(), UTF_8)));
            save.setObject(13, since);
            save.setObject(14, since);
            save.executeUpdate();
        }
    }

    /** As an array of strings: the driver sends it in binary, where an array of objects is quoted and parsed. */
    private Array texts(List<Revised> revised, Function<Revised, String> value) throws SQLException {
        return connection.createArrayOf("text", revised.stream().map(value).toArray(String[]::new));
    }

    private Array column(String type, List<Revised> revised, Function<Revised, Object> value) throws SQLException {
        return connection.createArrayOf(type, revised.stream().map(value).toArray());
    }

    private static String firstDay(YearMonth month) {
        return month.atDay(1).toString();
    }

    private static String asArray(List<Long> numbers) {
        return numbers.toString().replace('[', '{').replace(']', '}');
    }

    private static OutgoingEvent event(Revised revised) {
        FigureChanged figure = revised.candidate().figure();
        return new OutgoingEvent(
                TOPIC, TYPE, figure.figure(), SCHEMA, figure.partnership().code(), revised.body());
    }
}
