package nl.millenniumgemeenten.content.page;

import java.util.UUID;

/// Which page.
public record PageId(UUID value) {

    /// The id of a new page.
    public static PageId random() {
        return new PageId(UUID.randomUUID());
    }
}
