package uk.csp.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditWordsTest {
    @ParameterizedTest
    @CsvSource({
        "records/police-recorded-crime/2018-04, Single records",
        "submissions/5f0c/rejected-rows, Rejected rows",
        "submission/5f0c, A feed",
        "figures?partnership=E22000056, Figures",
        "audit-logs/morile/entries, The audit log",
        "something-new/7, Something new"
    })
    void thing_isNamedInWords(String object, String thing) {
        assertThat(AuditWords.thing(object)).isEqualTo(thing);
    }

    @Test
    void page_doesNotEndWithinAMoment() {
        Stream<AuditLogs.Told> one = IntStream.range(0, AuditLogs.PAGE - 1).mapToObj(i -> told(1_000 - i));
        Stream<AuditLogs.Told> same = IntStream.range(0, 3).mapToObj(i -> told(500));
        List<AuditLogs.Told> all =
                Stream.of(one, same, Stream.of(told(400))).flatMap(told -> told).toList();
        assertThat(AuditLogs.page(all)).hasSize(AuditLogs.PAGE + 2);
        assertThat(AuditLogs.page(all.subList(0, 10))).hasSize(10);
    }

    private static AuditLogs.Told told(long second) {
        return new AuditLogs.Told(
                AuditedService.MORILE,
                new LogEntry(1, Instant.ofEpochSecond(second), "p", "c", "erasure", "x", 1, null, null, "done", null));
    }
}
