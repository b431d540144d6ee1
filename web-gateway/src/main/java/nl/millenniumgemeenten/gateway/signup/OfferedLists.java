package nl.millenniumgemeenten.gateway.signup;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.gateway.service.OfferedListJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;

/// The lists that somebody new can join, asked once a minute. While the service is away the form
/// offers what it offered before, or at first the newsletter alone.
@Singleton
class OfferedLists {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final SubscriptionService subscriptions;
    private final InstantSource clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    OfferedLists(SubscriptionService subscriptions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    private record Known(List<OfferedListJson> lists, Instant until) {}

    /// In the order in which people see them.
    List<OfferedListJson> now() {
        var now = clock.instant();
        if (now.isBefore(known.until())) {
            return known.lists();
        }
        var lists =
                switch (subscriptions.lists()) {
                    case Outcome.Ok<SubscriptionService.Lists>(var all, _) ->
                            all.items().stream().filter(OfferedListJson::open).toList();
                    case Outcome.Refused<SubscriptionService.Lists> _,
                            Outcome.Stale<SubscriptionService.Lists> _,
                            Outcome.Unavailable<SubscriptionService.Lists> _ ->
                            known.lists();
                };
        known = new Known(lists, now.plus(FRESH));
        return lists;
    }
}
