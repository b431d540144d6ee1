package nl.millenniumgemeenten.content.item;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves a next edition as the draft; what is live stays as it is.
@Singleton
public class SaveItem {
    private static final Logger LOG = LoggerFactory.getLogger(SaveItem.class);

    private final Items items;
    private final InstantSource clock;

    SaveItem(Items items, InstantSource clock) {
        this.items = items;
        this.clock = clock;
    }

    /// The new draft of an item of which the editor saw this revision.
    public record Command<C extends Content>(
            ItemType<C> type, UUID item, long expectedRevision, C content, Editor by) {}

    /// Stores the edition.
    @Transactional
    public <C extends Content> Item<C> handle(Command<C> command) {
        var type = command.type();
        var saved =
                items.at(type, command.item(), command.expectedRevision())
                        .save(command.content(), command.by(), clock.instant());
        items.saveDraft(type, saved);
        LOG.atInfo()
                .addKeyValue("kind", type.name())
                .addKeyValue("item", saved.id())
                .addKeyValue("edition", saved.draft().number())
                .log("item saved");
        return saved;
    }
}
