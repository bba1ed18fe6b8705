package uk.csp.gateway.status;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few measurements of interest in a process's metrics (Prometheus text format). What is not there is not known. */
final class MetricsText {
    private static final Pattern LINE = Pattern.compile("(csp_[a-z_]+)(?:\\{([^}]*)})? ([^ ]+).*");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    /** By name, then by the value of the label asked for; with none: under nothing. */
    private final Map<String, Map<Map<String, String>, Double>> measured = new HashMap<>();

    MetricsText(String text) {
        text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            Map<String, String> labels = new HashMap<>();
            if (line.group(2) != null) {
                Matcher label = LABEL.matcher(line.group(2));
                while (label.find()) {
                    labels.put(label.group(1), label.group(2));
                }
            }
            number(line.group(3)).ifPresent(value -> measured.computeIfAbsent(line.group(1), name -> new HashMap<>())
                    .put(labels, value));
        });
    }

    private static OptionalDouble number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    /** The sum over all labels. */
    OptionalDouble sum(String name) {
        Map<Map<String, String>, Double> found = measured.get(name);
        return found == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        found.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** The value for each value of a label. */
    Map<String, Double> by(String name, String label) {
        Map<String, Double> values = new HashMap<>();
        measured.getOrDefault(name, Map.of())
                .forEach((labels, value) -> values.merge(labels.getOrDefault(label, ""), value, Double::sum));
        return values;
    }
}
