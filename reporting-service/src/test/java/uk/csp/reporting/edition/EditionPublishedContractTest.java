package uk.csp.reporting.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Contracts;
import uk.csp.platform.event.OutgoingEvent;

class EditionPublishedContractTest {
    @Test
    void withdrawal_isTheNextRevision() {
        Edition edition = edition(new Withdrawal(
                "Robbery was counted twice.", "", Instant.parse("2019-11-04T10:15:00Z"), "safer-plymouth-chair"));
        EditionPublished told = EditionPublished.of(edition);
        Contracts.assertValid("edition-published.v1", told.data());
        assertThat(told.revision()).isEqualTo(2);
        assertThat(told.withdrawn().reason()).isEqualTo("Robbery was counted twice.");
    }

    @Test
    void event_isValidAgainstItsSchema() {
        Edition edition = edition(null);
        OutgoingEvent event = EditionPublished.of(edition).outgoing();
        Contracts.assertValid("edition-published.v1", event.data());
        assertThat(event.subject()).isEqualTo(edition.id());
        assertThat(event.partitionKey()).isEqualTo("E22000056");
    }

    private static Edition edition(Withdrawal withdrawal) {
        return new Edition(
                "E22000056.FY2018-19.1",
                "E22000056",
                "Plymouth",
                "FY2018-19",
                "2018/19",
                1,
                "Title",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Instant.parse("2019-09-30T14:00:00Z"),
                "safer-plymouth-chair",
                withdrawal);
    }
}
