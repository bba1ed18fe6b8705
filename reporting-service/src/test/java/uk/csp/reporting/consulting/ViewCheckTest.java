package uk.csp.reporting.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.reporting.facts.CommunityView;
import uk.csp.reporting.voice.SampleViews;
import uk.csp.sample.Sample;

class ViewCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void sample_breaksNoRule() {
        assertThat(SampleViews.all())
                .allSatisfy(view -> assertThat(ViewCheck.of(view).all()).isEmpty());
    }

    /** Each breaks one rule at one place of the sample's survey. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id                         | \"../etc\"     | invalid-identifier",
                "/title                      | null           | missing",
                "/informs                    | \"2018\"       | invalid-cycle",
                "/method                     | \"seance\"     | unknown-value",
                "/from                       | \"2018-11-31\" | invalid-date",
                "/to                         | \"2018-10-01\" | not-after",
                "/participants               | -1             | out-of-range",
                "/reached/0/participants     | 500            | more-than-all",
                "/reached/1/name             | \"Residents\"  | duplicate",
                "/findings/0/saidBy          | 500            | more-than-all",
                "/findings/0/group           | \"Nobody\"     | unknown-group",
                "/findings/0/statement       | \"\"           | missing",
                "/youSaidWeDid/0/state       | \"cannot-be-done\" | missing",
                "/youSaidWeDid/0/did         | null           | missing",
                "/youSaidWeDid/0/when        | \"soon\"       | invalid-date",
                "/questions/0                | \"a\\nb\"      | control-character",
            })
    void breach_isToldWithItsPlace(String pointer, String value, String code) throws JsonProcessingException {
        JsonNode view = JSON.readTree(new Sample().communityViews()).get(1);
        int last = pointer.lastIndexOf('/');
        JsonNode parent = last == 0 ? view : view.at(pointer.substring(0, last));
        String field = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            object.set(field, JSON.readTree(value));
        } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(field), JSON.readTree(value));
        }
        assertThat(ViewCheck.of(JSON.treeToValue(view, CommunityView.class)).all())
                .extracting(violation -> violation.code())
                .contains(code);
    }
}
