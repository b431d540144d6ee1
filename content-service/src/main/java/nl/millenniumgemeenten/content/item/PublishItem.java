package nl.millenniumgemeenten.content.item;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.media.ShowMedia;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a saved edition of an item on the site.
@Singleton
public class PublishItem {
    private static final Logger LOG = LoggerFactory.getLogger(PublishItem.class);

    private final Items items;
    private final ShowMedia media;
    private final InstantSource clock;

    PublishItem(Items items, ShowMedia media, InstantSource clock) {
        this.items = items;
        this.media = media;
        this.clock = clock;
    }

    /// The item, the edition to publish, and the revision of it that the editor saw.
    public record Command<C extends Content>(
            ItemType<C> type, UUID item, EditionChoice edition, long expectedRevision) {}

    /// Publishes; an edition that is live already stays as it is.
    @Transactional
    public <C extends Content> Item<C> handle(Command<C> command) {
        var type = command.type();
        var before = items.at(type, command.item(), command.expectedRevision());
        var edition = chosen(type, before, command.edition());
        var publication = before.publish(edition, clock.instant());
        return switch (publication) {
            case Item.Publication.Unchanged<C>(var item) -> item;
            case Item.Publication.Published<C>(var item) -> {
                media.handle(edition.content().media());
                items.saveAndTell(type, item);
                LOG.atInfo()
                        .addKeyValue("kind", type.name())
                        .addKeyValue("item", item.id())
                        .addKeyValue("edition", item.state().liveEdition())
                        .log("item published");
                yield item;
            }
        };
    }

    private <C extends Content> Edition<C> chosen(
            ItemType<C> type, Item<C> item, EditionChoice choice) {
        return switch (choice) {
            case EditionChoice.Newest() -> item.draft();
            case EditionChoice.Numbered(var number) -> items.edition(type, item.id(), number);
        };
    }
}
