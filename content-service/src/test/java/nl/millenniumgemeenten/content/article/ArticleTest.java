package nl.millenniumgemeenten.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.html.SafeHtml;
import org.junit.jupiter.api.Test;

class ArticleTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final Editor ANNA = new Editor("account-7", "Anna de Vries");

    @Test
    void a_new_article_is_a_draft_with_a_number_for_ever() {
        var article = draft();

        assertThat(article.state()).isEqualTo(new State.Unpublished<>());
        assertThat(article.save(content("Anders"), ANNA, LATER).number()).isEqualTo(143);
    }

    @Test
    void saving_changes_nothing_of_what_is_live() {
        var live = published(draft());

        var saved = live.save(content("Anders"), ANNA, LATER);

        assertThat(saved.state()).isEqualTo(live.state());
        assertThat(saved.draft().number()).isEqualTo(2);
    }

    @Test
    void publishing_names_the_saved_edition() {
        var article = draft().save(content("Tweede"), ANNA, LATER);

        assertThat(published(article).state())
                .isEqualTo(new State.Live<>(article.draft(), LATER, LATER));
    }

    @Test
    void an_earlier_edition_can_be_published_while_a_later_one_is_being_written() {
        var first = draft();
        var next = published(first.save(content("Tweede"), ANNA, LATER));

        var back = next.publish(first.draft(), LATER);

        assertThat(back)
                .isEqualTo(
                        new Article.Publication.Published(
                                new Article(
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
                .isEqualTo(new Article.Publication.Unchanged(live));
    }

    @Test
    void an_article_can_be_withdrawn_once_and_come_back() {
        var live = published(draft());
        var withdrawal = live.withdraw(LATER);

        assertThat(withdrawal).isInstanceOf(Article.Withdrawal.Withdrawn.class);
        var withdrawn = ((Article.Withdrawal.Withdrawn) withdrawal).article();
        assertThat(withdrawn.withdraw(LATER)).isEqualTo(new Article.Withdrawal.NotLive());
        assertThat(published(withdrawn).state().liveEdition()).isEqualTo(1);
        assertThat(draft().withdraw(LATER)).isEqualTo(new Article.Withdrawal.NotLive());
    }

    @Test
    void goals_and_municipalities_stand_in_order_and_once() {
        assertThat(content("Titel").goals()).containsExactly(2, 7, 8);
        assertThat(content("Titel").municipalities()).containsExactly("GM0344", "GM0809");
    }

    private static Article draft() {
        return Article.create(ArticleId.random(), 143, content("Eerste"), ANNA, NOON);
    }

    private static ArticleContent content(String title) {
        return new ArticleContent(
                new Slug("nieuws"),
                title,
                "",
                SafeHtml.of("Tekst."),
                LocalDate.of(2012, 9, 24),
                List.of(8, 2, 7, 8),
                List.of("GM0809", "GM0344", "GM0809"));
    }

    private static Article published(Article article) {
        if (article.publish(article.draft(), LATER)
                instanceof Article.Publication.Published(var published)) {
            return published;
        }
        throw new AssertionError(article);
    }
}
