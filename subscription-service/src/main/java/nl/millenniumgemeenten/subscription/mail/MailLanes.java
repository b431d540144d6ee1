package nl.millenniumgemeenten.subscription.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.subscription.sending.Lanes;
import nl.millenniumgemeenten.subscription.sending.SendingConfiguration;

/// The lanes of this service, for all its mail.
@Factory
@Requires(property = "mail.sending", notEquals = "false")
class MailLanes {
    @Singleton
    @Bean(preDestroy = "close")
    Lanes lanes(SendingConfiguration configuration, MailConfiguration mail, MeterRegistry meters) {
        return new Lanes(
                configuration.lanes(),
                mail.relay(configuration.pipelining(), configuration.patience()),
                meters);
    }
}
