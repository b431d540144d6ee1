package nl.millenniumgemeenten.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.server.OldDatabase;
import org.junit.jupiter.api.Test;

/// Pages of when every edition said where the page stands.
class PagePlaceMigrationTest {
    private static final String ABOUT = id(1);
    private static final String GOES_BELOW = id(2);
    private static final String GOES_DOWN = id(3);
    private static final String STAYS = id(4);
    private static final String NEVER_PUBLISHED = id(5);
    private static final String WITHDRAWN = id(6);

    @Test
    void what_waited_to_move_a_page_still_does_and_nothing_else_moves_one() throws SQLException {
        var database = before().database();

        try (var server = ContentServer.start(database, Map.of())) {
            var editor = server.as("editor");
            assertThat(positions(editor))
                    .containsOnly(
                            Map.entry(ABOUT, 10),
                            Map.entry(GOES_BELOW, 20),
                            Map.entry(GOES_DOWN, 30),
                            Map.entry(STAYS, 60),
                            Map.entry(NEVER_PUBLISHED, 70),
                            Map.entry(WITHDRAWN, 80));
            assertThat(moving(server)).isEqualTo(3);
            assertThat(draft(editor, GOES_BELOW).text("/draft/parent")).isEqualTo(ABOUT);
            assertThat(draft(editor, WITHDRAWN).json().at("/draft/position").asInt()).isEqualTo(90);
            assertThat(
                            editor.get("/pages/" + STAYS + "/editions/1")
                                    .ok()
                                    .json()
                                    .get("position")
                                    .asInt())
                    .isEqualTo(60);

            for (var page : List.of(GOES_BELOW, GOES_DOWN, STAYS, NEVER_PUBLISHED, WITHDRAWN)) {
                editor.put("/pages/" + page + "/publication", draft(editor, page).etag()).ok();
            }

            assertThat(positions(editor))
                    .containsOnly(
                            Map.entry(ABOUT, 10),
                            Map.entry(GOES_BELOW, 5),
                            Map.entry(GOES_DOWN, 40),
                            Map.entry(STAYS, 60),
                            Map.entry(NEVER_PUBLISHED, 70),
                            Map.entry(WITHDRAWN, 90));
            var moved = draft(editor, GOES_BELOW);
            assertThat(moved.text("/path")).isEqualTo("/over-ons/pagina-2");
            assertThat(moved.text("/formerPaths/0")).isEqualTo("/pagina-2");
            assertThat(moving(server)).isZero();
        }
    }

    private static Answer draft(Caller editor, String page) {
        return editor.get("/pages/" + page).ok();
    }

    private static Map<String, Integer> positions(Caller editor) {
        var items = editor.get("/pages").ok().json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .collect(
                        Collectors.toMap(
                                item -> item.get("id").asText(),
                                item -> item.get("position").asInt()));
    }

    private static int moving(ContentServer server) throws SQLException {
        return server.count("select count(*) from page_edition where moves");
    }

    private static OldDatabase before() throws SQLException {
        return OldDatabase.of("071")
                .with(
                        String.join(
                                "\n",
                                page(ABOUT, "live", "over-ons", 1, 1),
                                edition(ABOUT, 1, "null", "over-ons", 10),
                                page(GOES_BELOW, "live", "pagina-2", 2, 1),
                                edition(GOES_BELOW, 1, "null", "pagina-2", 20),
                                edition(GOES_BELOW, 2, "'" + ABOUT + "'", "pagina-2", 5),
                                page(GOES_DOWN, "live", "pagina-3", 2, 1),
                                edition(GOES_DOWN, 1, "null", "pagina-3", 30),
                                edition(GOES_DOWN, 2, "null", "pagina-3", 40),
                                page(STAYS, "live", "pagina-4", 3, 2),
                                edition(STAYS, 1, "null", "pagina-4", 50),
                                edition(STAYS, 2, "null", "pagina-4", 60),
                                edition(STAYS, 3, "null", "pagina-4", 60),
                                page(NEVER_PUBLISHED, "unpublished", "pagina-5", 2, 0),
                                edition(NEVER_PUBLISHED, 1, "null", "pagina-5", 65),
                                edition(NEVER_PUBLISHED, 2, "null", "pagina-5", 70),
                                page(WITHDRAWN, "withdrawn", "pagina-6", 2, 1),
                                edition(WITHDRAWN, 1, "null", "pagina-6", 80),
                                edition(WITHDRAWN, 2, "null", "pagina-6", 90)));
    }

    /// @param live 0 for a page that was never published
    private static String page(String id, String state, String slug, int draft, int live) {
        var once = live == 0 ? "null" : "now()";
        return """
        insert into page (id, revision, state, parent, path, former_paths, draft_edition,
                          public_edition, first_published_at, published_at, withdrawn_at)
        values ('%s', %d, '%s', null, '/%s', '{}', %d, nullif(%d, 0), %s, %s, %s);
        """
                .formatted(
                        id,
                        draft + 1,
                        state,
                        slug,
                        draft,
                        live,
                        once,
                        once,
                        state.equals("withdrawn") ? "now()" : "null");
    }

    private static String edition(
            String page, int number, String parent, String slug, int position) {
        return """
        insert into page_edition (page, number, parent, slug, title, navigation_title, summary,
                                  body_html, position, in_navigation, goals, municipalities,
                                  themes, saved_at, saved_by, saved_by_name)
        values ('%s', %d, %s, '%s', 'Titel', 'Titel', '', '<p>Versie %2$d</p>', %d, true, '{}',
                '{}', '{}', now(), 'account-1', 'Anna');
        """
                .formatted(page, number, parent, slug, position);
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }
}
