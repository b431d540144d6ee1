package nl.millenniumgemeenten.subscription.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How many read each list is kept beside the subscriptions, and is what counting them gives
/// whatever happens to them.
class ListReadersTest {
    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void what_is_kept_is_what_counting_gives() throws Exception {
        service.makeList("goal-3", "Doel 3");
        var first = service.subscribe("een@example.org");
        service.subscribe("twee@example.org");
        service.signUp("drie@example.org");
        assertReaders("newsletter 2");
        assertThat(first.confirmToken()).isNotEmpty();

        service.execute(
                """
                insert into subscription
                    (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                select s.id, l.id, 'active', 'home', '2026-11', now(), now()
                from subscriber s cross join mailing_list l where s.state = 'confirmed'
                on conflict (subscriber_id, list_id) do update set source = excluded.source
                """);
        assertReaders("goal-3 2", "newsletter 2");

        service.tellCounts();
        assertReaders("goal-3 2", "newsletter 2");
        assertThat(service.query("select list_id from list_readers")).doesNotHaveDuplicates();
        assertThat(service.query("select language, lists from readership")).doesNotHaveDuplicates();

        service.execute(
                """
                update subscription set state = 'ended', ended_at = now()
                where subscriber_id = (select id from subscriber where address = 'een@example.org')
                """);
        assertReaders("goal-3 1", "newsletter 1");
        service.execute("update subscriber set language = 'en'");
        assertReaders("goal-3 1", "newsletter 1");
        service.execute("delete from subscriber where address = 'twee@example.org'");
        assertReaders();
        service.tellCounts();
        assertReaders();
        assertThat(service.query("select language, lists from readership")).isEmpty();
    }

    @Test
    void who_changes_two_lists_of_one_person_at_the_same_time_is_counted_right() throws Exception {
        service.makeList("goal-3", "Doel 3");
        service.makeList("goal-4", "Doel 4");
        service.subscribe("een@example.org");

        try (var one = service.database().connect();
                var other = service.database().connect();
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            one.setAutoCommit(false);
            join(one, "goal-3");
            var waits = executor.submit(() -> join(other, "goal-4"));
            Await.until(
                    "the other waits",
                    () ->
                            service.query("select wait_event from pg_stat_activity").stream()
                                    .anyMatch(event -> event.equals("transactionid")));
            one.commit();
            waits.get();
        }

        assertReaders("goal-3 1", "goal-4 1", "newsletter 1");
    }

    private static int join(Connection connection, String list) throws SQLException {
        try (var insert = connection.createStatement()) {
            return insert.executeUpdate(
                    """
                    insert into subscription
                        (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                    select s.id, l.id, 'active', 'home', '2026-11', now(), now()
                    from subscriber s cross join mailing_list l where l.key = '%s'
                    """
                            .formatted(list));
        }
    }

    private void assertReaders(String... expected) {
        assertThat(
                        service.query(
                                """
                                select key, count(*) from subscription join mailing_list on id = list_id
                                where state = 'active' group by key order by key
                                """))
                .containsExactly(expected);
        assertThat(
                        service.query(
                                """
                                select key, sum(change) from list_readers join mailing_list on id = list_id
                                group by key having sum(change) <> 0 order by key
                                """))
                .containsExactly(expected);
        assertThat(
                        service.query(
                                """
                                select language, lists, sum(change) from readership
                                group by language, lists having sum(change) <> 0 order by 1, 2
                                """))
                .isEqualTo(
                        service.query(
                                """
                                select language, lists, count(*) from (
                                    select subscriber_id, array_agg(list_id order by list_id) as lists
                                    from subscription where state = 'active' group by subscriber_id)
                                    as reader join subscriber on id = subscriber_id
                                group by language, lists order by 1, 2
                                """));
    }
}
