/// How long a visitor waits for what an editor has just published, beside what the database and
/// Kafka take at the least.
@NullMarked
package nl.millenniumgemeenten.bench.publish;

import org.jspecify.annotations.NullMarked;
