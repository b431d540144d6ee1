package nl.millenniumgemeenten.gateway.search;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.merged;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.moved;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.siteOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.Test;

class DiscussionSearchTest {
    @Test
    void what_stands_far_on_in_a_discussion_is_found_on_its_page() {
        try (var search = SearchFixture.over(siteOfMany())) {
            var found = search.find("waterput").entries();

            assertThat(found)
                    .extracting(Entry::title, Entry::path)
                    .containsExactly(tuple("Discussie 1 (pagina 3)", "/discussies/1-een?pagina=3"));
        }
    }

    @Test
    void what_is_written_and_hidden_later_is_found_and_is_not() {
        var site = siteOfMany();
        try (var search = SearchFixture.over(site)) {
            SiteFixture.follow(
                    site, contribution(1, 121, 1, State.PUBLISHED, "<p>Dorpspomp</p>", 0));
            SiteFixture.follow(
                    site, contribution(1, 151, 1, State.PUBLISHED, "<p>Fietspad</p>", 0));

            assertThat(search.titles("dorpspomp")).containsExactly("Discussie 1 (pagina 3)");
            assertThat(search.titles("fietspad")).containsExactly("Discussie 1 (pagina 4)");

            SiteFixture.follow(site, contribution(1, 117, 2, State.HIDDEN, "", 0));
            assertThat(search.titles("waterput")).isEmpty();
            assertThat(search.titles("dorpspomp")).hasSize(1);
        }
    }

    @Test
    void what_moved_is_found_once_where_it_stands_now() {
        var site = siteOfMany();
        try (var search = SearchFixture.over(site)) {
            SiteFixture.follow(site, discussion(2, "twee"));
            SiteFixture.follow(
                    site,
                    moved(
                            contribution(1, 117, 1, State.PUBLISHED, "<p>Een waterput</p>", 0),
                            2,
                            1,
                            1,
                            null));

            assertThat(search.titles("waterput")).containsExactly("Discussie 2");

            SiteFixture.follow(site, merged(discussion(2, "twee"), 1));
            SiteFixture.follow(
                    site,
                    moved(
                            moved(
                                    contribution(
                                            1, 117, 1, State.PUBLISHED, "<p>Een waterput</p>", 0),
                                    2,
                                    1,
                                    1,
                                    null),
                            1,
                            121,
                            2,
                            null));
            assertThat(search.titles("waterput")).containsExactly("Discussie 1 (pagina 3)");
        }
    }

    private static Site siteOfMany() {
        var changes = new ArrayList<Change>(List.of(desk(), discussion(1, "een")));
        IntStream.rangeClosed(1, 120)
                .mapToObj(place ->
                        contribution(
                                1,
                                place,
                                1,
                                State.PUBLISHED,
                                place == 117 ? "<p>Een waterput</p>" : "<p>Tekst</p>",
                                0))
                .forEach(changes::add);
        return siteOf(imageOf(changes.toArray(Change[]::new)));
    }
}
