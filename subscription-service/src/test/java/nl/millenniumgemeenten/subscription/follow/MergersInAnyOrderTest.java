package nl.millenniumgemeenten.subscription.follow;

import static nl.millenniumgemeenten.subscription.follow.Discussing.ANNA;
import static nl.millenniumgemeenten.subscription.follow.Discussing.BEN;
import static nl.millenniumgemeenten.subscription.follow.Discussing.MARKET;
import static nl.millenniumgemeenten.subscription.follow.Discussing.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.subscription.discussion.DiscussionRows;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The market becomes part of the water, and the water of the whole; the topics may tell of it in
/// another order, as each discussion comes from a partition of its own.
class MergersInAnyOrderTest {
    private static final String ANNAS = "anna@example.org";
    private static final UUID WHOLE = new UUID(40, 3);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RunningService service = RunningService.start();
    private final Discussing discussing;

    MergersInAnyOrderTest() throws Exception {
        discussing = new Discussing(service).begin();
        discussing.discussion(WHOLE, 1, 3, "Het geheel", DiscussionChange.State.OPEN);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Instant now() {
        return service.clock().instant();
    }

    /// The next moment at which something can happen.
    private Instant next() {
        service.clock().pass(SECOND);
        return now();
    }

    private void tell() {
        service.bean(TellFollowers.class).handle();
    }

    private void pass(Duration time) {
        service.clock().pass(time);
        tell();
        allLeft();
    }

    private void allLeft() {
        Await.until(
                "all mail has left",
                () ->
                        service.query("select 1 from mail where state in ('waiting', 'sending')")
                                .isEmpty());
    }

    private List<String> follows() {
        return service.query(
                "select w.address || ' ' || f.number || ' ' || f.pace from discussion_follow f"
                        + " join follower w on w.id = f.follower_id order by 1");
    }

    private int mailsTo(String address) {
        return service.mailServer().mailsTo(address).size();
    }

    private void stops(UUID contributor, long number) throws Exception {
        var answer =
                service.send(
                        "/participants/" + contributor + "/follows/" + number,
                        "DELETE",
                        "",
                        "service");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    /// One chain of mergers among many: its discussions, who follows them, and what is written
    /// there.
    private record Chain(int nth) {
        static final int ON_THE_WATER_BEFORE = 1;
        static final int ON_THE_MARKET = 2;
        static final int ON_THE_WATER_SINCE = 3;
        static final int IN_THE_WHOLE = 4;

        UUID discussion(int which) {
            return new UUID(50 + which, nth);
        }

        long number(int which) {
            return 100 + nth * 10L + which;
        }

        String address(String who) {
            return who + nth + "@example.org";
        }

        UUID contributor(int who) {
            return new UUID(60 + who, nth);
        }
    }

    private interface Message {
        void tell() throws Exception;
    }

    @Test
    void everybody_is_told_once_of_what_was_written_for_them() throws Exception {
        var orders = orders(5);
        for (int nth = 0; nth < orders.size(); nth++) {
            hear(new Chain(nth), orders.get(nth));
        }
        pass(Duration.ofDays(1));

        var chains = IntStream.range(0, orders.size()).mapToObj(Chain::new).toList();
        assertThat(told())
                .containsExactlyInAnyOrderElementsOf(
                        chains.stream()
                                .flatMap(chain ->
                                        List.of(
                                                chain.address("markt") + " 2,3,4",
                                                chain.address("dag") + " 2,3,4",
                                                chain.address("water") + " 1,3,4",
                                                chain.address("geheel") + " 4",
                                                chain.address("allebei") + " 2,3,4")
                                                .stream())
                                .toList());
        assertThat(follows())
                .containsExactlyInAnyOrderElementsOf(
                        chains.stream()
                                .flatMap(chain ->
                                        List.of(
                                                followed(chain, "markt", "at-once"),
                                                followed(chain, "dag", "daily"),
                                                followed(chain, "water", "at-once"),
                                                followed(chain, "geheel", "daily"),
                                                followed(chain, "allebei", "daily"))
                                                .stream())
                                .toList());
        for (var chain : chains) {
            for (var who : List.of("markt", "dag", "allebei")) {
                assertThat(quoted(chain.address(who)))
                        .as("order " + orders.get(chain.nth()))
                        .containsExactlyInAnyOrder(
                                "Verhuisd " + chain.number(Chain.ON_THE_MARKET),
                                "Verhuisd " + chain.number(Chain.ON_THE_WATER_SINCE),
                                "Geschreven " + chain.number(Chain.IN_THE_WHOLE));
            }
        }
    }

    private static String followed(Chain chain, String who, String pace) {
        return chain.address(who) + " " + chain.number(3) + " " + pace;
    }

    private List<String> told() {
        return service.query(
                """
                select w.address, string_agg((c.number % 10)::text, ',' order by c.number)
                from told_follower t join follower w on w.id = t.follower_id
                join known_contribution c on c.id = t.contribution
                group by w.address
                """);
    }

    private List<String> quoted(String address) throws Exception {
        var found = new ArrayList<String>();
        for (var mail : service.mailServer().mailsTo(address)) {
            mail.text()
                    .lines()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> line.substring(2).strip())
                    .forEach(found::add);
        }
        return found;
    }

    /// What happens is always the same; what is heard of it afterwards comes in the order given,
    /// each thing twice, and with a look at whom to tell after each.
    private void hear(Chain chain, List<Integer> order) throws Exception {
        for (int which = 1; which <= 3; which++) {
            discussing.discussion(
                    chain.discussion(which),
                    1,
                    chain.number(which),
                    "Discussie",
                    DiscussionChange.State.OPEN);
        }
        follow(chain, "markt", 1, 1, "at-once");
        follow(chain, "dag", 2, 1, "daily");
        follow(chain, "water", 3, 2, "at-once");
        follow(chain, "geheel", 4, 3, "daily");
        follow(chain, "allebei", 5, 1, "at-once");
        follow(chain, "allebei", 5, 3, "daily");
        var before = next();
        var first = next();
        var between = next();
        var second = next();
        var after = next();
        var messages =
                List.<Message>of(
                        () -> merge(chain, 1, first),
                        () -> merge(chain, 2, second),
                        () -> move(chain, 1, Chain.ON_THE_MARKET, before),
                        () -> move(chain, 2, Chain.ON_THE_WATER_SINCE, between),
                        () ->
                                discussing.wrote(
                                        BEN,
                                        chain.discussion(3),
                                        chain.number(Chain.IN_THE_WHOLE),
                                        after));
        service.clock().pass(Duration.ofMinutes(2));
        move(chain, 2, Chain.ON_THE_WATER_BEFORE, before);
        for (int next : order) {
            messages.get(next).tell();
            messages.get(next).tell();
            service.clock().pass(Duration.ofMinutes(2));
            tell();
        }
    }

    private void follow(Chain chain, String who, int nth, int which, String pace) throws Exception {
        discussing.follows(
                chain.contributor(nth), chain.address(who), chain.discussion(which), pace);
    }

    private void merge(Chain chain, int which, Instant at) throws SQLException {
        discussing.merge(
                chain.discussion(which), 2, chain.number(which), chain.discussion(which + 1), at);
    }

    private void move(Chain chain, int from, int number, Instant writtenAt) throws SQLException {
        discussing.move(
                BEN,
                chain.discussion(from),
                chain.discussion(3),
                chain.number(number),
                3,
                writtenAt);
    }

    private static List<List<Integer>> orders(int many) {
        if (many == 0) {
            return List.of(List.of());
        }
        var found = new ArrayList<List<Integer>>();
        for (var shorter : orders(many - 1)) {
            for (int at = 0; at < many; at++) {
                var order = new ArrayList<>(shorter);
                order.add(at, many - 1);
                found.add(order);
            }
        }
        return found;
    }

    @Test
    void topics_that_are_read_anew_tell_nobody_anything_twice() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        var written = next();
        discussing.wrote(BEN, MARKET, 7, written);
        var first = next();
        var second = next();
        service.clock().pass(Duration.ofMinutes(2));
        discussing.move(BEN, MARKET, WHOLE, 7, 3, written);
        discussing.merge(MARKET, 2, 1, WATER, first);
        discussing.merge(WATER, 2, 2, WHOLE, second);
        pass(Duration.ofMinutes(2));
        assertThat(mailsTo(ANNAS)).isEqualTo(1);

        try (var connection = service.connect()) {
            new DiscussionRows(connection, service.clock()).startAnew();
        }
        discussing.discussion(MARKET, 1, 1, "Markt", DiscussionChange.State.OPEN);
        discussing.wrote(BEN, MARKET, 7, written);
        pass(Duration.ofMinutes(2));
        discussing.discussion(WATER, 1, 2, "Water", DiscussionChange.State.OPEN);
        discussing.merge(MARKET, 2, 1, WATER, first);
        pass(Duration.ofMinutes(2));
        discussing.move(BEN, MARKET, WHOLE, 7, 3, written);
        discussing.merge(WATER, 2, 2, WHOLE, second);
        pass(Duration.ofMinutes(2));

        assertThat(follows()).containsExactly("anna@example.org 3 at-once");
        assertThat(mailsTo(ANNAS)).isEqualTo(1);
    }

