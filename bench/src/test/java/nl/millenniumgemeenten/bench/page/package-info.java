@NullMarked
package nl.millenniumgemeenten.bench.page;

import org.jspecify.annotations.NullMarked;
