package uk.csp.reporting.edition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Assessment.FigureUsed;
import uk.csp.reporting.draft.Draft;
import uk.csp.reporting.draft.PublicDraft;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.safe.ReleasedCount;

/** The public edition beside every edition, and the figures both were made from. Never changed. */
@ApplicationScoped
class PublicEditions {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();
    private static final String ADD =
            """
            INSERT INTO public_edition (edition, sha256, document, figures, public_figures, releases)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;

    PublicEditions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A public edition with the figures it and the full one print, and the releases that made its numbers. */
    record Kept(
            String sha256,
            byte[] document,
            List<Figure> figures,
            List<Figure> publicFigures,
            List<ReleasedCount> releases) {}

    void add(String edition, Draft draft, PublicDraft open) {
        List<Figure> figures = used(draft.facts().figures(), draft.document());
        List<Figure> publicFigures = used(open.safe().figures(), open.document());
        List<ReleasedCount> releases = publicFigures.stream()
                .flatMap(figure -> open.releases().present(figure).stream())
                .toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, edition);
            add.setString(2, open.sha256());
            add.setBytes(3, open.json());
            add.setBytes(4, JSON.writeValueAsBytes(figures));
            add.setBytes(5, JSON.writeValueAsBytes(publicFigures));
            add.setBytes(6, JSON.writeValueAsBytes(releases));
            add.executeUpdate();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("A public edition could not be saved", e);
        }
    }

    /** Empty for an edition older than public editions. */
    Optional<Kept> find(String edition) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT sha256, document, figures, public_figures, releases FROM public_edition"
                                + " WHERE edition = ?")) {
            select.setString(1, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(
                                row.getString(1),
                                row.getBytes(2),
                                read(row.getBytes(3), new TypeReference<List<Figure>>() {}),
                                read(row.getBytes(4), new TypeReference<List<Figure>>() {}),
                                read(row.getBytes(5), new TypeReference<List<ReleasedCount>>() {})))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A public edition could not be read", e);
        }
    }

    private static List<Figure> used(Stream<Figure> figures, Assessment document) {
        Set<String> used = document.figures().stream().map(FigureUsed::figure).collect(Collectors.toSet());
        return figures.filter(figure -> used.contains(figure.figure())).toList();
    }

    private static <T> List<T> read(byte[] json, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("What an edition was made from cannot be read", e);
        }
    }
}
