/// The outbox: a change is written in the transaction that makes it, and one relay moves it to
/// Kafka, in order, at least once. Services write through [Outbox]; nothing else of theirs knows
/// Kafka. Their Flyway locations include `classpath:db/outbox`.
@NullMarked
package nl.millenniumgemeenten.outbox;

import org.jspecify.annotations.NullMarked;
