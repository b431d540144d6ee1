/// How long an import into the register takes.
@NullMarked
package nl.millenniumgemeenten.bench.register;

import org.jspecify.annotations.NullMarked;
