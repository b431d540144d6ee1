package nl.millenniumgemeenten.subscription.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page of people costs no more for how many there are, whichever are asked for, and whenever
/// statistics were made. Counted in pages of the disk, not by a clock.
class FindSubscribersPlansTest {
    private static final int READERS = 20_000;
    private static final int LAST = 2_000;
    private static final int PIECE = 51;

    /// A row, its lists and their names, by indexes of two or three levels each.
    private static final int PAGES_EACH = 30;

    private static final Pattern PAGES = Pattern.compile("Buffers: shared hit=(\\d+)");

    private final RunningService service = RunningService.start();

    @BeforeEach
    void fill() throws Exception {
        for (var table : new String[] {"subscriber", "subscription", "mailing_list"}) {
            service.execute("alter table %s set (autovacuum_enabled = off)".formatted(table));
        }
        service.execute("analyze");
        service.makeList("goal-1", "Niemand");
        service.makeList("goal-2", "De laatsten");
        service.makeList("goal-3", "Iedereen");
        service.execute(
                """
                insert into subscriber (id, state, unsubscribe_token, address_typed, address,
                    address_key, source, wording, confirmed_at)
                select gen_random_uuid(), 'confirmed', lpad(n::text, 24, 'x'), a, a, a, 'home', '1',
                    now()
                from generate_series(1, %d) as n, format('reader%%s@example.org', lpad(n::text, 7, '0')) as a
                """
                        .formatted(READERS));
        for (var list : new String[] {"newsletter", "goal-2", "goal-3"}) {
            service.execute(
                    """
                    insert into subscription
                        (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                    select s.id, l.id, 'active', 'home', '1', now(), now()
                    from (select id from subscriber order by address_key desc limit %d) as s
                    cross join mailing_list l where l.key = '%s'
                    """
                            .formatted(list.equals("goal-2") ? LAST : READERS, list));
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "reader, '', '', 51",
        "reader, '', pending, 0",
        "xyz, '', '', 0",
        "'', '', confirmed, 51",
        "reader, goal-1, '', 0",
        "reader, goal-2, '', 51",
        "'', goal-2, confirmed, 51",
        "reader, goal-3, '', 51",
        "'', goal-3, pending, 0",
        "reader0019999@example.org, goal-3, '', 1"
    })
    void a_piece_costs_the_same_whoever_is_asked_for(
            String beginning, String list, String state, int found) throws Exception {
        var wanted = new FindSubscribers.Wanted(beginning, list, state, null);

        assertThat(service.bean(FindSubscribers.class).find(wanted, PIECE)).hasSize(found);
        assertCheap(wanted);
        service.execute("analyze");
        assertCheap(wanted);
    }

    @Test
    void the_last_piece_of_a_list_costs_no_more_than_the_first() throws Exception {
        var find = service.bean(FindSubscribers.class);
        var near =
                find.find(new FindSubscribers.Wanted("reader0019990", "goal-2", "", null), PIECE)
                        .getFirst();
        var wanted = new FindSubscribers.Wanted("reader", "goal-2", "", near.id());

        assertThat(find.find(wanted, PIECE)).hasSize(10);
        assertCheap(wanted);
    }

    private void assertCheap(FindSubscribers.Wanted wanted) throws SQLException {
        var query = FindSubscribers.query(wanted, PIECE);
        try (var connection = service.database().connect()) {
            connection.setAutoCommit(false);
            try (var byIndex = connection.createStatement()) {
                byIndex.execute(FindSubscribers.BY_INDEX);
            }
            var plan = plan(connection, query);
            assertThat(pages(plan)).as(plan).isLessThan(PIECE * PAGES_EACH);
        }
    }

    private static String plan(Connection connection, FindSubscribers.Query query)
            throws SQLException {
        try (var explain =
                connection.prepareStatement(
                        "explain (analyze, buffers, timing off) " + query.sql())) {
            for (int at = 0; at < query.parameters().size(); at++) {
                explain.setObject(at + 1, query.parameters().get(at));
            }
            var plan = new StringBuilder();
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    /// Of the node at the top, which counts those under it as well.
    private static int pages(String plan) {
        var found = PAGES.matcher(plan);
        return found.find() ? Integer.parseInt(found.group(1)) : Integer.MAX_VALUE;
    }
}
