/// The whole system on one machine, as `bin/run` starts it and as the journeys use it: PostgreSQL,
/// Kafka, the mailbox and the services, started together, watched, and stopped together.
@NullMarked
package nl.millenniumgemeenten.localstack.system;

import org.jspecify.annotations.NullMarked;
