package nl.millenniumgemeenten.content.item;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.editing.Restoring;

/// Items of one kind as what goes over all kinds of content sees them.
public abstract class ItemKind<C extends Content> implements Kind, Restoring {
    private final ItemType<C> type;
    private final Acts acts;

    protected ItemKind(ItemType<C> type, Acts acts) {
        this.type = type;
        this.acts = acts;
    }

    /// What can be done with items of any kind.
    @Singleton
    public record Acts(Items items, SaveItem save, PublishItem publish, WithdrawItem withdraw) {}

    @Override
    public final String name() {
        return type.name();
    }

    @Override
    public final String kind() {
        return type.name();
    }

    @Override
    @Transactional
    public Standing standing(UUID id) {
        return standing(acts.items().at(type, id));
    }

    @Override
    @Transactional
    public List<Newest> newest(Collection<UUID> ids) {
        return acts.items().newest(type, ids);
    }

    @Override
    @Transactional
    public Standing publish(UUID id, int edition, long expectedRevision) {
        var chosen = new EditionChoice.Numbered(edition);
        return standing(
                acts.publish()
                        .handle(new PublishItem.Command<>(type, id, chosen, expectedRevision)));
    }

    @Override
    @Transactional
    public Standing withdraw(UUID id, long expectedRevision) {
        return standing(
                acts.withdraw().handle(new WithdrawItem.Command<>(type, id, expectedRevision)));
    }

    @Override
    @Transactional
    public int restore(UUID id, int edition, long expectedRevision, Editor by) {
        var content = acts.items().edition(type, id, edition).content();
        return acts.save()
                .handle(new SaveItem.Command<>(type, id, expectedRevision, content, by))
                .draft()
                .number();
    }

    private Standing standing(Item<C> item) {
        return new Standing(
                item.id(),
                item.revision(),
                item.draft().content().title(),
                item.draft().number(),
                item.state().liveEdition(),
                item.state().name(),
                acts.items().edition(type, item.id(), 1).by());
    }
}
