package nl.millenniumgemeenten.subscription.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;

/// How long the oldest mail has been waiting to be sent.
@Singleton
class MailQueueAge {
    private final JdbcOperations jdbc;

    MailQueueAge(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @ReadOnly
    double seconds() {
        return jdbc.prepareStatement(
                """
                select coalesce(extract(epoch from now() - min(queued_at)), 0)
                from mail where state in ('waiting', 'sending')
                """,
                select -> {
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getDouble(1);
                    }
                });
    }

    /// Shows the age among the metrics.
    @Context
    @Requires(beans = JdbcOperations.class)
    static class Metric {
        Metric(MailQueueAge age, MeterRegistry meters) {
            Gauge.builder("mail_oldest_age_seconds", age, MailQueueAge::seconds)
                    .description("Age of the oldest mail that is not yet sent")
                    .register(meters);
        }
    }
}
