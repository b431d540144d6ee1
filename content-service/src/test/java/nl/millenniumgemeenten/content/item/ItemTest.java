package nl.millenniumgemeenten.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.State;
import org.junit.jupiter.api.Test;

class ItemTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final Editor ANNA = new Editor("account-7", "Anna de Vries");

    @Test
    void a_new_item_is_a_draft_with_a_number_for_ever() {
        var item = draft();

        assertThat(item.state()).isEqualTo(new State.Unpublished<>());
        assertThat(item.save("Anders", ANNA, LATER).number()).isEqualTo(143);
    }

    @Test
    void saving_changes_nothing_of_what_is_live() {
        var live = published(draft());

        var saved = live.save("Anders", ANNA, LATER);

        assertThat(saved.state()).isEqualTo(live.state());
        assertThat(saved.draft().number()).isEqualTo(2);
    }

    @Test
    void publishing_names_the_saved_edition() {
        var item = draft().save("Tweede", ANNA, LATER);

        assertThat(published(item).state()).isEqualTo(new State.Live<>(item.draft(), LATER, LATER));
    }

    @Test
    void an_earlier_edition_can_be_published_while_a_later_one_is_being_written() {
        var first = draft();
        var next = published(first.save("Tweede", ANNA, LATER));

        var back = next.publish(first.draft(), LATER);

        assertThat(back)
                .isEqualTo(
                        new Item.Publication.Published<>(
                                new Item<>(
                                        first.id(),
                                        first.number(),
                                        next.draft(),
                                        new State.Live<>(first.draft(), LATER, LATER),
                                        next.revision() + 1)));
    }

    @Test
    void publishing_what_is_live_changes_nothing() {
        var live = published(draft());

        assertThat(live.publish(live.draft(), LATER))
                .isEqualTo(new Item.Publication.Unchanged<>(live));
    }

    @Test
    void an_item_can_be_withdrawn_once_and_come_back() {
        var live = published(draft());
        var withdrawal = live.withdraw(LATER);

        assertThat(withdrawal).isInstanceOf(Item.Withdrawal.Withdrawn.class);
        var withdrawn = withdrawn(withdrawal);
        assertThat(withdrawn.withdraw(LATER)).isEqualTo(new Item.Withdrawal.NotLive<>());
        assertThat(published(withdrawn).state().liveEdition()).isEqualTo(1);
        assertThat(draft().withdraw(LATER)).isEqualTo(new Item.Withdrawal.NotLive<>());
    }

    private static Item<String> draft() {
        return Item.create(UUID.randomUUID(), 143, "Eerste", ANNA, NOON);
    }

    private static Item<String> withdrawn(Item.Withdrawal<String> withdrawal) {
        if (withdrawal instanceof Item.Withdrawal.Withdrawn<String>(var item)) {
            return item;
        }
        throw new AssertionError(withdrawal);
    }

    private static Item<String> published(Item<String> item) {
        if (item.publish(item.draft(), LATER)
                instanceof Item.Publication.Published<String>(var published)) {
            return published;
        }
        throw new AssertionError(item);
    }
}
