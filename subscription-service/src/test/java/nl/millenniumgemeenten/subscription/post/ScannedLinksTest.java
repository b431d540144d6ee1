package nl.millenniumgemeenten.subscription.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.follow.Discussing;
import nl.millenniumgemeenten.subscription.follow.TellFollowers;
import nl.millenniumgemeenten.subscription.issue.Desk;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.ReceivedMail;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Programs that look for bad links follow every link of a mail before its reader sees it. That
/// changes nothing for anybody.
class ScannedLinksTest {
    private static final Pattern LINK =
            Pattern.compile(
                    "https://millenniumgemeenten\\.example/nieuwsbrief/"
                            + "([a-z-]+)/([A-Za-z0-9_-]{24})(\\?issue=\\d+)?");
    private static final Pattern FOLLOWING =
            Pattern.compile(
                    "https://millenniumgemeenten\\.example/discussies/volgen/"
                            + "(bevestigen/)?([A-Za-z0-9_-]{24})");
    private static final Map<String, String> BEHIND =
            Map.of(
                    "bevestigen", "/confirmations/",
                    "afmelden", "/unsubscriptions/",
                    "voorkeuren", "/preferences/",
                    "mijn-gegevens", "/insights/",
                    "adres", "/address-changes/");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = EveryMail.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void following_every_link_of_every_mail_changes_nothing() throws Exception {
        service.signUp("wacht@example.org");
        service.mailServer().mailTo("wacht@example.org", 1);
        service.subscribe("lezer@example.org");
        service.signUp("lezer@example.org");
        service.mailServer().mailTo("lezer@example.org", 3);
        var desk = new Desk(service);
        var id = desk.approvedOf(EveryMail.ISSUE);
        EveryMail.require(
                desk.now(
                        "editor", "PUT", "/issues/" + id + "/sending", "{\"state\": \"sending\"}"));
        service.mailServer().mailTo("lezer@example.org", 4);
        service.post("/insights", "{\"email\": \"lezer@example.org\"}");
        var insight = EveryMail.link(service.mailServer().mailTo("lezer@example.org", 5));
        EveryMail.require(
                service.post(
                        "/insights/" + insight + "/address", "{\"email\": \"nieuw@example.org\"}"));
        service.mailServer().mailTo("nieuw@example.org", 1);
        follow();
        Await.until(
                "all at rest",
                () ->
                        service.query(
                                        """
                                        select 1 from mail where state <> 'sent'
                                        union all select 1 from issue where state <> 'sent'
                                        """)
                                .isEmpty());
        var links = links();
        var before = everything();

        for (var link : links) {
            for (var method : List.of("HEAD", "GET", "GET", "OPTIONS")) {
                assertThat(service.send(link, method, "", "visitor").statusCode())
                        .as(method + " " + link)
                        .isLessThan(500);
            }
            assertThat(everything()).as(link).isEqualTo(before);
        }

        assertThat(links)
                .extracting(link -> link.substring(0, link.lastIndexOf('/') + 1))
                .containsAll(BEHIND.values())
                .contains("/follow-requests/", "/followers/");
        assertThat(service.query("select count(*) from subscriber where state = 'confirmed'"))
                .containsExactly("1");
    }

    private static void follow() throws Exception {
        var discussing = new Discussing(service).begin();
        EveryMail.require(
                discussing.follows(
                        Discussing.ANNA, "volger@example.org", Discussing.MARKET, "at-once"));
        EveryMail.require(
                service.post(
                        "/follow-requests",
                        "{\"email\": \"ander@example.org\", \"discussion\": \"%s\", \"pace\": \"daily\"}"
                                .formatted(Discussing.WATER)));
        service.mailServer().mailTo("ander@example.org", 1);
        service.clock().pass(Duration.ofSeconds(1));
        discussing.writes(Discussing.BEN, Discussing.MARKET, 1, "<p>Hoi</p>");
        service.clock().pass(Duration.ofMinutes(2));
        service.bean(TellFollowers.class).handle();
        service.mailServer().mailTo("volger@example.org", 1);
    }

    private static List<String> links() throws Exception {
        var found = new TreeSet<String>();
        for (var mail : service.mailServer().mails()) {
            var all =
                    Stream.of(mail.text(), mail.html(), header(mail))
                            .collect(Collectors.joining("\n"));
            var following = FOLLOWING.matcher(all);
            while (following.find()) {
                found.add(
                        (following.group(1) == null ? "/followers/" : "/follow-requests/")
                                + following.group(2));
            }
            var link = LINK.matcher(all);
            while (link.find()) {
                var path = BEHIND.get(link.group(1));
                assertThat(path).as(link.group()).isNotNull();
                found.add(path + link.group(2) + (link.group(3) == null ? "" : link.group(3)));
            }
        }
        return List.copyOf(found);
    }

    private static String header(ReceivedMail mail) {
        return MailForm.field(mail.source(), "List-Unsubscribe");
    }

    /// All that is known of anybody, by table.
    private static Map<String, List<String>> everything() {
        var rows = new TreeMap<String, List<String>>();
        for (var table :
                List.of(
                        "subscriber",
                        "subscription",
                        "subscription_act",
                        "confirmation_token",
                        "personal_link",
                        "delivery",
                        "bounce",
                        "mail",
                        "message",
                        "address_budget",
                        "follower",
                        "discussion_follow",
                        "follow_request",
                        "newsletter",
                        "outbox_message")) {
            rows.put(table, service.query("select t::text from " + table + " t order by 1"));
        }
        return rows;
    }
}
