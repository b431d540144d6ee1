/// What is measured, and against what: the bars of the design, each beside something else on the
/// same machine in the same run. `bin/bench` prints them as a table.
@NullMarked
package nl.millenniumgemeenten.bench;

import org.jspecify.annotations.NullMarked;
