/// The whole system on one machine, without Docker: PostgreSQL, Kafka, a mailbox and the services.
/// The tests of every module take their PostgreSQL and Kafka from here too, so that they run on the
/// very parts a developer runs.
@NullMarked
package nl.millenniumgemeenten.localstack;

import org.jspecify.annotations.NullMarked;
