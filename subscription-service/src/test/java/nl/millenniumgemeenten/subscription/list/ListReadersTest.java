package nl.millenniumgemeenten.subscription.list;

import static org.assertj.core.api.Assertions.assertThat;

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

        service.execute(
                """
                update subscription set state = 'ended', ended_at = now()
                where subscriber_id = (select id from subscriber where address = 'een@example.org')
                """);
        assertReaders("goal-3 1", "newsletter 1");
        service.execute("delete from subscriber where address = 'twee@example.org'");
        assertReaders();
        service.tellCounts();
        assertReaders();
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
    }
}
