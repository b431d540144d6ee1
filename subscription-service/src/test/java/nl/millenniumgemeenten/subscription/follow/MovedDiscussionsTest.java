package nl.millenniumgemeenten.subscription.follow;

import static nl.millenniumgemeenten.subscription.follow.Discussing.ANNA;
import static nl.millenniumgemeenten.subscription.follow.Discussing.BEN;
import static nl.millenniumgemeenten.subscription.follow.Discussing.MARKET;
import static nl.millenniumgemeenten.subscription.follow.Discussing.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// It begins on the 25th of November 2025 at eleven in the morning.
class MovedDiscussionsTest {
    private static final String ANNAS = "anna@example.org";
    private static final String CASS = "cas@example.org";
    private static final UUID CAS = new UUID(41, 3);
    private static final UUID THIRD = new UUID(40, 3);

    private final RunningService service = RunningService.start();
    private final Discussing discussing;

    MovedDiscussionsTest() throws Exception {
        discussing = new Discussing(service).begin();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Instant now() {
        return service.clock().instant();
    }

    private void pass(Duration time) {
        service.clock().pass(time);
        service.bean(TellFollowers.class).handle();
        Await.until(
                "all mail has left",
                () ->
                        service.query("select 1 from mail where state in ('waiting', 'sending')")
                                .isEmpty());
    }

    private int mailsTo(String address) {
        return service.mailServer().mailsTo(address).size();
    }

    private List<String> follows() {
        return service.query(
                "select w.address || ' ' || f.number || ' ' || f.pace from discussion_follow f"
                        + " join follower w on w.id = f.follower_id order by 1");
    }

    @Test
    void who_follows_what_was_merged_follows_the_other_once_at_the_pace_they_had()
            throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(CAS, CASS, MARKET, "at-once");
        discussing.follows(CAS, CASS, WATER, "daily");

        discussing.merge(MARKET, 2, 1, WATER);
        discussing.merge(MARKET, 2, 1, WATER);

        assertThat(follows())
                .containsExactly("anna@example.org 2 daily", "cas@example.org 2 daily");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, WATER, 20, "<p>Nieuw in het geheel</p>");
        pass(Duration.ofHours(8));
        assertThat(service.mailServer().mailTo(ANNAS, 1).text()).contains("Nieuw in het geheel");
        assertThat(mailsTo(CASS)).isEqualTo(1);
    }

    @Test
    void what_moves_is_no_news_and_what_was_not_told_yet_is_told_to_who_followed_it()
            throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(CAS, CASS, WATER, "daily");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Op de markt</p>");
        discussing.writes(BEN, WATER, 8, "<p>Over water</p>");
        var written = now();
        pass(Duration.ofMinutes(5));

        discussing.merge(MARKET, 2, 1, WATER);
        discussing.move(BEN, MARKET, WATER, 7, 2, written);
        pass(Duration.ofHours(8));

        assertThat(service.mailServer().mailTo(ANNAS, 1).text())
                .contains("Verhuisd 7")
                .doesNotContain("Over water");
        assertThat(service.mailServer().mailTo(CASS, 1).text())
                .contains("Over water")
                .doesNotContain("Verhuisd");
        pass(Duration.ofDays(1));
        assertThat(mailsTo(ANNAS)).as("told once").isEqualTo(1);
        assertThat(mailsTo(CASS)).isEqualTo(1);
    }

    @Test
    void what_was_told_before_it_moved_is_not_told_again_nor_to_others() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(CAS, CASS, WATER, "at-once");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Eerst hier</p>");
        var written = now();
        pass(Duration.ofMinutes(2));
        discussing.writes(BEN, MARKET, 9, "<p>Net geschreven</p>");
        var justNow = now();

        discussing.move(BEN, MARKET, WATER, 7, 2, written);
        discussing.move(BEN, MARKET, WATER, 9, 2, justNow);
        pass(Duration.ofMinutes(2));
        pass(Duration.ofDays(1));

        assertThat(mailsTo(ANNAS)).isEqualTo(1);
        assertThat(mailsTo(CASS)).isZero();
    }

    @Test
    void what_is_heard_of_before_the_merger_is_told_once_that_is_heard_of() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(CAS, CASS, WATER, "at-once");
        pass(Duration.ofSeconds(1));
        var written = now();

        discussing.move(BEN, MARKET, WATER, 7, 2, written);
        pass(Duration.ofMinutes(2));
        assertThat(service.query("select 1 from told_contribution")).hasSize(1);
        assertThat(mailsTo(ANNAS)).isZero();
        discussing.merge(MARKET, 2, 1, WATER);
        pass(Duration.ofMinutes(1));

        assertThat(service.mailServer().mailTo(ANNAS, 1).text()).contains("Verhuisd 7");
        pass(Duration.ofDays(1));
        assertThat(mailsTo(ANNAS)).as("told once").isEqualTo(1);
        assertThat(mailsTo(CASS)).as("no news to them").isZero();
    }

    @Test
    void what_was_written_between_the_merger_and_hearing_of_it_is_told_to_who_came_with_it()
            throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(CAS, CASS, MARKET, "daily");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, WATER, 6, "<p>Van voor het samenvoegen</p>");
        pass(Duration.ofSeconds(1));
        var merged = now();
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, WATER, 8, "<p>Net na het samenvoegen</p>");
        pass(Duration.ofMinutes(5));
        assertThat(service.query("select 1 from told_contribution")).hasSize(2);

        discussing.merge(MARKET, 2, 1, WATER, merged);
        pass(Duration.ofMinutes(1));

        assertThat(service.mailServer().mailTo(ANNAS, 1).text())
                .contains("Net na het samenvoegen")
                .doesNotContain("Van voor het samenvoegen");
        pass(Duration.ofHours(8));
        assertThat(service.mailServer().mailTo(CASS, 1).text())
                .contains("Net na het samenvoegen")
                .doesNotContain("Van voor het samenvoegen");
        discussing.merge(MARKET, 2, 1, WATER, merged);
        pass(Duration.ofDays(1));
        assertThat(mailsTo(ANNAS)).isEqualTo(1);
        assertThat(mailsTo(CASS)).isEqualTo(1);
    }

    @Test
    void who_followed_both_at_once_hears_of_what_moved_before_the_merger_was_heard_of()
            throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(ANNA, ANNAS, WATER, "at-once");
        pass(Duration.ofSeconds(1));
        var written = now();

        discussing.move(BEN, MARKET, WATER, 7, 2, written);
        pass(Duration.ofMinutes(2));
        discussing.merge(MARKET, 2, 1, WATER);
        pass(Duration.ofMinutes(1));
        pass(Duration.ofDays(1));

        assertThat(mailsTo(ANNAS)).isEqualTo(1);
        assertThat(service.mailServer().mailTo(ANNAS, 1).text()).contains("Verhuisd 7");
    }

    @Test
    void a_chain_of_mergers_ends_at_the_last_in_whatever_order_it_is_told() throws Exception {
        discussing.discussion(THIRD, 1, 3, "Het geheel", DiscussionChange.State.OPEN);
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Op de markt</p>");
        var written = now();

        discussing.merge(WATER, 2, 2, THIRD);
        discussing.merge(MARKET, 2, 1, WATER);
        discussing.move(BEN, MARKET, THIRD, 7, 3, written);

        assertThat(follows()).containsExactly("anna@example.org 3 daily");
        pass(Duration.ofHours(8));
        assertThat(service.mailServer().mailTo(ANNAS, 1).text())
                .contains("Verhuisd 7", "Het geheel");
    }

    @Test
    void who_wants_to_follow_what_was_merged_follows_the_other_and_can_stop_by_either_number()
            throws Exception {
        discussing.merge(MARKET, 2, 1, WATER);

        discussing.follows(ANNA, ANNAS, MARKET, "daily");

        assertThat(follows()).containsExactly("anna@example.org 2 daily");
        service.send("/participants/" + ANNA + "/follows/1", "DELETE", "", "service");
        assertThat(follows()).isEmpty();
    }

    @Test
    void what_somebody_was_asked_to_confirm_is_the_other_discussion_then() throws Exception {
        service.send(
                "/follow-requests",
                "POST",
                "{\"email\": \"dee@example.org\", \"discussion\": \"%s\", \"pace\": \"daily\"}"
                        .formatted(MARKET),
                "visitor");

        discussing.merge(MARKET, 2, 1, WATER);

        assertThat(service.query("select number from follow_request")).containsExactly("2");
    }
}
