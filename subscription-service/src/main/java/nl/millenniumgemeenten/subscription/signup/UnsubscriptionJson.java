package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.millenniumgemeenten.subscription.list.Subscription;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Where a link to unsubscribe is now, the lists that one issue came from, and in which language
/// whoever it belongs to reads.
@Serdeable
record UnsubscriptionJson(String state, List<ListTitleJson> lists, String language) {
    UnsubscriptionJson {
        lists = List.copyOf(lists);
    }

    static UnsubscriptionJson of(String state, List<Subscription> lists, ReaderLanguage language) {
        return new UnsubscriptionJson(
                state,
                lists.stream()
                        .map(known -> new ListTitleJson(known.list().value(), known.title()))
                        .toList(),
                language.tag());
    }
}
