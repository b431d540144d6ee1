package nl.millenniumgemeenten.content.workflow.remark;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.workflow.Item;

/// Something that one editor says to the others about a piece of content. Stays for ever; who has
/// dealt with it says so.
public record Remark(
        UUID id, Item item, String text, Editor by, Instant at, Resolution resolution) {

    /// Whether it was dealt with.
    public sealed interface Resolution {

        /// Not yet.
        record Open() implements Resolution {}

        /// By somebody, at some moment.
        record Resolved(Editor by, Instant at) implements Resolution {}
    }

    /// A new remark.
    public static Remark of(Item item, String text, Editor by, Instant now) {
        return new Remark(UUID.randomUUID(), item, text, by, now, new Resolution.Open());
    }

    /// The remark after somebody dealt with it. Who did so first stays the one who did.
    Remark resolved(Editor resolver, Instant now) {
        return switch (resolution) {
            case Resolution.Open() ->
                    new Remark(id, item, text, by, at, new Resolution.Resolved(resolver, now));
            case Resolution.Resolved _ -> this;
        };
    }
}
