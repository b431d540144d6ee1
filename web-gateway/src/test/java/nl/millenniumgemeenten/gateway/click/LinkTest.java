package nl.millenniumgemeenten.gateway.click;

import static nl.millenniumgemeenten.gateway.site.IssueFixture.issue;
import static nl.millenniumgemeenten.gateway.site.IssueFixture.withdrawn;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeClicks;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final String READER =
            "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-30T23:30:00Z"));

    @Test
    void a_link_leads_to_an_address_of_its_issue_and_nowhere_else() {
        try (var service = new FakeClicks();
                var gateway = started(service)) {
            var links =
                    links(clicks(gateway.getApplicationContext().getBean(SiteConfiguration.class)));

            var led = links.follow(3, 2, get());
            var gone = links.follow(2, 1, get());

            assertThat(led.code()).isEqualTo(302);
            assertThat(led.header("Location")).isEqualTo("https://elders.example/twee");
            assertThat(led.header("Cache-Control")).isEqualTo("no-store");
            assertThat(led.header("Set-Cookie")).isNull();
            assertThat(gone.header("Location")).isEqualTo("https://elders.example/?a=1&b=2");
            assertThat(links.follow(3, 3, get()).code()).isEqualTo(404);
            assertThat(links.follow(3, 0, get()).code()).isEqualTo(404);
            assertThat(links.follow(1, 1, get()).code()).isEqualTo(404);
            assertThat(links.follow(4, 1, get()).code()).isEqualTo(503);
        }
    }

    @Test
    void clicks_are_handed_over_by_day_and_once() {
        try (var service = new FakeClicks();
                var gateway = started(service)) {
            var beans = gateway.getApplicationContext();
            var clicks = clicks(beans.getBean(SiteConfiguration.class));
            var links = links(clicks);
            var handOver = new HandOverClicks(clicks, beans.getBean(IssueService.class));
            links.follow(3, 1, get());
            links.follow(3, 1, get());
            links.follow(3, 1, HttpRequest.HEAD("/").header("User-Agent", READER));
            links.follow(3, 1, get().header("Sec-Purpose", "prefetch;prerender"));
            links.follow(3, 1, HttpRequest.GET("/").header("User-Agent", "Googlebot/2.1"));
            links.follow(3, 1, HttpRequest.GET("/"));
            now.set(now.get().plusSeconds(86_400));
            links.follow(3, 1, get());

            service.loseAnswers(true);
            handOver.run();
            links.follow(3, 2, get());
            handOver.run();
            service.loseAnswers(false);
            handOver.run();
            handOver.run();
            handOver.run();

            assertThat(service.counted())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(
                                    "1 2026-12-01", 2,
                                    "1 2026-12-02", 1,
                                    "2 2026-12-02", 1));
        }
    }

    private static EmbeddedServer started(FakeClicks service) {
        return GatewayFixture.start(Map.of("services.subscription", service.address().toString()));
    }

    private Clicks clicks(SiteConfiguration configuration) {
        return new Clicks(configuration, now::get);
    }

    private static LinkController links(Clicks clicks) {
        return new LinkController(
                SiteFixture.siteOf(imageOf(issue(3, "drie"), withdrawn(2))), clicks);
    }

    private static MutableHttpRequest<?> get() {
        return HttpRequest.GET("/").header("User-Agent", READER);
    }
}
