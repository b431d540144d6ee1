package nl.millenniumgemeenten.gateway.media;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.media.ShowIssuePictures.Shown;
import nl.millenniumgemeenten.gateway.service.FakeMedia;
import nl.millenniumgemeenten.gateway.service.FakeWantedPictures;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.site.MediaFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.Test;

class ShowIssuePicturesTest {
    private static final UUID ISSUE = new UUID(7, 1);

    @Test
    void they_are_shown_once_the_library_let_go_of_them_and_they_came_here() {
        try (var library = new FakeMedia();
                var gateway =
                        GatewayFixture.start(
                                Map.of("services.content", library.address().toString()))) {
            var media = gateway.getApplicationContext().getBean(MediaService.class);
            var flag = UUID.fromString(library.add("Vlag", "picture", "iemand"));
            var here =
                    SiteFixture.siteOf(imageOf(MediaFixture.picture(flag, 1, MediaFixture.HASH)));
            var nowhere = SiteFixture.siteOf(imageOf());

            assertThat(new ShowIssuePictures(here, media).show(ISSUE, List.of(flag)))
                    .isEqualTo(Shown.ALL);
            assertThat(library.asked())
                    .containsExactly("PUT /media/" + flag + "/issues/" + ISSUE + "?");
            assertThat(new ShowIssuePictures(nowhere, media).show(ISSUE, List.of(flag)))
                    .isEqualTo(Shown.NOT_YET);
            assertThat(
                            new ShowIssuePictures(here, media)
                                    .show(ISSUE, List.of(flag, new UUID(9, 9))))
                    .isEqualTo(Shown.NEVER);
            library.stop();
            assertThat(new ShowIssuePictures(nowhere, media).show(ISSUE, List.of(flag)))
                    .isEqualTo(Shown.NOT_YET);
        }
    }

    @Test
    void issues_that_are_about_to_begin_are_told_of_their_pictures() {
        try (var library = new FakeMedia();
                var sender = new FakeWantedPictures();
                var gateway =
                        GatewayFixture.start(
                                Map.of(
                                        "services.content",
                                        library.address().toString(),
                                        "services.subscription",
                                        sender.address().toString()))) {
            var beans = gateway.getApplicationContext();
            var flag = UUID.fromString(library.add("Vlag", "picture", "iemand"));
            var slow = UUID.fromString(library.add("Bord", "picture", "iemand"));
            var site =
                    SiteFixture.siteOf(imageOf(MediaFixture.picture(flag, 1, MediaFixture.HASH)));
            var due =
                    due(site, beans.getBean(IssueService.class), beans.getBean(MediaService.class));
            sender.want(new UUID(7, 1), 3, flag);
            sender.want(new UUID(7, 2), 1, new UUID(9, 9));
            sender.want(new UUID(7, 3), 2, slow);

            due.run();

            assertThat(sender.told())
                    .containsExactlyInAnyOrder(
                            new UUID(7, 1) + " 3 shown", new UUID(7, 2) + " 1 missing");
        }
    }

    private static ShowPicturesOfDueIssues due(
            Site site, IssueService issues, MediaService library) {
        return new ShowPicturesOfDueIssues(site, issues, new ShowIssuePictures(site, library));
    }
}
