package uk.csp.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import uk.csp.reporting.document.Block.Note;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.page.Imprint;

/**
 * Tells of an edition what is outside its document, also what has become of the figures it was made from: a figure
 * corrected since, or one of which nothing is left because its source was withdrawn.
 */
@ApplicationScoped
class ReadEdition {
    private static final String SINCE =
            """
            SELECT count(DISTINCT figure.id), count(DISTINCT figure.id) FILTER (WHERE figure.body->>'count' IS NULL
                    AND figure.body#>>'{reported,value}' IS NULL AND figure.body#>>'{reported,lower}' IS NULL)
            FROM edition, jsonb_to_recordset(convert_from(document, 'UTF8')::jsonb->'figures') AS used(figure text, revision bigint)
            JOIN figure ON figure.id = used.figure
            WHERE edition.id = ?
            GROUP BY edition.id, figure.id HAVING max(figure.revision) > max(used.revision)
            """;

    private final DataSource dataSource;

    ReadEdition(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many of the figures used have a newer revision, and of how many of those nothing is known any more. */
    record Since(int changed, int gone) {
        private Note note() {
            Text revised = Text.words((changed == 1 ? "One figure" : changed + " figures")
                    + " behind this edition" + (changed == 1 ? " has" : " have")
                    + " been revised since. What is printed here is what was known on the day of publication.");
            return new Note(
                    "Figures have been revised since this edition was published",
                    gone == 0
                            ? List.of(revised)
                            : List.of(
                                    revised,
                                    Text.words("Of " + (gone == 1 ? "one" : Integer.toString(gone))
                                            + " of them nothing is known any more: what "
                                            + (gone == 1 ? "it was" : "they were")
                                            + " counted from was withdrawn.")));
        }
    }

    EditionView view(Edition edition) {
        return EditionView.of(edition, since(edition.id()));
    }

    /** What stands before everything else: that it was withdrawn, or that figures have been revised since. */
    Imprint imprint(Edition edition) {
        Since since = since(edition.id());
        return edition.withdrawn() || since.changed() == 0
                ? edition.imprint()
                : edition.imprint().withNotice(since.note());
    }

    private Since since(String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SINCE)) {
            select.setString(1, id);
            int changed = 0;
            int gone = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changed += row.getInt(1);
                    gone += row.getInt(2);
                }
            }
            return new Since(changed, gone);
        } catch (SQLException e) {
            throw new IllegalStateException("Figures of an edition could not be compared", e);
        }
    }
}
