package nl.millenniumgemeenten.content.page;

import static nl.millenniumgemeenten.content.page.PageFixture.ANNA;
import static nl.millenniumgemeenten.content.page.PageFixture.LATER;
import static nl.millenniumgemeenten.content.page.PageFixture.NOON;
import static nl.millenniumgemeenten.content.page.PageFixture.content;
import static nl.millenniumgemeenten.content.page.PageFixture.free;
import static nl.millenniumgemeenten.content.page.PageFixture.live;
import static nl.millenniumgemeenten.content.page.PageFixture.publish;
import static nl.millenniumgemeenten.content.page.PageFixture.published;
import static nl.millenniumgemeenten.content.page.PageFixture.saved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageMoveTest {

    @Test
    void what_stands_below_moves_along_and_redirects_if_it_was_live() {
        var top = live("oud");
        var child = published(publish(below(top, "kind"), free("/oud/kind"), NOON));
        var grandchild = below(child, "kleinkind");
        var moved = moved(top, "nieuw");

        var followers = PageMove.follow(moved, List.of(child, grandchild));

        assertThat(followers)
                .extracting(page -> page.path().value())
                .containsExactly("/nieuw/kind", "/nieuw/kind/kleinkind");
        assertThat(followers.getFirst().formerPaths()).containsExactly(new PagePath("/oud/kind"));
        assertThat(followers.getFirst().revision()).isEqualTo(child.revision() + 1);
        assertThat(followers.getLast().formerPaths()).isEmpty();
    }

    @Test
    void a_page_from_elsewhere_does_not_follow() {
        var moved = moved(live("oud"), "nieuw");
        var elsewhere = List.of(live("elders"));

        assertThatThrownBy(() -> PageMove.follow(moved, elsewhere))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Page below(Page parent, String slug) {
        var content = content(new Parent.Under(parent.id()), slug);
        var spot = free(parent.path().value() + "/" + slug);
        return saved(Page.create(PageId.random(), content, spot, ANNA, NOON));
    }

    private static Page moved(Page page, String slug) {
        var draft = saved(page.save(content(slug), free("/" + slug), ANNA, LATER));
        return published(publish(draft, free("/" + slug), LATER));
    }
}
