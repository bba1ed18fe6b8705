package uk.csp.crimedata.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The shares of the published assessment of 2018/19; z of the pooled test: 7.70, 3.37, 2.54. */
class ShareTest {
    @Test
    void publishedOverlays_haveTheirPrintedShares() {
        assertThat(new Share(4642, 23_729).percent()).isCloseTo(19.56, within(0.005));
        assertThat(new Share(3143, 23_729).percent()).isCloseTo(13.25, within(0.005));
        assertThat(new Share(529, 23_729).percent()).isCloseTo(2.23, within(0.005));
        assertThat(new Share(861, 8838).percent()).as("printed as 10 and as 9").isCloseTo(9.74, within(0.005));
    }

    @Test
    void growingShare_isToldFromAGrowingCount() {
        assertThat(new Share(4642, 23_729).differsFrom(new Share(3850, 22_903))).isTrue();
        assertThat(new Share(529, 23_729).differsFrom(new Share(434, 22_903))).isTrue();
        assertThat(new Share(861, 8838).differsFrom(new Share(930, 9349))).isFalse();
    }

    @Test
    void tooFew_areNotJudged() {
        assertThat(new Share(3, 40).differsFrom(new Share(4, 50))).isNull();
        assertThat(new Share(0, 40).differsFrom(new Share(0, 50))).isNull();
    }
}
