/// Tests of what is checked of discussions.
@NullMarked
package nl.millenniumgemeenten.bench.discussion;

import org.jspecify.annotations.NullMarked;
