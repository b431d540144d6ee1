package nl.millenniumgemeenten.municipality.command;

import java.io.PrintStream;

/// Says what is being done, on one line of a terminal that the next step overwrites. Elsewhere it
/// says nothing: what is redirected to a file should hold results only.
final class Progress implements AutoCloseable {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean shown;
    private int steps;
    private int done;

    Progress(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /// How many steps there will be.
    void expect(int number) {
        this.steps = number;
    }

    /// Begins the next step.
    void step(String what) {
        done++;
        if (shown) {
            terminal.print(CLEAR + "[" + done + "/" + Math.max(steps, done) + "] " + what + " …");
            terminal.flush();
        }
    }

    /// Wipes the line, so that results stand alone.
    @Override
    public void close() {
        if (shown && done > 0) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
