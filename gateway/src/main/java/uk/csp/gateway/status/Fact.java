package uk.csp.gateway.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.csp.gateway.words.Dates;

/** A line about a process, for its administrators. */
record Fact(String name, String value) {
    static List<Fact> all(SystemStatus.ProcessStatus process) {
        List<Fact> facts = new ArrayList<>();
        if (process.version() != null) {
            facts.add(new Fact("Version", process.version()));
        }
        if (process.startedAt() != null) {
            facts.add(new Fact("Running since", Dates.exactMoment(process.startedAt())));
        }
        if (process.newestSubmission() != null) {
            facts.add(new Fact("Newest feed", Dates.exactMoment(process.newestSubmission())));
        }
        if (process.outbox() != null) {
            facts.add(new Fact(
                    "Changes not told yet",
                    process.outbox().waiting() == 0
                            ? "None"
                            : number(process.outbox().waiting()) + ", the oldest for "
                                    + number(process.outbox().oldestSeconds()) + " seconds"));
        }
        if (process.consumers() != null) {
            process.consumers()
                    .forEach(lag -> facts.add(new Fact(
                            "Not read yet of " + lag.topic(),
                            lag.events() == 0 ? "Nothing" : number(lag.events()) + " events")));
        }
        if (process.eventsSetAside() != null) {
            facts.add(new Fact(
                    "Events set aside since the start",
                    process.eventsSetAside() == 0 ? "None" : number(process.eventsSetAside())));
        }
        if (process.liveStream() != null) {
            facts.add(new Fact("Live streams open", number(process.liveStream().open())));
        }
        return facts;
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
