/// How much memory the services hold when nothing happens.
@NullMarked
package nl.millenniumgemeenten.bench.memory;

import org.jspecify.annotations.NullMarked;
