package uk.csp.reporting.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import uk.csp.reporting.edit.EditedDocuments;
import uk.csp.reporting.edit.Kind;
import uk.csp.reporting.edit.Version;
import uk.csp.reporting.facts.PartnershipPlans;

/** The plan documents of partnerships, and which names they may use. */
@ApplicationScoped
public class Plans {
    private static final Kind<PartnershipPlans> KIND = new Kind<>("plan", PartnershipPlans.class);
    /** A partnership has one document. */
    private static final String ONLY = "plan";

    private static final String INDICATOR =
            "SELECT i FROM unnest(?::text[]) AS i WHERE EXISTS (SELECT FROM figure WHERE partnership = ? AND indicator = i)";
    private static final String RISK =
            """
            SELECT r FROM unnest(?::text[]) AS r WHERE EXISTS (
                SELECT FROM list_entry WHERE partnership = ? AND body->>'id' = r
                UNION ALL
                SELECT FROM rating WHERE partnership = ? AND body#>>'{threat,id}' = r)
            """;

    private final EditedDocuments documents;
    private final DataSource dataSource;

    Plans(EditedDocuments documents, DataSource dataSource) {
        this.documents = documents;
        this.dataSource = dataSource;
    }

    public PartnershipPlans of(String partnership) {
        return latest(partnership).map(Version::document).orElse(PartnershipPlans.NONE);
    }

    Optional<Version<PartnershipPlans>> latest(String partnership) {
        return documents.latest(KIND, partnership, ONLY);
    }

    List<Version<PartnershipPlans>> versions(String partnership) {
        return documents.versions(KIND, partnership, ONLY);
    }

    Version<PartnershipPlans> write(String partnership, String ifMatch, PartnershipPlans plans) {
        return documents.write(KIND, partnership, ONLY, ifMatch, plans);
    }

    /** Those of the indicators that a figure of the partnership was told of. */
    Set<String> knownIndicators(String partnership, Set<String> indicators) {
        return known(INDICATOR, 1, partnership, indicators);
    }

    /** Those of the list entries and threats that a rating of the partnership was told of, in any cycle. */
    Set<String> knownRisks(String partnership, Set<String> risks) {
        return known(RISK, 2, partnership, risks);
    }

    private Set<String> known(String sql, int times, String partnership, Set<String> names) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", names.toArray()));
            for (int i = 0; i < times; i++) {
                query.setString(2 + i, partnership);
            }
            Set<String> known = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("Names could not be looked up", e);
        }
    }
}
