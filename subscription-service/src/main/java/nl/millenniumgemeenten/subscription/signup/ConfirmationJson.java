package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.millenniumgemeenten.subscription.list.MailingList;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Where a confirmation link is now, the lists that it asks for, and in which language whoever it
/// belongs to reads.
@Serdeable
record ConfirmationJson(String state, List<ListTitleJson> lists, String language) {
    ConfirmationJson {
        lists = List.copyOf(lists);
    }

    static ConfirmationJson of(String state, List<MailingList> lists, ReaderLanguage language) {
        return new ConfirmationJson(
                state,
                lists.stream()
                        .map(list -> new ListTitleJson(list.key().value(), list.title()))
                        .toList(),
                language.tag());
    }
}
