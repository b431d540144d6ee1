package nl.millenniumgemeenten.gateway.search;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.siteOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.Recurrence;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.site.AgendaFixture;
import nl.millenniumgemeenten.gateway.site.RandomChanges;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexerTest {
    private static final Instant LATER = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir private Path directory;

    @Test
    void what_came_in_is_found_by_the_next_search() {
        var site = siteOf(imageOf(article(1, "een")));
        try (var search = SearchFixture.over(site)) {
            assertThat(search.titles("bericht")).containsExactly("Bericht 1");

            for (int number = 2; number < 30; number++) {
                SiteFixture.follow(site, article(number, "nieuw"));

                assertThat(search.titles("bericht " + number))
                        .first()
                        .isEqualTo("Bericht " + number);
            }
        }
    }

    @Test
    void what_was_changed_is_found_by_its_new_words_only() {
        var site = siteOf(imageOf(article(1, "een")));
        try (var search = SearchFixture.over(site)) {
            SiteFixture.follow(site, titled(article(1, "een"), 2, "Waterput geslagen"));

            assertThat(search.titles("waterput")).containsExactly("Waterput geslagen");
            assertThat(search.titles("bericht")).isEmpty();
        }
    }

    @Test
    void what_was_withdrawn_is_not_found() {
        var site = siteOf(imageOf(article(1, "een"), article(2, "twee")));
        try (var search = SearchFixture.over(site)) {
            SiteFixture.follow(
                    site,
                    new NewsArticleChange.Withdrawn(new UUID(2, 1), 2, 1, "Bericht 1", LATER));

            assertThat(search.titles("bericht")).containsExactly("Bericht 2");
        }
    }

    @Test
    void what_recurs_is_found_in_each_year_in_which_it_is() {
        var meetings =
                siteOf(
                        imageOf(
                                AgendaFixture.item(1)
                                        .on("2023-12-04 10:00")
                                        .every(Recurrence.Frequency.WEEKLY, 1, "2025-03-01")
                                        .build(),
                                AgendaFixture.item(2)
                                        .on("2026-01-05 10:00")
                                        .every(Recurrence.Frequency.MONTHLY_BY_DATE, 1, null)
                                        .build()));
        try (var search = SearchFixture.over(meetings)) {
            search.indexer().awaitNumber(meetings.number(), Duration.ofSeconds(60));
            var found = search.find("bijeenkomst").counts().get(Fields.YEAR);

            assertThat(found).containsOnlyKeys("2023", "2024", "2025", "2026", "2027");
        }
    }

    @Test
    void what_was_erased_leaves_no_word_on_disk() throws IOException {
        var site =
                siteOf(imageOf(article(2, "twee"), titled(article(1, "een"), 1, "Zwijgplichtig")));
        try (var search = SearchFixture.over(site, directory)) {
            assertThat(search.titles("zwijgplichtig")).hasSize(1);
        }
        assertThat(holds("zwijgplichtig")).isTrue();
        try (var search = SearchFixture.over(site, directory)) {
            search.find("bericht");
            SiteFixture.erase(site, Topic.NEWS_ARTICLES, new UUID(2, 1).toString());

            assertThat(search.titles("zwijgplichtig")).isEmpty();
        }
        assertThat(holds("zwijgplichtig")).isFalse();
        assertThat(holds("bericht")).isTrue();
    }

    @Test
    void one_of_many_that_was_erased_leaves_no_word_either() throws IOException {
        var site = siteOf(imageOf(many(titled(article(1, "een"), 1, "Zwijgplichtig"))));
        try (var search = SearchFixture.over(site, directory)) {
            assertThat(search.titles("zwijgplichtig")).hasSize(1);
            SiteFixture.erase(site, Topic.NEWS_ARTICLES, new UUID(2, 1).toString());

            assertThat(search.titles("zwijgplichtig")).isEmpty();
        }
        assertThat(holds("zwijgplichtig")).isFalse();
    }

    @Test
    void what_left_and_was_erased_while_this_was_away_leaves_no_word() throws IOException {
        var site = siteOf(imageOf(many(titled(article(1, "een"), 1, "Zwijgplichtig"))));
        try (var search = SearchFixture.over(site, directory)) {
            assertThat(search.titles("zwijgplichtig")).hasSize(1);
            SiteFixture.follow(
                    site,
                    new NewsArticleChange.Withdrawn(new UUID(2, 1), 2, 1, "Zwijgplichtig", LATER));
            assertThat(search.titles("zwijgplichtig")).isEmpty();
        }
        SiteFixture.erase(site, Topic.NEWS_ARTICLES, new UUID(2, 1).toString());

        try (var search = SearchFixture.over(site, directory)) {
            search.find("bericht");
        }

        assertThat(holds("zwijgplichtig")).isFalse();
    }

    /// The last one stands alone on its page, which goes with it.
    @ParameterizedTest
    @CsvSource({"50, Discussie 1", "51, Discussie 1 (pagina 2)"})
    void of_a_contribution_that_was_erased_no_word_is_left_either(int place, String title)
            throws IOException {
        var changes = new ArrayList<Change>(List.of(many(article(1, "een"))));
        changes.addAll(List.of(desk(), discussion(1, "een")));
        IntStream.rangeClosed(1, 51).mapToObj(one -> contribution(1, one)).forEach(changes::add);
        changes.add(
                contribution(1, place, 2, State.PUBLISHED, "<p>Zwijgplichtig onderwerp</p>", 0));
        var site = siteOf(imageOf(changes.toArray(Change[]::new)));
        try (var search = SearchFixture.over(site, directory)) {
            assertThat(search.titles("zwijgplichtig")).containsExactly(title);
            SiteFixture.erase(site, Topic.CONTRIBUTIONS, new UUID(22, 1000 + place).toString());

            assertThat(search.titles("zwijgplichtig")).isEmpty();
            assertThat(search.titles("discussie")).hasSize(place == 51 ? 1 : 2);
        }
        assertThat(holds("zwijgplichtig")).isFalse();
        assertThat(holds("discussie")).isTrue();
    }

    private static Change[] many(Change first) {
        return Stream.concat(
                        Stream.of(first),
                        LongStream.rangeClosed(2, 300).mapToObj(number -> article(number, "veel")))
                .toArray(Change[]::new);
    }

    @Test
    void a_name_in_the_register_is_found_with_all_that_came_after_it() {
        var site =
                siteOf(
                        imageOf(
                                municipality("GM0001", "oudstad"),
                                municipality("GM0002", "nieuwstad")));
        try (var search = SearchFixture.over(site)) {
            assertThat(search.titles("oudstad")).containsExactly("oudstad");

            SiteFixture.follow(
                    site,
                    ended("GM0001", "oudstad"),
                    new TerritorialChangeChange.Recorded(
                            "c",
                            1,
                            TerritorialChangeChange.Kind.ABSORPTION,
                            TerritorialChangeChange.Status.IN_FORCE,
                            LocalDate.of(2020, 1, 1),
                            List.of("GM0001"),
                            List.of("GM0002"),
                            null,
                            null,
                            LATER));

            assertThat(search.titles("oudstad")).containsExactly("oudstad", "nieuwstad");
        }
    }

    @Test
    void after_a_restart_it_catches_up_with_what_came_meanwhile() {
        var site = siteOf(imageOf(article(1, "een"), article(2, "twee")));
        try (var search = SearchFixture.over(site, directory)) {
            assertThat(search.titles("bericht")).hasSize(2);
        }
        SiteFixture.follow(
                site,
                titled(article(1, "een"), 2, "Waterput geslagen"),
                new NewsArticleChange.Withdrawn(new UUID(2, 2), 2, 2, "Bericht 2", LATER),
                article(3, "drie"));
        try (var search = SearchFixture.over(site, directory)) {
            assertThat(search.titles("bericht")).containsExactly("Bericht 3");
            assertThat(search.titles("waterput")).hasSize(1);
        }
    }

    @Test
    void an_index_of_another_site_is_brought_to_this_one() {
        try (var search = SearchFixture.over(siteOf(imageOf(article(1, "een"))), directory)) {
            assertThat(search.titles("bericht")).hasSize(1);
        }
        try (var search = SearchFixture.over(siteOf(imageOf(article(9, "negen"))), directory)) {
            assertThat(search.titles("bericht")).containsExactly("Bericht 9");
        }
    }

    @Test
    void an_index_that_cannot_be_read_is_made_anew() throws IOException {
        var site = siteOf(imageOf(article(1, "een")));
        try (var search = SearchFixture.over(site, directory)) {
            assertThat(search.titles("bericht")).hasSize(1);
        }
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.writeString(file, "broken");
            }
        }
        try (var search = SearchFixture.over(site, directory)) {
            assertThat(search.titles("bericht")).hasSize(1);
        }
    }

    @Test
    void a_second_gateway_on_the_same_directory_keeps_its_own_in_memory() {
        var site = siteOf(imageOf(article(1, "een")));
        try (var first = SearchFixture.over(site, directory)) {
            assertThat(first.titles("bericht")).hasSize(1);
            try (var second = SearchFixture.over(site, directory)) {
                assertThat(second.titles("bericht")).hasSize(1);
            }
        }
    }

    /// @param together how many polls come before they are indexed
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 3", "5, 60"})
    void what_was_followed_step_by_step_is_what_is_indexed_at_once(long seed, int together) {
        var changes = new RandomChanges(seed);
        var site = siteOf(imageOf());
        try (var followed = SearchFixture.over(site)) {
            for (int poll = 1; poll <= 60; poll++) {
                SiteFixture.follow(site, changes.next(5).toArray(Change[]::new));
                if (poll % 4 == 0) {
                    eraseTheLastContribution(site);
                }
                if (poll % together == 0) {
                    fingerprints(followed, site);
                }
            }
            try (var atOnce = SearchFixture.over(site)) {
                assertThat(fingerprints(followed, site))
                        .isNotEmpty()
                        .isEqualTo(fingerprints(atOnce, site));
            }
        }
    }

    private static void eraseTheLastContribution(Site site) {
        site.image().discussions().contributions().keySet().stream()
                .max(Comparator.naturalOrder())
                .ifPresent(id -> SiteFixture.erase(site, Topic.CONTRIBUTIONS, id.toString()));
    }

    private static Map<String, Long> fingerprints(SearchFixture search, Site site) {
        assertThat(search.indexer().awaitNumber(site.number(), Duration.ofSeconds(60))).isTrue();
        return search.indexer().search(SearchIndex::fingerprints).orElseThrow();
    }

    @Test
    void nothing_is_indexed_before_the_site_is_ready() {
        Site site = siteOf(imageOf());
        try (var search = SearchFixture.over(site)) {
            assertThat(search.indexer().awaitNumber(site.number(), Duration.ofSeconds(60)))
                    .isTrue();
            assertThat(search.indexer().awaitNumber(site.number() + 1, Duration.ofMillis(5)))
                    .isFalse();
        }
    }

    private boolean holds(String word) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static NewsArticleChange.Published titled(
            NewsArticleChange.Published article, long revision, String title) {
        return new NewsArticleChange.Published(
                article.id(),
                revision,
                article.edition(),
                article.number(),
                article.slug(),
                title,
                article.summary(),
                article.bodyHtml(),
                article.datedOn(),
                article.goals(),
                article.municipalities(),
                article.firstPublishedAt(),
                article.publishedAt(),
                article.themes(),
                article.picture());
    }

    private static MunicipalityChange.Recorded ended(String code, String name) {
        return new MunicipalityChange.Recorded(
                code,
                2,
                name,
                name,
                List.of(),
                "Noord-Brabant",
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null,
                null,
                LATER,
                List.of(),
                List.of());
    }
}
