package uk.csp.local.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a child out of the terminal's process group: Ctrl-C reaches the launcher alone, which then stops services,
 * broker and database in that order. Where {@code setsid} is missing (macOS) the child is started as it is.
 */
public final class Detached {
    private Detached() {}

    public static List<String> command(List<String> command) {
        return Commands.find("setsid")
                .map(setsid -> {
                    List<String> whole = new ArrayList<>();
                    whole.add(setsid.toString());
                    whole.addAll(command);
                    return List.copyOf(whole);
                })
                .orElse(List.copyOf(command));
    }
}
