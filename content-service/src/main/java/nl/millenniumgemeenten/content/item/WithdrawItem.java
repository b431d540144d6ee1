package nl.millenniumgemeenten.content.item;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes an item off the site. Its draft and its editions stay, and it can be published again.
@Singleton
public class WithdrawItem {
    private static final Logger LOG = LoggerFactory.getLogger(WithdrawItem.class);

    private final Items items;
    private final InstantSource clock;

    WithdrawItem(Items items, InstantSource clock) {
        this.items = items;
        this.clock = clock;
    }

    /// The item, and the revision of it that the editor saw.
    public record Command<C extends Content>(ItemType<C> type, UUID item, long expectedRevision) {}

    /// Withdraws what is live.
    ///
    /// @throws ProblemException `not-now` if it is not on the site
    @Transactional
    public <C extends Content> Item<C> handle(Command<C> command) {
        var type = command.type();
        var withdrawal =
                items.at(type, command.item(), command.expectedRevision())
                        .withdraw(clock.instant());
        return switch (withdrawal) {
            case Item.Withdrawal.NotLive<C>() -> throw notLive(type);
            case Item.Withdrawal.Withdrawn<C>(var item) -> {
                items.saveAndTell(type, item);
                LOG.atInfo()
                        .addKeyValue("kind", type.name())
                        .addKeyValue("item", item.id())
                        .log("item withdrawn");
                yield item;
            }
        };
    }

    private static ProblemException notLive(ItemType<?> type) {
        var name = type.thisOne();
        return new ProblemException(
                ProblemType.NOT_NOW,
                name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1)
                        + " staat niet op de site.");
    }
}
