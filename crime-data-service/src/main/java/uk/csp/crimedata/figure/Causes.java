package uk.csp.crimedata.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.crimedata.page.Sql;

/** What stands behind the cause of a revision: a submission, or else a change of reference data. */
@ApplicationScoped
class Causes {
    private static final String SUBMISSIONS =
            """
            SELECT submission.id::text, dataset.code, supplier.code, first_month, last_month, mode, received_at
            FROM submission
            JOIN supplier ON supplier.id = supplier_id
            JOIN dataset ON dataset.id = dataset_id
            WHERE submission.id = ANY (?::uuid[])
            """;

    private final Sql sql;

    Causes(Sql sql) {
        this.sql = sql;
    }

    /** By identifier; every one asked for is there. */
    Map<String, Cause> of(Collection<String> ids) {
        Map<String, Cause> submissions = sql
                .list(
                        SUBMISSIONS,
                        row -> {
                            YearMonth first = YearMonth.from(row.getObject(4, LocalDate.class));
                            YearMonth last = YearMonth.from(row.getObject(5, LocalDate.class));
                            return new Cause(
                                    "submission",
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    first.equals(last) ? first.toString() : first + "/" + last,
                                    row.getString(6),
                                    row.getObject(7, OffsetDateTime.class).toInstant());
                        },
                        (Object) ids.stream().distinct().toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Cause::id, Function.identity()));
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), id -> submissions.getOrDefault(id, Cause.ofReferenceData(id))));
    }
}
