package nl.millenniumgemeenten.subscription.fediverse;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.millenniumgemeenten.guardedhttp.FetchRules;
import nl.millenniumgemeenten.guardedhttp.GuardedHttp;

/// Makes the two ways to the servers of others.
@Factory
class FediverseBeans {
    /// Somebody waits while a key is looked up: their server asks again later if it takes long.
    private static final Duration PATIENCE_FOR_KEYS = Duration.ofSeconds(3);

    private static final Duration LONGEST_FOR_KEYS = Duration.ofSeconds(6);

    @Singleton
    @Named("delivery")
    @Bean(preDestroy = "close")
    GuardedHttp delivery(FediverseConfiguration configuration, OurServer ours) {
        return new GuardedHttp(rules(configuration), name(ours));
    }

    @Singleton
    @Named("lookup")
    @Bean(preDestroy = "close")
    GuardedHttp lookup(FediverseConfiguration configuration, OurServer ours) {
        var rules = rules(configuration);
        return new GuardedHttp(
                new FetchRules(
                        rules.plain(), rules.reachable(), PATIENCE_FOR_KEYS, LONGEST_FOR_KEYS),
                name(ours));
    }

    private static FetchRules rules(FediverseConfiguration configuration) {
        return configuration.ownMachine() ? FetchRules.ofOwnMachine() : FetchRules.ofInternet();
    }

    private static String name(OurServer ours) {
        return "Millenniumgemeenten/1.0 (+%s)".formatted(ours.home());
    }
}
