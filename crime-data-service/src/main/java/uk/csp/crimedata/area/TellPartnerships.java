package uk.csp.crimedata.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.CatalogueFollower;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.platform.event.Outbox;
import uk.csp.platform.event.OutgoingEvent;

/** Tells the other services who a partnership's analysts are, so that they too keep exact counts from everybody else. */
@ApplicationScoped
class TellPartnerships implements CatalogueFollower {
    private static final String TOPIC = "crime-data.figures.v1";
    private static final String QUERY =
            """
            SELECT area.code, area.name, analysts FROM partnership JOIN area ON area.id = area_id
            WHERE area_id = ANY (?) ORDER BY area.code
            """;

    private static final String ALL = "SELECT area_id FROM partnership ORDER BY area_id";
    /** After the reference data of a release was stored. */
    private static final int AFTER_SEED = 3_000;

    private final DataSource dataSource;
    private final Catalogues catalogues;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    TellPartnerships(DataSource dataSource, Catalogues catalogues, Outbox outbox, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.catalogues = catalogues;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Partnerships of an installation older than the event were never told of; told twice, a revision changes nothing. */
    @Transactional
    void onStart(@Observes @Priority(AFTER_SEED) StartupEvent start) {
        try (Connection connection = dataSource.getConnection()) {
            Catalogue catalogue = catalogues.held(connection);
            List<Integer> partnerships = new ArrayList<>();
            try (PreparedStatement all = connection.prepareStatement(ALL);
                    ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    partnerships.add(row.getInt(1));
                }
            }
            onCatalogueChanged(connection, catalogue, partnerships, UUID.randomUUID());
        } catch (SQLException e) {
            throw new IllegalStateException("Partnerships could not be told of", e);
        }
    }

    @Override
    public void onCatalogueChanged(
            Connection connection, Catalogue catalogue, Collection<Integer> partnershipIds, UUID cause)
            throws SQLException {
        Instant now = clock.instant();
        List<OutgoingEvent> events = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setArray(1, connection.createArrayOf("int", partnershipIds.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String code = row.getString(1);
                    List<String> analysts = List.of((String[]) row.getArray(3).getArray());
                    events.add(event(new PartnershipChanged(
                            PartnershipChanged.subject(code),
                            catalogue.version(),
                            cause,
                            code,
                            row.getString(2),
                            analysts,
                            now)));
                }
            }
        }
        outbox.addAll(connection, events);
    }

    private OutgoingEvent event(PartnershipChanged partnership) {
        try {
            return new OutgoingEvent(
                    TOPIC,
                    PartnershipChanged.TYPE,
                    partnership.partnership(),
                    PartnershipChanged.SCHEMA,
                    partnership.code(),
                    json.writeValueAsBytes(partnership));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
