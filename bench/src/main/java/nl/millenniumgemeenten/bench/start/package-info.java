/// How long it takes to start: the whole system as people start it, and each service.
@NullMarked
package nl.millenniumgemeenten.bench.start;

import org.jspecify.annotations.NullMarked;
