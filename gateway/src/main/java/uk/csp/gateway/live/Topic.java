package uk.csp.gateway.live;

import java.util.Optional;
import java.util.stream.Stream;

/** The topics the live stream tells of. The letter names one in a position and stays what it is. */
enum Topic {
    FIGURES("crime-data.figures.v1", 'f'),
    RATINGS("morile.ratings.v1", 'r'),
    REPORTS("reporting.reports.v1", 'e');

    private final String address;
    private final char letter;

    Topic(String address, char letter) {
        this.address = address;
        this.letter = letter;
    }

    String address() {
        return address;
    }

    char letter() {
        return letter;
    }

    static Optional<Topic> find(String address) {
        return Stream.of(values())
                .filter(topic -> topic.address.equals(address))
                .findFirst();
    }
}
