/// How many changes a second go from the outbox to Kafka, beside a bare producer.
@NullMarked
package nl.millenniumgemeenten.bench.relay;

import org.jspecify.annotations.NullMarked;
