package uk.csp.crimedata.table;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import java.util.List;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.release.PublicTables.Stored;

/** A released table as it is answered: JSON or CSV, never changing, or the exact one that is for analysts and not kept. */
final class PublicTableAnswer {
    private PublicTableAnswer() {}

    static Response of(WritePublicTable.Answer answer, Request request, HttpHeaders headers) {
        if (answer.exact() != null) {
            return Response.ok(answer.exact())
                    .header("Cache-Control", "no-store")
                    .build();
        }
        Stored table = answer.released();
        boolean csv = prefersCsv(headers);
        EntityTag tag = new EntityTag(table.id() + (csv ? ".csv" : ".json"));
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null
                        ? Response.ok(
                                csv ? table.csv() : table.body(),
                                csv ? CsvTableWriter.TEXT_CSV : MediaType.APPLICATION_JSON)
                        : unchanged)
                .tag(tag)
                .header("Vary", "Accept")
                .header("Content-Location", "/v1/public-tables/" + table.id())
                .build();
    }

    private static boolean prefersCsv(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return !accepted.isEmpty()
                && accepted.get(0).isCompatible(MediaType.valueOf(CsvTableWriter.TEXT_CSV))
                && !accepted.get(0).isWildcardType()
                && Arrays.asList("csv", "*").contains(accepted.get(0).getSubtype());
    }
}
