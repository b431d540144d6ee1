package nl.millenniumgemeenten.gateway.media;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeMedia;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.site.MediaFixture;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.Test;

class ShowIssuePicturesTest {
    private static final UUID PUBLIC = new UUID(9, 1);
    private static final UUID ISSUE = new UUID(7, 1);

    @Test
    void the_library_is_asked_once_for_each_picture_that_nobody_can_see() {
        try (var library = new FakeMedia();
                var gateway =
                        GatewayFixture.start(
                                Map.of("services.content", library.address().toString()))) {
            var hidden = UUID.fromString(library.add("Vlag", "picture", "iemand"));
            var lost = new UUID(9, 9);
            var site =
                    SiteFixture.siteOf(
                            imageOf(
                                    MediaFixture.picture(PUBLIC, 1, MediaFixture.HASH),
                                    issue(PUBLIC, hidden, lost)));
            SiteFixture.ready(site);
            var pictures =
                    new ShowIssuePictures(
                            site, gateway.getApplicationContext().getBean(MediaService.class));

            pictures.run();
            pictures.run();

            assertThat(library.asked())
                    .containsExactly(
                            "PUT /media/" + hidden + "/issues/" + ISSUE + "?",
                            "PUT /media/" + lost + "/issues/" + ISSUE + "?");
        }
    }

    @Test
    void a_library_that_is_away_is_asked_again() {
        try (var library = new FakeMedia();
                var gateway =
                        GatewayFixture.start(
                                Map.of("services.content", library.address().toString()))) {
            var hidden = UUID.fromString(library.add("Vlag", "picture", "iemand"));
            var site = SiteFixture.siteOf(imageOf(issue(hidden)));
            SiteFixture.ready(site);
            library.stop();
            var pictures =
                    new ShowIssuePictures(
                            site, gateway.getApplicationContext().getBean(MediaService.class));
            pictures.run();
            library.startAgain();

            pictures.run();

            assertThat(library.asked()).hasSize(1);
        }
    }

    private static IssueChange.Published issue(UUID... pictures) {
        return new IssueChange.Published(
                ISSUE,
                1,
                1,
                "een",
                "Een",
                "",
                "nl",
                List.of("newsletter"),
                List.of(pictures).stream()
                        .<IssueChange.Block>map(picture ->
                                new IssueChange.Picture(new MediaUse(picture, "Een vlag"), ""))
                        .toList(),
                Instant.parse("2026-11-01T11:00:00Z"));
    }
}
