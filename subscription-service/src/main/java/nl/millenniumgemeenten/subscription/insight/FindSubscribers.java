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

    private static final String OF_LIST =
            """
            select u.subscriber_id from subscription u
            join mailing_list l on l.id = u.list_id and l.key = ? and u.state = 'active'
            union all
            select u.subscriber_id from subscription u
            join mailing_list l on l.id = u.list_id and l.key = ? and u.state = 'pending'
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

    /// At most so many who have an address, then those who left with exactly this one.
    @ReadOnly
    public List<FoundSubscriberJson> find(Wanted wanted, int most) {
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
        var few = !wanted.list().isEmpty() && isReadByFew(wanted.list());
        if (few) {
            sql.append(" and s.id = any (array(" + OF_LIST + "))");
        }
        if (!wanted.list().isEmpty()) {
            sql.append(
                    """
                     and exists (select from subscription u join mailing_list l on l.id = u.list_id
                        where u.subscriber_id = s.id and l.key = ? and u.state =
                            case s.state when 'pending' then 'pending' else 'active' end)
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
                    if (few) {
                        select.setString(at++, wanted.list());
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

    private boolean isReadByFew(String list) {
        return jdbc.prepareStatement(
                "select count(*) <= ? from (" + OF_LIST + " limit ?) as reader",
                select -> {
                    select.setInt(1, FEW);
                    select.setString(2, list);
                    select.setString(3, list);
                    select.setInt(4, FEW + 1);
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
