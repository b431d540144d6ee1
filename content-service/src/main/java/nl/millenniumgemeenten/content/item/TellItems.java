package nl.millenniumgemeenten.content.item;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Tells the world of items of which something changed that no editor saved, in the transaction
/// that is running.
@Singleton
public class TellItems {
    private final Items items;

    TellItems(Items items) {
        this.items = items;
    }

    /// Tells these, each with a next revision.
    public <C extends Content> void anew(ItemType<C> type, List<UUID> ids) {
        ids.forEach(id -> items.saveAndTell(type, items.at(type, id).toldAnew()));
    }
}
