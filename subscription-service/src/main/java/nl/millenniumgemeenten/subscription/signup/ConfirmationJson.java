package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.millenniumgemeenten.subscription.list.MailingList;

/// Where a confirmation link is now, and the lists that it asks for.
@Serdeable
record ConfirmationJson(String state, List<ListTitleJson> lists) {
    ConfirmationJson {
        lists = List.copyOf(lists);
    }

    static ConfirmationJson of(String state, List<MailingList> lists) {
        return new ConfirmationJson(
                state,
                lists.stream()
                        .map(list -> new ListTitleJson(list.key().value(), list.title()))
                        .toList());
    }
}
