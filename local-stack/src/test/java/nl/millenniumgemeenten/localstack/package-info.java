/// Proves that the local stack starts, keeps its data, stops, and comes back.
@NullMarked
package nl.millenniumgemeenten.localstack;

import org.jspecify.annotations.NullMarked;
