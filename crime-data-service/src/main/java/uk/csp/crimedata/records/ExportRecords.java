package uk.csp.crimedata.records;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.csp.crimedata.catalogue.RecordColumns;
import uk.csp.crimedata.feed.SubmissionPeriod;
import uk.csp.crimedata.page.SpreadsheetCell;

/** Writes records out as they are read: an export of any size needs the memory of a few rows. */
@ApplicationScoped
class ExportRecords {
    private static final int ROWS_AT_ONCE = 2_000;

    private static final String COUNT = "SELECT count(*) FROM record ";
    private static final String OF_SUPPLIER = "record.supplier_id = ?";
    private static final String OF_PARTNERSHIP =
            "record.area_id = ANY (ARRAY(SELECT area_id FROM counted_in WHERE target_id = ?))";

    private static final String SELECT =
            """
            SELECT to_char(month, 'YYYY-MM'), supplier.code, flags, record.reference, occurred_on, recorded_on,
              offence_code, CASE WHEN offence_code IS NULL THEN category.code END, area.code, longitude, latitude,
              location, coalesce(newest_outcome.outcome, record.outcome), newest_outcome.outcome_on
            FROM record JOIN category ON category.id = record.category_id
            JOIN supplier ON supplier.id = record.supplier_id
            LEFT JOIN area ON area.id = record.area_id AND area.kind = 'lsoa'
            LEFT JOIN newest_outcome ON newest_outcome.dataset_id = record.dataset_id
              AND newest_outcome.supplier_id = record.supplier_id AND newest_outcome.reference = record.reference
            """;

    private static final String OF_DATASET = "WHERE record.dataset_id = ? AND month BETWEEN ? AND ? AND ";

    /** A loop would sort all outcomes again for every record, and a planner that expects few records chooses one. */
    private static final String WITHOUT_LOOPS = "SET LOCAL enable_nestloop = off";

    private final DataSource dataSource;

    ExportRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Which records.
     *
     * @param wholeOf true: those that count for a partnership, whoever sent them; false: those a supplier sent
     * @param id of the partnership or the supplier
     */
    record Selection(short dataset, SubmissionPeriod period, boolean wholeOf, int id) {}

    long count(Selection selection) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, COUNT, selection, "");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The records could not be counted", e);
        }
    }

    /** @param flags bit of each flag */
    void write(Selection selection, Map<String, Integer> flags, OutputStream out) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            // Without a transaction the driver would fetch every row before the first is given.
            connection.setAutoCommit(false);
            try (Statement plan = connection.createStatement();
                    PreparedStatement select = prepare(
                            connection, SELECT, selection, " ORDER BY month, record.supplier_id, key, ordinal")) {
                plan.execute(WITHOUT_LOOPS);
                select.setFetchSize(ROWS_AT_ONCE);
                write(select, flags, out);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("The export ended early", e);
        }
    }

    private static void write(PreparedStatement select, Map<String, Integer> flags, OutputStream out)
            throws SQLException, IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> header = new ArrayList<>(List.of("month", "supplier"));
        header.addAll(RecordColumns.ALL);
        header.add("outcomeOn");
        csv.writeRecord(header);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                csv.writeRecord(cells(row, flags));
            }
        }
        csv.flush();
    }

    private static List<String> cells(ResultSet row, Map<String, Integer> flags) throws SQLException {
        int mask = row.getInt(3);
        String named = flags.entrySet().stream()
                .filter(flag -> (mask & flag.getValue()) != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(";"));
        List<String> cells = new ArrayList<>();
        cells.add(row.getString(1));
        cells.add(row.getString(2));
        for (String column : RecordColumns.ALL) {
            cells.add(column.equals("flags") ? named : SpreadsheetCell.harmless(row.getString(place(column))));
        }
        cells.add(row.getString(14));
        return cells;
    }

    /** Where a column stands in the query. */
    private static int place(String column) {
        return switch (column) {
            case "reference" -> 4;
            case "occurredOn" -> 5;
            case "recordedOn" -> 6;
            case "offenceCode" -> 7;
            case "category" -> 8;
            case "lsoa" -> 9;
            case "longitude" -> 10;
            case "latitude" -> 11;
            case RecordColumns.LOCATION -> 12;
            case "outcome" -> 13;
            default -> throw new IllegalArgumentException("No column " + column);
        };
    }

    private static PreparedStatement prepare(Connection connection, String select, Selection selection, String order)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                select + OF_DATASET + (selection.wholeOf() ? OF_PARTNERSHIP : OF_SUPPLIER) + order);
        statement.setShort(1, selection.dataset());
        statement.setObject(2, selection.period().firstDay());
        statement.setObject(3, selection.period().firstDayOfLastMonth());
        statement.setInt(4, selection.id());
        return statement;
    }
}
