package nl.millenniumgemeenten.content.item;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins an item: a draft that only the desk sees, with the number that it keeps.
@Singleton
public class CreateItem {
    private static final Logger LOG = LoggerFactory.getLogger(CreateItem.class);

    private final Items items;
    private final InstantSource clock;

    CreateItem(Items items, InstantSource clock) {
        this.items = items;
        this.clock = clock;
    }

    /// Where the number comes from.
    public sealed interface Numbering {

        /// The next free one.
        record Next() implements Numbering {}

        /// One that the item had elsewhere, so that old links keep working.
        record Given(long number) implements Numbering {}
    }

    /// Its id, the first draft, its number, and who wrote it.
    public record Command<C extends Content>(
            ItemType<C> type, UUID id, C content, Numbering numbering, Editor by) {}

    /// Stores the item. Who asks the same again, as after an answer that did not come, gets what
    /// was made the first time.
    ///
    /// @throws StaleRevision if there is an item with this id that is something else
    @Transactional
    public <C extends Content> Item<C> handle(Command<C> command) {
        var type = command.type();
        items.reserve(type, command.id());
        var before = items.find(type, command.id());
        if (before.isPresent()) {
            return same(before.get(), command);
        }
        long number =
                switch (command.numbering()) {
                    case Numbering.Next() -> items.nextNumber(type);
                    case Numbering.Given(var given) -> {
                        items.skipNumbersUpTo(type, given);
                        yield given;
                    }
                };
        var item =
                Item.create(command.id(), number, command.content(), command.by(), clock.instant());
        items.add(type, item);
        LOG.atInfo()
                .addKeyValue("kind", type.name())
                .addKeyValue("item", item.id())
                .addKeyValue("number", number)
                .log("item created");
        return item;
    }

    private static <C extends Content> Item<C> same(Item<C> item, Command<C> command) {
        if (!item.draft().isOf(command.content(), command.by())) {
            throw new StaleRevision(item.revision());
        }
        return item;
    }
}