    @Test
    void what_was_not_told_when_the_topics_are_read_anew_is_told_at_last() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        var written = next();
        discussing.merge(MARKET, 2, 1, WATER, next());
        try (var connection = service.connect()) {
            new DiscussionRows(connection, service.clock()).startAnew();
        }
        discussing.discussion(MARKET, 1, 1, "Markt", DiscussionChange.State.OPEN);
        discussing.wrote(BEN, MARKET, 7, written);
        pass(Duration.ofMinutes(2));
        assertThat(mailsTo(ANNAS)).as("nobody follows the market any more").isZero();

        discussing.move(BEN, MARKET, WATER, 7, 2, written);
        pass(Duration.ofMinutes(2));

        assertThat(service.mailServer().mailTo(ANNAS, 1).text()).contains("Verhuisd 7");
        assertThat(mailsTo(ANNAS)).isEqualTo(1);
    }

    @Test
    void a_mail_that_waits_while_what_it_tells_of_moves_leaves_once() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        var written = next();
        discussing.wrote(BEN, MARKET, 7, written);
        var merged = next();
        mailWaits();

        discussing.move(BEN, MARKET, WATER, 7, 2, written);
        mailGoes();

        var mail = service.mailServer().mailTo(ANNAS, 1);
        assertThat(mail.subject()).contains("Water op school");
        assertThat(mail.text()).contains("Verhuisd 7");
        assertThat(mail.header("List-Unsubscribe"))
                .as("stops what they follow as far as we know")
                .contains("/1/stoppen>");
        discussing.merge(MARKET, 2, 1, WATER, merged);
        pass(Duration.ofDays(1));
        assertThat(mailsTo(ANNAS)).isEqualTo(1);
    }

    @Test
    void a_mail_that_waits_while_all_around_it_is_merged_leaves_once() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        var written = next();
        discussing.wrote(BEN, MARKET, 7, written);
        mailWaits();

        discussing.merge(MARKET, 2, 1, WATER, next());
        discussing.merge(WATER, 2, 2, WHOLE, next());
        mailGoes();

        var mail = service.mailServer().mailTo(ANNAS, 1);
        assertThat(mail.text()).contains("Geschreven 7");
        assertThat(mail.header("List-Unsubscribe")).contains("/3/stoppen>");
        discussing.move(BEN, MARKET, WHOLE, 7, 3, written);
        pass(Duration.ofDays(1));
        assertThat(mailsTo(ANNAS)).isEqualTo(1);
    }

    private void mailWaits() {
        service.mailServer().stop();
        service.clock().pass(Duration.ofMinutes(2));
        tell();
        Await.until(
                "nobody answered, and the mail waits again",
                () ->
                        service.query(
                                                "select 1 from mail, domain_pause where domain = '*'"
                                                        + " and state = 'waiting'")
                                        .size()
                                == 1);
    }

    private void mailGoes() throws Exception {
        service.mailServer().start();
        service.clock().pass(Duration.ofMinutes(20));
        allLeft();
    }

    @Test
    void who_was_behind_hears_of_what_moves_long_after_the_merger() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        var written = next();
        for (int number = 1; number <= Telling.MOST_IN_AN_HOUR + 1; number++) {
            discussing.wrote(BEN, MARKET, number, written);
        }
        pass(Duration.ofMinutes(2));
        assertThat(mailsTo(ANNAS)).isEqualTo(Telling.MOST_IN_AN_HOUR);

        discussing.merge(MARKET, 2, 1, WATER);
        pass(Duration.ofHours(2));
        assertThat(service.query("select 1 from discussion_follow where behind")).isEmpty();
        for (int number = 1; number <= Telling.MOST_IN_AN_HOUR + 1; number++) {
            discussing.move(BEN, MARKET, WATER, number, 2, written);
        }
        pass(Duration.ofMinutes(2));
        pass(Duration.ofDays(1));

        assertThat(mailsTo(ANNAS)).isEqualTo(Telling.MOST_IN_AN_HOUR + 1);
        assertThat(quoted(ANNAS)).doesNotHaveDuplicates().hasSize(Telling.MOST_IN_AN_HOUR + 1);
    }

    @Test
    void who_stopped_following_the_other_is_not_brought_back_by_a_merger_of_before()
            throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(ANNA, ANNAS, WATER, "at-once");
        var first = next();
        discussing.merge(WATER, 2, 2, WHOLE, next());
        next();
        stops(ANNA, 3);
        assertThat(follows()).containsExactly("anna@example.org 1 daily");

        discussing.merge(MARKET, 2, 1, WATER, first);

        assertThat(follows()).isEmpty();
        service.bean(ForgetFollows.class).handle();
        assertThat(service.query("select address from follower")).isEmpty();
        assertThat(service.query("select 1 from stopped_follow")).isEmpty();
    }

    @Test
    void who_stopped_following_the_other_before_the_merger_still_goes_there_with_what_they_follow()
            throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(ANNA, ANNAS, WATER, "daily");
        next();
        stops(ANNA, 2);

        discussing.merge(MARKET, 2, 1, WATER, next());

        assertThat(follows()).containsExactly("anna@example.org 2 daily");
        service.clock().pass(Duration.ofDays(8));
        service.bean(ForgetFollows.class).handle();
        assertThat(service.query("select 1 from stopped_follow")).isEmpty();
        assertThat(follows()).containsExactly("anna@example.org 2 daily");
    }

    @Test
    void who_stopped_and_began_again_keeps_what_they_chose_last() throws Exception {
        var cas = new UUID(41, 3);
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(cas, "cas@example.org", WATER, "daily");
        discussing.follows(cas, "cas@example.org", WHOLE, "daily");
        discussing.follows(ANNA, ANNAS, WATER, "daily");
        var merged = next();
        next();
        stops(ANNA, 2);
        stops(cas, 2);
        var missed = next();
        discussing.wrote(BEN, WATER, 8, missed);
        next();
        discussing.follows(ANNA, ANNAS, WATER, "at-once");
        discussing.follows(cas, "cas@example.org", MARKET, "daily");

        discussing.merge(MARKET, 2, 1, WATER, merged);

        assertThat(follows())
                .containsExactly(
                        "anna@example.org 2 at-once",
                        "cas@example.org 2 daily",
                        "cas@example.org 3 daily");
        pass(Duration.ofDays(1));
        assertThat(mailsTo(ANNAS) + mailsTo("cas@example.org"))
                .as("written while they did not follow")
                .isZero();
    }

    @Test
    void who_begins_to_follow_the_other_before_its_merger_is_heard_misses_nothing_since()
            throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        var merged = next();
        discussing.wrote(BEN, WATER, 8, next());
        next();
        discussing.follows(ANNA, ANNAS, WATER, "daily");

        discussing.merge(MARKET, 2, 1, WATER, merged);
        pass(Duration.ofDays(1));

        assertThat(follows()).containsExactly("anna@example.org 2 daily");
        assertThat(quoted(ANNAS)).containsExactly("Geschreven 8");
    }

    @Test
    void what_became_part_of_what_is_off_the_site_can_be_stopped_by_its_number() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.merge(MARKET, 2, 1, WATER);
        discussing.discussion(WATER, 2, 2, "Water", DiscussionChange.State.WITHDRAWN);

        stops(ANNA, 1);

        assertThat(follows()).isEmpty();
    }

    @Test
    void a_crash_before_the_end_of_the_transaction_leaves_all_as_it_was() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        var first = next();
        discussing.merge(WATER, 2, 2, WHOLE, next());

        try (var connection = transaction()) {
            keep(connection, Discussing.merged(MARKET, 2, 1, WATER, first));
            connection.rollback();
        }
        assertThat(follows()).containsExactly("anna@example.org 1 daily");
        discussing.merge(MARKET, 2, 1, WATER, first);

        assertThat(follows()).containsExactly("anna@example.org 3 daily");
    }

    @Test
    void two_who_hear_of_two_steps_at_once_bring_everybody_to_the_end() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        var first = next();
        var second = next();
        try (var one = transaction();
                var other = transaction();
                var meanwhile = Executors.newSingleThreadExecutor()) {
            keep(one, Discussing.merged(MARKET, 2, 1, WATER, first));
            var step =
                    meanwhile.submit(() -> {
                        keep(other, Discussing.merged(WATER, 2, 2, WHOLE, second));
                        other.commit();
                        return true;
                    });
            awaitSomebodyWaits();
            one.commit();
            step.get();
        }

        assertThat(follows()).containsExactly("anna@example.org 3 daily");
    }

    @Test
    void who_stops_while_the_merger_is_heard_of_has_stopped() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(BEN, "ben@example.org", WATER, "daily");
        var token =
                service.query("select token from follower where address = '" + ANNAS + "'")
                        .getFirst();

        stopWhile("/followers/" + token + "/follows/1", 1, MARKET, WATER);
        assertThat(follows()).containsExactly("ben@example.org 2 daily");
        discussing.follows(ANNA, ANNAS, WATER, "daily");
        token =
                service.query("select token from follower where address = '" + ANNAS + "'")
                        .getFirst();
        stopWhile("/followers/" + token + "/daily", 2, WATER, WHOLE);

        assertThat(follows()).containsExactly("ben@example.org 3 daily");
    }

    /// Whoever hears of it has the discussion in hand already when somebody stops.
    private void stopWhile(String path, long number, UUID part, UUID into) throws Exception {
        var merged = Discussing.merged(part, 2, number, into, next());
        try (var hearing = transaction();
                var meanwhile = Executors.newSingleThreadExecutor()) {
            try (var lock =
                    hearing.prepareStatement(
                            "select from known_discussion where id = ? for update")) {
                lock.setObject(1, part);
                lock.execute();
            }
            var stopping = meanwhile.submit(() -> service.send(path, "DELETE", "", "visitor"));
            awaitSomebodyWaits();
            keep(hearing, merged);
            hearing.commit();
            assertThat(stopping.get().statusCode()).isEqualTo(204);
        }
    }

    @Test
    void who_stops_following_the_other_while_a_merger_of_before_is_heard_of_has_stopped()
            throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(ANNA, ANNAS, WATER, "daily");
        var merged = Discussing.merged(MARKET, 2, 1, WATER, next());
        next();
        try (var busy = transaction();
                var hearing = transaction();
                var meanwhile = Executors.newFixedThreadPool(2)) {
            execute(busy, "select from discussion_follow where number = 2 for update");
            var stopping =
                    meanwhile.submit(() -> {
                        stops(ANNA, 2);
                        return true;
                    });
            awaitWaiting(1);
            var heard = meanwhile.submit(() -> keepForGood(hearing, merged));
            awaitWaiting(2);
            busy.commit();
            stopping.get();
            heard.get();
        }

        assertThat(follows()).isEmpty();
    }

    @Test
    void who_is_forgotten_while_the_merger_is_heard_of_keeps_nobody_from_it() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(BEN, "ben@example.org", MARKET, "daily");
        var merged = Discussing.merged(MARKET, 2, 1, WATER, next());
        try (var forgetting = transaction();
                var hearing = transaction();
                var meanwhile = Executors.newSingleThreadExecutor()) {
            execute(forgetting, "delete from follower where address = '" + ANNAS + "'");
            var heard = meanwhile.submit(() -> keepForGood(hearing, merged));
            awaitWaiting(1);
            forgetting.commit();
            heard.get();
        }

        assertThat(follows()).containsExactly("ben@example.org 2 daily");
    }

    @Test
    void who_chose_again_what_had_become_part_of_what_they_stopped_following_goes_there()
            throws Exception {
        var cas = new UUID(41, 3);
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(ANNA, ANNAS, WATER, "daily");
        discussing.follows(cas, "cas@example.org", WATER, "daily");
        var first = next();
        var second = next();
        next();
        stops(ANNA, 2);
        stops(cas, 3);
        next();
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        discussing.follows(cas, "cas@example.org", MARKET, "daily");

        discussing.merge(MARKET, 2, 1, WATER, first);
        assertThat(follows())
                .containsExactly("anna@example.org 2 at-once", "cas@example.org 2 daily");
        discussing.merge(WATER, 2, 2, WHOLE, second);

        assertThat(follows())
                .containsExactly("anna@example.org 3 at-once", "cas@example.org 3 daily");
    }

    private boolean keepForGood(Connection connection, Change change) throws SQLException {
        keep(connection, change);
        connection.commit();
        return true;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection transaction() throws SQLException {
        var connection = service.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private void keep(Connection connection, Change change) throws SQLException {
        new DiscussionRows(connection, service.clock()).keep(change);
    }

    private void awaitSomebodyWaits() {
        awaitWaiting(1);
    }

    private void awaitWaiting(int many) {
        Await.until(
                many + " wait",
                () ->
                        service.query(
                                                "select 1 from pg_stat_activity where"
                                                        + " wait_event_type = 'Lock'"
                                                        + " and datname = current_database()")
                                        .size()
                                >= many);
    }
}
