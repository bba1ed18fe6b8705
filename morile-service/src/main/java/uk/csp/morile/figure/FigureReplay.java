package uk.csp.morile.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.morile.scoring.Observation;
import uk.csp.platform.event.UnreadableEvent;

/** What the figures of a partnership are when its events are read anew, by the same rules as {@link Figures} but in memory. */
public final class FigureReplay {
    private static final String ROLLING = "rolling-twelve-months";

    private final Map<String, FigureChanged> newest = new HashMap<>();

    /** The events in any order; what cannot be read was set aside and counts for nothing. */
    public static FigureReplay of(List<byte[]> events, String partnership) {
        FigureReplay replay = new FigureReplay();
        events.forEach(event -> replay.read(event, partnership));
        return replay;
    }

    /** The latest complete twelve months of each of these indicators, by indicator. */
    public Map<String, Observation> latest(Collection<String> indicators) {
        Set<String> wanted = new HashSet<>(indicators);
        Map<String, FigureChanged> latest = new HashMap<>();
        newest.values().stream()
                .filter(figure -> wanted.contains(figure.indicator().id()))
                .filter(figure -> figure.isComplete() && figure.period().kind().equals(ROLLING))
                .forEach(figure -> latest.merge(figure.indicator().id(), figure, FigureReplay::later));
        Map<String, Observation> observations = new HashMap<>();
        latest.forEach((indicator, figure) -> observations.put(indicator, observation(figure)));
        return observations;
    }

    private static FigureChanged later(FigureChanged one, FigureChanged other) {
        return one.period().end().isBefore(other.period().end()) ? other : one;
    }

    private void read(byte[] event, String partnership) {
        try {
            FigureChanged figure = FigureChanged.read(event);
            if (figure.isYearlyOfPartnership() && figure.partnership().code().equals(partnership)) {
                newest.merge(figure.figure(), figure, (a, b) -> a.revision() >= b.revision() ? a : b);
            }
        } catch (UnreadableEvent e) {
            // Set aside when it came; it never became a figure.
            return;
        }
    }

    private static Observation observation(FigureChanged figure) {
        return new Observation(
                figure.figure(),
                figure.revision(),
                figure.indicator().id(),
                figure.indicator().label(),
                figure.period().end(),
                figure.count(),
                figure.ratePer1000(),
                figure.change() == null
                        ? null
                        : new Observation.Change(
                                figure.change().count(),
                                figure.change().percent(),
                                figure.change().significant()));
    }
}
