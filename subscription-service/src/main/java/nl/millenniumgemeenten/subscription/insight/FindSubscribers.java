package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.jspecify.annotations.Nullable;

/// Finds people among a million in the order of their addresses, a piece at a time.
@Singleton
class FindSubscribers {
    /// The fewest letters that are looked up: fewer would be leafing through everybody.
    static final int FEWEST = 3;

    /// Follows every character that an address can have.
    private static final char LAST = '\u007F';

    private final JdbcOperations jdbc;
    private final TraceKey traces;

    FindSubscribers(JdbcOperations jdbc, TraceKey traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    /// Who is looked for; what is empty leaves a part open.
    ///
    /// @param beginning of an address, or all of it
    /// @param list which they read, or wait for if `state` is `pending`
    /// @param after whom the piece begins
    record Wanted(String beginning, String list, String state, @Nullable UUID after) {
        /// Without the address.
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /// In the order of an index, whatever the statistics say: all readers of a list would be sorted
    /// for a page of them where they are of before it was filled. What is off counts as dear, for
    /// which compiling the query would seem worth while; that takes a second.
    static final String BY_INDEX =
            """
            select set_config('enable_seqscan', 'off', true),
                   set_config('enable_bitmapscan', 'off', true),
                   set_config('enable_sort', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true),
                   set_config('jit', 'off', true)
            """;

    /// A list keeps its readers in the order of their addresses.
    private static final String OF_LIST =
            """
            select subscriber_id as id, address_key from subscription
            where list_id = (select id from mailing_list where key = ?) and state =\
            """;

    private static final String OF_ALL =
            """
            select id, address_key from subscriber where state =\
            """;

    /// At most so many who have an address, then those who left with exactly this one.
    @ReadOnly
    public List<FoundSubscriberJson> find(Wanted wanted, int most) {
        jdbc.prepareStatement(BY_INDEX, plan -> plan.execute());
        var found = withAddress(wanted, most);
        if (wanted.state().isEmpty() && wanted.list().isEmpty() && wanted.after() == null) {
            EmailAddress.parse(wanted.beginning())
                    .ifPresent(address -> found.addAll(left(address)));
        }
        return found;
    }

    private List<FoundSubscriberJson> withAddress(Wanted wanted, int most) {
        var query = query(wanted, most);
        return all(
                query.sql(),
                select -> {
                    for (int at = 0; at < query.parameters().size(); at++) {
                        select.setObject(at + 1, query.parameters().get(at));
                    }
                });
    }

    /// What is asked for people with an address.
    record Query(String sql, List<Object> parameters) {
        Query {
            parameters = List.copyOf(parameters);
        }
    }

    /// Those in one state come after each other in an index; of the first of each state the first
    /// of all are taken.
    static Query query(Wanted wanted, int most) {
        var parameters = new ArrayList<Object>();
        var states =
                states(wanted).stream()
                        .map(state -> inState(state, wanted, most, parameters))
                        .collect(Collectors.joining(" union all "));
        parameters.add(most);
        return new Query(
                selected(
                        """
                        s.id = any (array(
                            select id from (%s) as met order by address_key using ~<~ limit ?))
                        order by s.address_key using ~<~
                        """
                                .formatted(states)),
                parameters);
    }

    /// Who reads a list is active on it; who waits for it and has confirmed nothing is pending.
    private static List<String> states(Wanted wanted) {
        var reading = wanted.list().isEmpty() ? "confirmed" : "active";
        return switch (wanted.state()) {
            case "pending" -> List.of("pending");
            case "confirmed" -> List.of(reading);
            default -> List.of(reading, "pending");
        };
    }

    private static String inState(String state, Wanted wanted, int most, List<Object> parameters) {
        var sql = new StringBuilder("(");
        if (wanted.list().isEmpty()) {
            sql.append(OF_ALL);
        } else {
            sql.append(OF_LIST);
            parameters.add(wanted.list());
        }
        sql.append(" '" + state + "' and address_key is not null");
        var first = wanted.beginning().toLowerCase(Locale.ROOT);
        if (!first.isEmpty()) {
            sql.append(" and address_key ~>=~ ? and address_key ~<~ ?");
            parameters.add(first);
            parameters.add(first + LAST);
        }
        if (wanted.after() != null) {
            sql.append(
                    """
                     and address_key ~>~ coalesce(
                        (select address_key from subscriber where id = ?), '')
                    """);
            parameters.add(wanted.after());
        }
        parameters.add(most);
        return sql.append(" order by address_key using ~<~ limit ?)").toString();
    }

    private List<FoundSubscriberJson> left(EmailAddress address) {
        return all(
                selected("s.trace = ?") + " order by s.ended_at desc",
                select -> select.setBytes(1, traces.of(address).bytes()));
    }

    private static String selected(String condition) {
        return """
        select s.id, s.address_typed,
            case when s.state in ('pending', 'confirmed') then s.state else 'left' end,
            array(select key from subscription u join mailing_list l on l.id = u.list_id
                where u.subscriber_id = s.id and u.state =
                    case s.state when 'pending' then 'pending' else 'active' end
                order by position, key),
            coalesce(s.ended_at, s.confirmed_at, s.expires_at - interval '7 days')
        from subscriber s where
        """
                + condition;
    }

    private List<FoundSubscriberJson> all(String sql, Parameters parameters) {
        PreparedStatementCallback<List<FoundSubscriberJson>> read =
                select -> {
                    parameters.bind(select);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<FoundSubscriberJson>();
                        while (rows.next()) {
                            found.add(found(rows));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(sql, read);
    }

    private static FoundSubscriberJson found(ResultSet row) throws SQLException {
        return new FoundSubscriberJson(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                List.of((String[]) row.getArray(4).getArray()),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
