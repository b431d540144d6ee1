package nl.millenniumgemeenten.subscription.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.list.EndReason;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2025-11-25T10:00:00Z");

    @Test
    void a_mailbox_that_is_not_there_is_left_alone_at_once() {
        assertThat(history(entry(BounceKind.HARD, "5.1.1", 0)).verdict(NOW))
                .contains(EndReason.BOUNCED);
        assertThat(history(entry(BounceKind.HARD, "5.1.10", 0)).verdict(NOW))
                .contains(EndReason.BOUNCED);
    }

    @Test
    void other_lasting_faults_need_two_of_them_a_day_apart() {
        assertThat(history(entry(BounceKind.HARD, "5.2.1", 0)).verdict(NOW)).isEmpty();
        assertThat(
                        history(
                                        entry(BounceKind.HARD, "5.2.1", 0),
                                        entry(BounceKind.HARD, "5.1.2", 0))
                                .verdict(NOW))
                .isEmpty();
        assertThat(
                        history(
                                        entry(BounceKind.HARD, "5.2.1", 1),
                                        entry(BounceKind.HARD, "5.1.2", 0))
                                .verdict(NOW))
                .contains(EndReason.BOUNCED);
    }

    @Test
    void a_full_mailbox_needs_five_within_thirty_days_over_three_issues() {
        var three = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var entries = new ArrayList<History.Entry>();
        for (int number = 0; number < 5; number++) {
            assertThat(new History(entries, Instant.EPOCH).verdict(NOW)).isEmpty();
            entries.add(soft(three.get(number % 3), 5 * number));
        }

        assertThat(new History(entries, Instant.EPOCH).verdict(NOW)).contains(EndReason.BOUNCED);
    }

    @Test
    void the_same_issue_five_times_or_long_ago_is_not_enough() {
        var issue = UUID.randomUUID();
        var same = new ArrayList<History.Entry>();
        var old = new ArrayList<History.Entry>();
        for (int number = 0; number < 5; number++) {
            same.add(soft(issue, number));
            old.add(soft(UUID.randomUUID(), 27 + number));
        }

        assertThat(new History(same, Instant.EPOCH).verdict(NOW)).isEmpty();
        assertThat(new History(old, Instant.EPOCH).verdict(NOW)).isEmpty();
    }

    @Test
    void an_issue_that_arrived_takes_away_what_came_before() {
        var entries =
                List.of(entry(BounceKind.HARD, "5.2.1", 20), entry(BounceKind.HARD, "5.2.1", 3));

        assertThat(new History(entries, NOW.minus(Duration.ofDays(10))).verdict(NOW)).isEmpty();
        assertThat(new History(entries, NOW.minus(Duration.ofDays(21))).verdict(NOW))
                .contains(EndReason.BOUNCED);
    }

    @Test
    void what_is_about_us_never_counts_against_a_reader() {
        var entries = new ArrayList<History.Entry>();
        for (int number = 0; number < 20; number++) {
            entries.add(entry(BounceKind.POLICY, "5.7.1", number));
        }

        assertThat(new History(entries, Instant.EPOCH).verdict(NOW)).isEmpty();
    }

    @Test
    void one_complaint_is_enough_whatever_arrived_since() {
        assertThat(new History(List.of(entry(BounceKind.COMPLAINT, "", 9)), NOW).verdict(NOW))
                .contains(EndReason.COMPLAINT);
    }

    private static History history(History.Entry... entries) {
        return new History(List.of(entries), Instant.EPOCH);
    }

    private static History.Entry entry(BounceKind kind, String code, int daysAgo) {
        var at = NOW.minus(Duration.ofDays(daysAgo));
        return new History.Entry(UUID.randomUUID(), kind, code, at, at);
    }

    private static History.Entry soft(UUID issue, int daysAgo) {
        var at = NOW.minus(Duration.ofDays(daysAgo));
        return new History.Entry(issue, BounceKind.SOFT, "5.2.2", at, at);
    }
}
