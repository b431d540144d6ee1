package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.millenniumgemeenten.subscription.list.Subscription;

/// Where a link to unsubscribe is now, and the lists that one issue came from.
@Serdeable
record UnsubscriptionJson(String state, List<ListTitleJson> lists) {
    UnsubscriptionJson {
        lists = List.copyOf(lists);
    }

    static UnsubscriptionJson of(String state, List<Subscription> lists) {
        return new UnsubscriptionJson(
                state,
                lists.stream()
                        .map(known -> new ListTitleJson(known.list().value(), known.title()))
                        .toList());
    }
}
