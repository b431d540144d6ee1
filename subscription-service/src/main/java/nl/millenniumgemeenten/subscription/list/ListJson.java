package nl.millenniumgemeenten.subscription.list;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A list; the number of readers is for editors alone.
@Serdeable
record ListJson(
        String key,
        String kind,
        String title,
        String description,
        boolean open,
        int position,
        long revision,
        @Nullable Long subscribers) {

    static ListJson of(MailingList list, @Nullable Long subscribers) {
        return new ListJson(
                list.key().value(),
                list.key().kind(),
                list.title(),
                list.description(),
                list.open(),
                list.position(),
                list.revision(),
                subscribers);
    }
}
