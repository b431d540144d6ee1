@NullMarked
package nl.millenniumgemeenten.bench.memory;

import org.jspecify.annotations.NullMarked;
