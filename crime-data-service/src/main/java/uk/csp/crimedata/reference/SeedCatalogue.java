package uk.csp.crimedata.reference;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import uk.csp.crimedata.catalogue.CatalogueChange;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.ChangeCatalogue;
import uk.csp.crimedata.catalogue.RowReader;
import uk.csp.crimedata.catalogue.Rows;
import uk.csp.crimedata.catalogue.Rows.Row;
import uk.csp.crimedata.measure.MeasureCodeTable;
import uk.csp.crimedata.measure.MeasureTable;
import uk.csp.crimedata.measure.ReportingAreaTable;

/**
 * Brings the reference data of this release: all of it at the first start, what a newer release changed at a later one.
 * Files in {@code catalogue/}, checked and stored as rows sent through the API are.
 */
@ApplicationScoped
class SeedCatalogue {
    private static final Logger LOG = Logger.getLogger(SeedCatalogue.class);

    /** The schemes' codes held before any day a feed can name. */
    private static final String ALWAYS = "1900-01-01";

    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;

    SeedCatalogue(ChangeCatalogue changeCatalogue, RowReader reader) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
    }

    void onStart(@Observes StartupEvent start) {
        LinkedHashMap<CatalogueTable, Rows> tables = new LinkedHashMap<>();
        tables.put(new FlagTable(), rows("flags"));
        tables.put(new CategoryTable(), rows("categories"));
        tables.put(new DatasetTable(), rows("datasets"));
        tables.put(
                new CrosswalkTable(),
                crosswalks(
                        "home-office",
                        "police-uk",
                        "police-uk-outcome",
                        "home-office-outcome",
                        "si-2007-1831",
                        "stats19",
                        "stats19-casualty",
                        "icd-10",
                        "istv-method"));
        tables.put(new MeasureTable(), rows("measures"));
        tables.put(new MeasureCodeTable(), rows("measure-codes"));
        tables.put(new ReportingAreaTable(), rows("reporting-areas"));
        tables.put(new IndicatorTable(), rows("indicators"));
        CatalogueChange change = changeCatalogue.release(tables);
        LOG.infof(
                "Reference data: %d rows new, %d changed, %d as they were",
                change.created(), change.updated(), change.unchanged());
    }

    private Rows crosswalks(String... schemes) {
        List<Row> all = new ArrayList<>();
        for (String scheme : schemes) {
            for (Row row : rows(scheme).rows()) {
                Map<String, String> values = new HashMap<>(row.values());
                values.put("scheme", scheme);
                values.put("validFrom", ALWAYS);
                all.add(new Row(all.size() + 1, values));
            }
        }
        return new Rows(false, all);
    }

    private Rows rows(String file) {
        try (InputStream body = getClass().getResourceAsStream("/catalogue/" + file + ".csv")) {
            return reader.read(null, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
