package uk.csp.gateway.workshop;

import java.util.List;

record ThemeLines(String label, List<ThreatLine> threats) {}
