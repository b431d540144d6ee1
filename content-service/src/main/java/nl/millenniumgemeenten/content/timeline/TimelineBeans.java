package nl.millenniumgemeenten.content.timeline;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.guardedhttp.FetchRules;
import nl.millenniumgemeenten.guardedhttp.GuardedHttp;

/// Makes the one way to the servers of others.
@Factory
class TimelineBeans {
    @Singleton
    @Bean(preDestroy = "close")
    GuardedHttp http(TimelineConfiguration configuration) {
        return new GuardedHttp(
                configuration.ownMachine() ? FetchRules.ofOwnMachine() : FetchRules.ofInternet(),
                "Millenniumgemeenten-tijdlijn/1.0 (+%s)".formatted(configuration.site()));
    }
}
