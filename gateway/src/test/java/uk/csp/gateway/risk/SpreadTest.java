package uk.csp.gateway.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.risk.Spread.Point;

class SpreadTest {
    @Test
    void markersInOnePlace_endApartAndInside() {
        List<Point> drawn = Spread.apart(Collections.nCopies(20, new Point(10, 10)), 29, 17, 523);
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(drawn.get(i).x()).isBetween(17.0, 523.0);
            assertThat(drawn.get(i).y()).isBetween(17.0, 523.0);
            for (int j = i + 1; j < drawn.size(); j++) {
                assertThat(drawn.get(i).distance(drawn.get(j))).isGreaterThan(24);
            }
        }
    }

    @Test
    void markersFarApart_stayWhereTheyAre() {
        List<Point> wanted = List.of(new Point(50, 50), new Point(200, 60));
        List<Point> drawn = Spread.apart(wanted, 29, 17, 523);
        assertThat(drawn.get(0).distance(wanted.get(0))).isCloseTo(0, within(0.001));
        assertThat(drawn.get(1).distance(wanted.get(1))).isCloseTo(0, within(0.001));
    }

    @Test
    void sameMarkers_endInTheSamePlaces() {
        List<Point> wanted = List.of(new Point(50, 50), new Point(50, 50), new Point(52, 51));
        assertThat(Spread.apart(wanted, 29, 17, 523)).isEqualTo(Spread.apart(wanted, 29, 17, 523));
    }
}
