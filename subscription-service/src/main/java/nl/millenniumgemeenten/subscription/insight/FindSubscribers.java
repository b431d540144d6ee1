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
import java.util.stream.Stream;
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

    /// So many readers of one list are looked at one by one; a list of more is met soon enough on
    /// the way through all addresses.
    private static final int FEW = 20_000;

    private static final String ON_LIST =
            """
            select u.subscriber_id from subscription u
            where u.list_id = (select id from mailing_list where key = ?) and u.state =\
            """;

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

    /// By their places in an index, whatever the statistics say: a list of nobody would be looked
    /// for among everybody where they are of before it was made.
    private static final String BY_INDEX =
            """
            select set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true)
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
        var sql = new StringBuilder(selected("s.address_key is not null"));
        var first = wanted.beginning().toLowerCase(Locale.ROOT);
        if (!first.isEmpty()) {
            sql.append(" and s.address_key ~>=~ ? and s.address_key ~<~ ?");
        }
        if (!wanted.state().isEmpty()) {
            sql.append(" and s.state = ?");
        }
        var ofList = wanted.list().isEmpty() ? List.<String>of() : onList(wanted.state());
        var few = !ofList.isEmpty() && isReadByFew(wanted.list(), ofList);
        if (few) {
            sql.append(" and s.id = any (array(" + String.join(" union all ", ofList) + "))");
        }
        if (!wanted.list().isEmpty()) {
            // Asked of each as it is met: a join would read all of a list for the first of them.
            sql.append(
                    """
                     and (select count(*) from subscription u
                        where u.subscriber_id = s.id
                          and u.list_id = (select id from mailing_list where key = ?)
                          and u.state =
                            case s.state when 'pending' then 'pending' else 'active' end) > 0
                    """);
        }
        if (wanted.after() != null) {
            sql.append(
                    """
                     and s.address_key ~>~ coalesce(
                        (select address_key from subscriber where id = ?), '')
                    """);
        }
        sql.append(" order by s.address_key using ~<~ limit ?");
        return all(
                sql.toString(),
                select -> {
                    int at = 1;
                    if (!first.isEmpty()) {
                        select.setString(at++, first);
                        select.setString(at++, first + LAST);
                    }
                    if (!wanted.state().isEmpty()) {
                        select.setString(at++, wanted.state());
                    }
                    for (int part = 0; few && part < ofList.size(); part++) {
                        select.setString(at++, wanted.list());
                    }
                    if (!wanted.list().isEmpty()) {
                        select.setString(at++, wanted.list());
                    }
                    if (wanted.after() != null) {
                        select.setObject(at++, wanted.after());
                    }
                    select.setInt(at, most);
                });
    }

    /// Those on a list in this state, or in any.
    private static List<String> onList(String state) {
        return Stream.of("active", "pending")
                .filter(on -> state.isEmpty() || on.equals("pending") == state.equals("pending"))
                .map(on -> ON_LIST + " '" + on + "'")
                .toList();
    }

    private boolean isReadByFew(String list, List<String> ofList) {
        return jdbc.prepareStatement(
                "select count(*) <= ? from ("
                        + String.join(" union all ", ofList)
                        + " limit ?) as reader",
                select -> {
                    int at = 1;
                    select.setInt(at++, FEW);
                    for (int part = 0; part < ofList.size(); part++) {
                        select.setString(at++, list);
                    }
                    select.setInt(at, FEW + 1);
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getBoolean(1);
                    }
                });
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
