package uk.csp.gateway.risk;

import java.util.List;

/** What is known about a theme or threat, in points. */
record Card(List<Section> sections) {
    record Section(String label, List<String> points) {}
}
