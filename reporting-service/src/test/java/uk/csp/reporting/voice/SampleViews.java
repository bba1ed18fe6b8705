package uk.csp.reporting.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import uk.csp.reporting.facts.CommunityView;
import uk.csp.sample.Sample;

/** The community views of the sample. */
public final class SampleViews {
    private SampleViews() {}

    public static CommunityView[] all() {
        try {
            return new ObjectMapper().readValue(new Sample().communityViews(), CommunityView[].class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
