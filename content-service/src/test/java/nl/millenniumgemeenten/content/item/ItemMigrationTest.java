package nl.millenniumgemeenten.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.server.OldDatabase;
import nl.millenniumgemeenten.localstack.Database;
import org.junit.jupiter.api.Test;

/// News articles and pages of before there was one frame for all items.
class ItemMigrationTest {
    private static final String LIVE = "00000000-0000-0000-0000-000000000143";
    private static final String DRAFT = "00000000-0000-0000-0000-000000001001";
    private static final String PAGE = "00000000-0000-0000-0000-000000000001";

    @Test
    void what_existed_keeps_its_number_its_revision_its_editions_and_its_words()
            throws SQLException {
        var database = before();

        try (var server = ContentServer.start(database, Map.of())) {
            var editor = server.as("editor");
            var live = editor.get("/news-articles/" + LIVE).ok();
            assertThat(live.etag()).isEqualTo("\"3\"");
            assertThat(live.text("/number")).isEqualTo("143");
            assertThat(live.text("/state")).isEqualTo("live");
            assertThat(live.text("/live/title")).isEqualTo("Eerste titel");
            assertThat(live.text("/draft/title")).isEqualTo("Tweede \"titel\"");
            assertThat(live.text("/draft/bodyHtml")).isEqualTo("<p>Regel<br>twee</p>");
            assertThat(live.text("/draft/datedOn")).isEqualTo("2012-09-21");
            assertThat(live.json().at("/draft/goals")).hasToString("[2,7]");
            assertThat(live.text("/draft/municipalities/0")).isEqualTo("GM0809");
            assertThat(live.json().at("/draft/themes")).isEmpty();
            assertThat(live.json().at("/draft/picture").isNull()).isTrue();
            assertThat(live.text("/madeBy/name")).isEqualTo("Anna");
            assertThat(live.text("/publishedAt")).isEqualTo("2012-09-20T10:00:00Z");
            var editions = editor.get("/news-articles/" + LIVE + "/editions").ok();
            assertThat(editions.json().at("/items").findValuesAsText("edition"))
                    .containsExactly("2", "1");
            assertThat(editor.get("/news-articles").ok().json().at("/items"))
                    .extracting(item -> item.at("/number").asInt())
                    .containsExactly(1001, 143);

            var next = editor.post("/news-articles", Bodies.of("news-articles", "x", "Nieuw")).ok();
            assertThat(next.text("/number")).isEqualTo("1002");
            editor.put("/news-articles/" + DRAFT + "/publication", "\"1\"").ok();
            assertThat(server.changes(DRAFT)).hasSize(1);
            var page = editor.get("/pages/" + PAGE).ok();
            assertThat(page.text("/draft/title")).isEqualTo("Over ons");
            assertThat(page.json().at("/draft/goals")).isEmpty();
            assertThat(page.json().at("/draft/picture").isNull()).isTrue();
        }
    }

    private static Database before() throws SQLException {
        return OldDatabase.of("050")
                .with(
                        """
                        insert into news_article values
                            ('%s', 143, 3, 'live', '2012-09-21', 2, 1,
                             '2012-09-20 10:00Z', '2012-09-20 10:00Z', null),
                            ('%s', 1001, 1, 'unpublished', '2013-01-01', 1, null, null, null, null);
                        insert into news_article_edition values
                            ('%1$s', 1, 'eerste', 'Eerste titel', 'Kort', '<p>Een</p>', '2012-09-20',
                             '{2}', '{}', '2012-09-20 09:00Z', 'account-1', 'Anna'),
                            ('%1$s', 2, 'tweede', 'Tweede "titel"', 'Kort', '<p>Regel<br>twee</p>',
                             '2012-09-21', '{2,7}', '{GM0809}', '2012-09-21 09:00Z', 'account-2', 'Jan'),
                            ('%2$s', 1, 'concept', 'Concept', '', '<p>Een</p>', '2013-01-01',
                             '{}', '{}', '2013-01-01 09:00Z', 'account-1', 'Anna');
                        select setval('news_article_number_sequence', 1001);
                        insert into page values
                            ('%3$s', 1, 'unpublished', null, '/over-ons', '{}', 1,
                             null, null, null, null);
                        insert into page_edition (page, number, parent, slug, title, navigation_title,
                                                  summary, body_html, position, in_navigation, saved_at,
                                                  saved_by, saved_by_name)
                        values ('%3$s', 1, null, 'over-ons', 'Over ons', 'Over', '', '<p>Een</p>', 1,
                                true, '2012-09-20 09:00Z', 'account-1', 'Anna');
                        """
                                .formatted(LIVE, DRAFT, PAGE))
                .database();
    }
}
