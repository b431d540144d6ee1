package nl.millenniumgemeenten.subscription.follow;

import static nl.millenniumgemeenten.subscription.follow.Discussing.ANNA;
import static nl.millenniumgemeenten.subscription.follow.Discussing.BEN;
import static nl.millenniumgemeenten.subscription.follow.Discussing.MARKET;
import static nl.millenniumgemeenten.subscription.follow.Discussing.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// It begins on the 25th of November 2025 at eleven in the morning.
class TellFollowersTest {
    private static final String ANNAS = "anna@example.org";
    private static final String BENS = "ben@example.org";
    private static final String MAIL_WAITS_FOR_SERVER =
            "select 1 from mail, domain_pause where domain = '*' and state = 'waiting'";

    private final RunningService service = RunningService.start();
    private final Discussing discussing;

    TellFollowersTest() throws Exception {
        discussing = new Discussing(service).begin();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void tell() {
        service.bean(TellFollowers.class).handle();
    }

    private void pass(Duration time) {
        service.clock().pass(time);
    }

    private void nextMinutes() {
        pass(Duration.ofMinutes(2));
        tell();
        atRest();
    }

    private void atRest() {
        Await.until(
                "all mail has left",
                () ->
                        service.query("select 1 from mail where state in ('waiting', 'sending')")
                                .isEmpty());
    }

    private int mailsTo(String address) {
        return service.mailServer().mailsTo(address).size();
    }

    @Test
    void who_follows_at_once_gets_a_mail_of_each_contribution_with_the_way_out() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        pass(Duration.ofMinutes(1));
        discussing.writes(BEN, MARKET, 7, "<p>Wij <em>doen</em> dit &amp; dat.</p>");
        nextMinutes();

        var mail = service.mailServer().mailTo(ANNAS, 1);
        assertThat(mail.subject())
                .isEqualTo("Ben Bakker schreef in “Hoe begin je een eerlijke markt?”");
        assertThat(mail.text())
                .contains("> Wij doen dit & dat.", "millenniumgemeenten.example/bijdragen/7");
        assertThat(mail.html()).contains("Wij doen dit &amp; dat.", "/bijdragen/7\"");
        var token = service.query("select token from follower").getFirst();
        var stop = "https://millenniumgemeenten.example/discussies/volgen/" + token + "/1/stoppen";
        assertThat(mail.header("List-Unsubscribe")).isEqualTo("<" + stop + ">");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.text()).contains(stop, "/discussies/volgen/" + token);
        assertThat(mail.source()).doesNotContain("noreply");
    }

    @Test
    void a_mail_says_how_many_pictures_there_are_and_shows_none() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        pass(Duration.ofMinutes(1));
        var now = service.clock().instant();
        var picture =
                new ContributionChange.Picture(
                        "ab".repeat(32), "image/jpeg", 800, 600, "Een <b>plein</b>");
        discussing.tell(
                new ContributionChange.Recorded(
                        new UUID(22, 7),
                        1,
                        7,
                        MARKET,
                        1,
                        null,
                        BEN,
                        ContributionChange.State.PUBLISHED,
                        "<p>Kijk eens</p>",
                        1,
                        now,
                        null,
                        now,
                        null,
                        List.of(),
                        List.of(picture, picture)));
        nextMinutes();

        var mail = service.mailServer().mailTo(ANNAS, 1);
        assertThat(mail.text())
                .contains("> Kijk eens", "Met 2 foto’s, die je op de site ziet.")
                .doesNotContain("plein");
        assertThat(mail.html()).doesNotContain("beelden", "plein");
    }

    @Test
    void nobody_is_told_of_what_came_before_nor_of_what_they_wrote_nor_twice() throws Exception {
        discussing.writes(BEN, MARKET, 6, "<p>Eerder</p>");
        pass(Duration.ofSeconds(1));
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(BEN, BENS, MARKET, "at-once");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Later</p>");
        nextMinutes();
        discussing.contribution(
                BEN, MARKET, 7, 2, ContributionChange.State.PUBLISHED, "<p>Verbeterd</p>");
        service.execute("update known_contribution set revision = 0");
        discussing.writes(BEN, MARKET, 7, "<p>Later</p>");
        nextMinutes();

        assertThat(mailsTo(ANNAS)).isEqualTo(1);
        assertThat(mailsTo(BENS)).isZero();
        assertThat(service.mailServer().mailTo(ANNAS, 1).text()).contains("> Later");
    }

    @Test
    void
            what_is_hidden_within_the_minute_is_not_mailed_and_neither_is_what_is_hidden_while_mail_waits()
                    throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Fout</p>");
        tell();
        assertThat(service.query("select 1 from told_follower")).isEmpty();
        discussing.contribution(BEN, MARKET, 7, 2, ContributionChange.State.HIDDEN, "");
        nextMinutes();
        assertThat(mailsTo(ANNAS)).isZero();

        service.mailServer().stop();
        discussing.writes(BEN, MARKET, 8, "<p>Ook fout</p>");
        pass(Duration.ofMinutes(2));
        tell();
        assertThat(service.query("select rank from mail")).containsExactly("1");
        Await.until(
                "nobody answered, and the mail waits again",
                () -> service.query(MAIL_WAITS_FOR_SERVER).size() == 1);
        discussing.contribution(BEN, MARKET, 8, 2, ContributionChange.State.HIDDEN, "");
        service.mailServer().start();
        pass(Duration.ofMinutes(20));
        atRest();

        assertThat(mailsTo(ANNAS)).isZero();
        assertThat(service.query("select 1 from mail")).isEmpty();
    }

    @Test
    void two_instances_at_once_tell_everybody_once() throws Exception {
        for (int reader = 0; reader < 20; reader++) {
            discussing.follows(
                    new UUID(90, reader), "r" + reader + "@example.org", MARKET, "at-once");
            discussing.follows(new UUID(90, reader), "r" + reader + "@example.org", WATER, "daily");
        }
        pass(Duration.ofSeconds(1));
        for (int number = 10; number < 15; number++) {
            discussing.writes(BEN, MARKET, number, "<p>Hoi</p>");
            discussing.writes(BEN, WATER, number + 10, "<p>Plons</p>");
        }
        pass(Duration.ofHours(8));
        try (var other = service.another();
                var both = Executors.newFixedThreadPool(2)) {
            var start = new CountDownLatch(1);
            var told =
                    Stream.of(service, other)
                            .map(instance -> telling(instance, start, both))
                            .toList();
            start.countDown();
            told.forEach(TellFollowersTest::finished);
            atRest();
        }

        for (int reader = 0; reader < 20; reader++) {
            assertThat(mailsTo("r" + reader + "@example.org")).as("reader " + reader).isEqualTo(6);
        }
    }

    private static Future<?> telling(
            RunningService instance, CountDownLatch start, ExecutorService both) {
        return both.submit(() -> {
            start.await();
            instance.bean(TellFollowers.class).handle();
            return true;
        });
    }

    private static void finished(Future<?> telling) {
        try {
            telling.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void the_mail_of_the_day_comes_after_five_with_all_of_it_and_once() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(ANNA, ANNAS, WATER, "daily");
        discussing.follows(BEN, BENS, WATER, "at-once");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Markt</p>");
        discussing.writes(ANNA, MARKET, 8, "<p>Eigen</p>");
        discussing.writes(BEN, WATER, 9, "<p>Water</p>");
        discussing.writes(BEN, WATER, 10, "<p>Verborgen</p>");
        discussing.contribution(BEN, WATER, 10, 2, ContributionChange.State.HIDDEN, "");
        pass(Duration.ofHours(5));
        tell();
        assertThat(service.query("select 1 from told_follower")).isEmpty();
        pass(Duration.ofHours(1).plusMinutes(5));
        tell();
        tell();
        atRest();

        var mail = service.mailServer().mailTo(ANNAS, 1);
        assertThat(mail.subject()).isEqualTo("2 nieuwe bijdragen in de discussies die je volgt");
        assertThat(mail.text())
                .contains("Hoe begin je een eerlijke markt?", "> Markt", "/bijdragen/7")
                .contains("Water op school", "> Water", "/bijdragen/9")
                .doesNotContain("Eigen", "Verborgen");
        assertThat(mail.header("List-Unsubscribe")).contains("/dagelijks/stoppen>");
        assertThat(service.query("select daily_on from follower"))
                .as("also of who follows nothing daily: nobody looks at them again today")
                .containsExactly("2025-11-25", "2025-11-25");
        pass(Duration.ofDays(1));
        tell();
        atRest();
        assertThat(mailsTo(ANNAS)).isEqualTo(1);
        discussing.writes(BEN, MARKET, 11, "<p>Morgen</p>");
        pass(Duration.ofDays(1));
        tell();
        assertThat(service.mailServer().mailTo(ANNAS, 2).subject())
                .isEqualTo("Eén nieuwe bijdrage in de discussies die je volgt");
    }

    @Test
    void when_very_much_is_written_the_rest_comes_together() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        pass(Duration.ofSeconds(1));
        for (int number = 1; number <= 25; number++) {
            discussing.writes(BEN, MARKET, number, "<p>Nummer " + number + "</p>");
        }
        nextMinutes();
        assertThat(mailsTo(ANNAS)).isEqualTo(20);

        pass(Duration.ofHours(1));
        tell();

        var last = service.mailServer().mailTo(ANNAS, 21);
        assertThat(last.subject())
                .isEqualTo("5 nieuwe bijdragen in “Hoe begin je een eerlijke markt?”");
        assertThat(last.text()).contains("> Nummer 21", "> Nummer 25", "/bijdragen/25");
        nextMinutes();
        assertThat(mailsTo(ANNAS)).isEqualTo(21);
    }

    @Test
    void who_wants_mail_at_once_from_now_on_misses_nothing_of_the_day() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Vanochtend</p>");
        nextMinutes();
        assertThat(mailsTo(ANNAS)).isZero();
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        nextMinutes();

        assertThat(service.mailServer().mailTo(ANNAS, 1).text()).contains("> Vanochtend");
        pass(Duration.ofDays(1));
        tell();
        atRest();
        assertThat(mailsTo(ANNAS)).isEqualTo(1);
    }

    @Test
    void of_a_discussion_that_was_withdrawn_nothing_is_told() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Weg</p>");
        discussing.discussion(MARKET, 2, 1, "Weg", DiscussionChange.State.WITHDRAWN);
        nextMinutes();

        assertThat(mailsTo(ANNAS)).isZero();
        assertThat(discussing.follows(BEN, BENS, MARKET, "daily").statusCode()).isEqualTo(404);
    }

    @Test
    void names_and_titles_stay_text_and_slip_nothing_into_the_head() throws Exception {
        discussing.discussion(
                MARKET,
                2,
                1,
                "<b>Markt</b>\r\nBcc: dief@example.net {link}",
                DiscussionChange.State.OPEN);
        discussing.contributor(BEN, 2, "Ben\u2028X-Ja: nee <script>");
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>{stoppen}</p><p>.</p><p>From mij</p>");
        nextMinutes();

        var mail = service.mailServer().mailTo(ANNAS, 1);
        assertThat(mail.header("Bcc") + mail.header("X-Ja")).isEmpty();
        assertThat(mail.subject())
                .isEqualTo(
                        "Ben X-Ja: nee <script> schreef in “<b>Markt</b> Bcc: dief@example.net"
                                + " {link}”");
        assertThat(mail.html())
                .contains("&lt;b&gt;Markt&lt;/b&gt;", "&lt;script", "{stoppen}")
                .doesNotContain("<script", "<b>Markt");
        assertThat(service.mailServer().mails())
                .noneMatch(sent -> sent.recipient().contains("dief"));
    }

    @Test
    void mails_that_somebody_waits_for_go_before_those_that_tell_of_something() throws Exception {
        service.mailServer().stop();
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Hoi</p>");
        pass(Duration.ofMinutes(2));
        tell();
        pass(Duration.ofSeconds(1));
        service.signUp("nieuw@example.org");

        assertThat(service.query("select rank from mail order by rank")).containsExactly("0", "1");
        service.mailServer().start();
        pass(Duration.ofMinutes(20));
        service.mailServer().mailTo(ANNAS, 1);
        service.mailServer().mailTo("nieuw@example.org", 1);
    }

    @Test
    void whose_mails_all_fail_is_left_alone() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(BEN, BENS, MARKET, "at-once");
        service.mailServer()
                .answerRecipients(to -> to.equals(ANNAS) ? "550 5.1.1 unknown" : "250 fine");
        for (int number = 1; number <= 3; number++) {
            pass(Duration.ofSeconds(1));
            discussing.writes(new UUID(41, 9), MARKET, number, "<p>Hoi</p>");
            nextMinutes();
            service.bean(ForgetFollows.class).handle();
            assertThat(service.query("select address from follower order by address"))
                    .isEqualTo(number < 3 ? List.of(ANNAS, BENS) : List.of(BENS));
        }
    }

    @Test
    void who_is_refused_for_what_a_mail_says_goes_on() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(BEN, BENS, MARKET, "at-once");
        service.mailServer()
                .answerRecipients(to -> to.equals(ANNAS) ? "550 5.1.7 bad sender" : "250 fine");
        service.mailServer().answerMails("550 5.7.1 looks like spam");
        for (int number = 1; number <= 4; number++) {
            pass(Duration.ofSeconds(1));
            discussing.writes(new UUID(41, 9), MARKET, number, "<p>Hoi</p>");
            nextMinutes();
        }
        service.bean(ForgetFollows.class).handle();

        assertThat(service.query("select distinct state from mail")).containsExactly("failed");
        assertThat(service.query("select address from follower order by address"))
                .containsExactly(ANNAS, BENS);
    }

    @Test
    void when_very_many_cannot_be_reached_it_is_not_because_of_them() throws Exception {
        followers(101);
        service.execute(
                """
                insert into mail (id, kind, state, queued_at, next_attempt_at, settled_at,
                    reply_code, enhanced_code)
                select md5(id::text || n)::uuid, 'message', 'failed', now(), now(), now(), 550,
                    '5.1.1'
                from follower, generate_series(1, 3) n
                """);
        service.execute(
                """
                insert into follow_mail (mail_id, follower_id, queued_at)
                select md5(id::text || n)::uuid, id, now() from follower, generate_series(1, 3) n
                """);
        service.bean(ForgetFollows.class).handle();
        assertThat(service.query("select count(*) from follower")).containsExactly("101");

        service.execute("delete from follower where address = 'r1@example.org'");
        service.bean(ForgetFollows.class).handle();

        assertThat(service.query("select count(*) from follower")).containsExactly("0");
    }

    private void followers(int many) throws Exception {
        service.execute(
                """
                insert into follower
                    (id, token, address_typed, address, address_key, trace, began_at)
                select gen_random_uuid(), lpad(n::text, 24, '0'), a, a, a, 'trace'::bytea,
                    'epoch'::timestamptz
                from generate_series(1, %d) n, concat('r', n, '@example.org') a
                """
                        .formatted(many));
        service.execute(
                """
                insert into discussion_follow
                    (follower_id, discussion, number, pace, since, source)
                select id, '%s'::uuid, 1, 'at-once', 'epoch'::timestamptz, 'link' from follower
                """
                        .formatted(MARKET));
    }

    @Test
    void very_many_are_told_in_parts_and_whoever_goes_on_tells_the_rest() throws Exception {
        service.mailServer().stop();
        followers(Telling.SLICE + 1);
        discussing.writes(BEN, MARKET, 7, "<p>Hoi</p>");
        pass(Duration.ofMinutes(2));
        var tell = service.bean(TellFollowers.class);

        assertThat(tell.nextContribution()).isTrue();
        assertThat(service.query("select count(*) from told_follower"))
                .containsExactly(Integer.toString(Telling.SLICE));
        assertThat(service.query("select 1 from told_contribution")).isEmpty();
        assertThat(tell.nextContribution()).isTrue();

        assertThat(service.query("select count(distinct mail_id) from told_follower"))
                .containsExactly(Integer.toString(Telling.SLICE + 1));
        assertThat(service.query("select 1 from told_contribution")).hasSize(1);
        assertThat(service.query("select 1 from discussion_follow where behind")).isEmpty();
        assertThat(tell.nextContribution()).isFalse();
    }

    @Test
    void who_follows_daily_does_not_wait_for_what_fails() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(BEN, BENS, WATER, "daily");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Markt</p>");
        discussing.writes(ANNA, WATER, 8, "<p>Water</p>");
        service.execute(
                "alter table told_contribution add constraint broken check (false) not valid");
        pass(Duration.ofHours(8));
        tell();

        assertThat(service.mailServer().mailTo(BENS, 1).text()).contains("> Water");
        assertThat(mailsTo(ANNAS)).isZero();
        service.execute("alter table told_contribution drop constraint broken");
        tell();
        assertThat(service.mailServer().mailTo(ANNAS, 1).text()).contains("> Markt");
    }

    @Test
    void what_is_old_goes_and_is_not_told_again() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Hoi</p>");
        nextMinutes();
        pass(Duration.ofDays(8));
        service.bean(ForgetFollows.class).handle();

        assertThat(service.query("select 1 from known_contribution")).isEmpty();
        assertThat(service.query("select 1 from told_contribution")).hasSize(1);
        pass(Duration.ofDays(8));
        service.bean(ForgetFollows.class).handle();
        assertThat(
                        service.query(
                                "select 1 from told_contribution union all select 1 from"
                                        + " told_follower"))
                .isEmpty();
    }
}
