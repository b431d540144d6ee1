package nl.millenniumgemeenten.content.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a page stands under.
public sealed interface Parent {

    /// Nothing: the page stands at the top of the site.
    record Top() implements Parent {}

    /// Another page.
    record Under(PageId page) implements Parent {}

    /// Under the page with this id, or at the top without one.
    static Parent of(@Nullable UUID id) {
        return id == null ? new Top() : new Under(new PageId(id));
    }

    /// The id of the page above; null at the top.
    default @Nullable UUID idOrNull() {
        return switch (this) {
            case Top() -> null;
            case Under(var page) -> page.value();
        };
    }
}
