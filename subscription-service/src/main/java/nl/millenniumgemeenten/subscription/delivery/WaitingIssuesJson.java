package nl.millenniumgemeenten.subscription.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/// Issues that wait for somebody.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record WaitingIssuesJson(List<Item> items) {

    WaitingIssuesJson {
        items = List.copyOf(items);
    }

    /// One of them.
    ///
    /// @param pauseReason empty unless it is paused
    @Serdeable
    record Item(
            UUID id, long number, String subject, String state, String pauseReason, long inDoubt) {}
}
