package nl.millenniumgemeenten.bench;

import java.util.List;
import java.util.function.Supplier;

/// One thing that is measured.
public interface Benchmark {
    /// How it is asked for on the command line.
    String name();

    /// Measures it.
    ///
    /// @param system the running system; starts when first asked for
    /// @return lines for the table
    List<Line> measure(Supplier<RunningSystem> system) throws Exception;
}
