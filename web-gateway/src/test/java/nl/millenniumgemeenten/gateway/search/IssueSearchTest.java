package nl.millenniumgemeenten.gateway.search;

import static nl.millenniumgemeenten.gateway.site.IssueFixture.issue;
import static nl.millenniumgemeenten.gateway.site.IssueFixture.withdrawn;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.Test;

class IssueSearchTest {

    @Test
    void an_issue_is_found_by_what_it_says_until_it_is_withdrawn() {
        var site = SiteFixture.siteOf(imageOf(issue(1, "eerste"), issue(2, "tweede")));
        try (var search = SearchFixture.over(site)) {
            assertThat(search.titles("dijkwacht1")).containsExactly("Brief 1 <nieuws>");
            assertThat(search.titles("geplant")).hasSize(2);
            var newsletters = new Asked("verslag", Optional.of(Kind.ISSUE), 0, "", 2026, 1);
            assertThat(search.find(newsletters).entries())
                    .extracting(Entry::path)
                    .containsExactlyInAnyOrder("/nieuwsbrief/1-eerste", "/nieuwsbrief/2-tweede");

            SiteFixture.follow(site, withdrawn(1));
            search.indexer().awaitNumber(site.number(), Duration.ofSeconds(60));

            // What is nearly the same is found instead.
            assertThat(search.titles("dijkwacht1")).containsExactly("Brief 2 <nieuws>");
        }
    }
}
