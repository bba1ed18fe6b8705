package uk.csp.local;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the user what is going on, with the seconds since the start; nobody waits before a silent terminal. */
public final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.printf(Locale.ROOT, "[%6.1f s] %s%n", (System.nanoTime() - start) / 1e9, line);
        out.flush();
    }

    /** Text as it is, such as the closing list. */
    public synchronized void print(String text) {
        out.println(text);
        out.flush();
    }
}
