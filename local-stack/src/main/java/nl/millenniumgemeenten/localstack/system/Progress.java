package nl.millenniumgemeenten.localstack.system;

import java.io.PrintStream;
import java.util.Locale;

/// Tells the person at the terminal what is going on, with the seconds since the start.
public final class Progress {
    private final PrintStream terminal;
    private final long startedAt = System.nanoTime();

    /// Tells it on this stream.
    public Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    /// Tells nobody.
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }

    /// The seconds since the start.
    public double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    synchronized void say(String what) {
        terminal.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
        terminal.flush();
    }
}
