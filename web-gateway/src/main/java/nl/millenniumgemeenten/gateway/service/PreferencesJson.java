package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader has chosen: `confirmed`, or `pending` and `left` without anything to choose.
@Serdeable
public record PreferencesJson(
        String state,
        @Nullable String hint,
        @Nullable String language,
        @Nullable List<Offer> lists,
        @Nullable Integer followed) {

    /// A list, and whether it is read.
    @Serdeable
    public record Offer(
            String key, String title, @Nullable String description, boolean subscribed) {

        /// How the choice is worded.
        public String label() {
            return description == null || description.isEmpty()
                    ? title
                    : title + ": " + description;
        }
    }

    /// How many discussions are followed by mail at the same address.
    public int follows() {
        return followed == null ? 0 : followed;
    }

    /// The address, masked.
    public String masked() {
        return hint == null ? "" : hint;
    }

    /// The lists, in the order in which people see them.
    public List<Offer> offers() {
        return lists == null ? List.of() : lists;
    }
}
