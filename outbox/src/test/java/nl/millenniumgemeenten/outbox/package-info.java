/// The outbox on real parts: PostgreSQL, Kafka, and outages of both.
@NullMarked
package nl.millenniumgemeenten.outbox;

import org.jspecify.annotations.NullMarked;
