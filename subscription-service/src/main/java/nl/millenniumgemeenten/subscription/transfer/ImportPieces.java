package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.subscriber.ConsentWording;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// Works off a piece of a file in a few statements, however many people are in it.
@Singleton
class ImportPieces {
    /// The most lines of a piece.
    static final int MOST = 1000;

    private final JdbcOperations jdbc;

    ImportPieces(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// A file that is worked off.
    record InHand(UUID id, long listId, ListKey list, ImportMode mode, int doneUpTo) {}

    /// What a piece came to.
    ///
    /// @param last the line with which it ended
    record Came(int last, int read, int added, int known, int suppressed) {}

    /// The file that has waited longest, if nobody else has it in hand.
    Optional<InHand> next() {
        return jdbc.prepareStatement(
                """
                select import_run.id, list_id, key, mode, done_up_to
                from import_run join mailing_list on mailing_list.id = list_id
                where state = 'running' order by started_at limit 1
                for update of import_run skip locked
                """,
                select -> {
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new InHand(
                                                row.getObject(1, UUID.class),
                                                row.getLong(2),
                                                new ListKey(row.getString(3)),
                                                ImportMode.of(row.getString(4)).orElseThrow(),
                                                row.getInt(5)))
                                : Optional.empty();
                    }
                });
    }

    /// The line with which the next piece ends; 0 if nothing waits any more.
    int lastOf(InHand run, int most) {
        return jdbc.prepareStatement(
                """
                select coalesce(max(line), 0) from (
                    select line from import_line
                    where run_id = ? and line > ? and reason is null order by line limit ?) as piece
                """,
                select -> {
                    select.setObject(1, run.id());
                    select.setInt(2, run.doneUpTo());
                    select.setInt(3, most);
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    /// A line with an address of which nobody has said anything yet.
    record Newcomer(int line, EmailAddress address) {}

    /// Those of a piece that are of nobody whom we know or know to have left, in its order.
    List<Newcomer> newcomers(InHand run, int last) {
        PreparedStatementCallback<List<Newcomer>> read =
                select -> {
                    piece(select, 1, run, last);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<Newcomer>();
                        while (rows.next()) {
                            found.add(
                                    new Newcomer(
                                            rows.getInt(1),
                                            new EmailAddress(
                                                    rows.getString(2), rows.getString(3))));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select line, address_typed, address from import_line l
                where run_id = ? and line > ? and line <= ? and reason is null
                  and not exists (select from subscriber where address_key = l.address_key)
                  and not exists (select from subscriber where trace = l.trace)
                order by line
                """,
                read);
    }

    /// Who is known already stays as they are until this is decided.
    void lockReaders(InHand run, int last) {
        jdbc.prepareStatement(
                """
                select from subscriber where address_key in (
                    select address_key from import_line
                    where run_id = ? and line > ? and line <= ? and reason is null)
                order by id for update
                """,
                select -> {
                    piece(select, 1, run, last);
                    return select.execute();
                });
    }

    /// Who left, or ended this list themselves, is not brought back by a file. Who asked for it, or
    /// is read about twice in one file, is known.
    Came work(InHand run, int last, Instant now) {
        boolean asks = run.mode() == ImportMode.ASK;
        return jdbc.prepareStatement(
                """
                with line as (
                    select distinct on (address_key) l.*, s.id as reader, s.state as reader_state,
                        coalesce(s.language, l.language) as reads,
                        u.state as list_state, u.end_reason,
                        exists (select from subscriber gone where gone.trace = l.trace) as gone,
                        l.consent_on::timestamp
                            at time zone 'Europe/Amsterdam' as consent_at
                    from import_line l
                        left join subscriber s using (address_key)
                        left join subscription u on u.subscriber_id = s.id and u.list_id = ?
                    where run_id = ? and line > ? and line <= ? and reason is null
                    order by address_key, line),
                judged as (
                    select line.*, row_number() over () as place, case
                        when list_state = 'active' then 'known'
                        when list_state = 'pending' and ? then 'known'
                        when list_state = 'ended' and end_reason is distinct from 'lapsed'
                            then 'suppressed'
                        when reader is null and gone then 'suppressed'
                        else 'added' end as outcome
                    from line),
                newcomer as (
                    insert into subscriber (id, state, unsubscribe_token, address_typed, address,
                        address_key, source, wording, expires_at, confirmed_at, language)
                    select gen_random_uuid(), case when ? then 'pending' else 'confirmed' end, token,
                        judged.address_typed, judged.address, judged.address_key, ?,
                        case when ? then case reads when ? then ? else ? end
                            else consent_source end,
                        case when ? then ?::timestamptz end, case when ? then null else consent_at end,
                        judged.language
                    from judged join unnest(?::text[]) with ordinality as given (token, place)
                        using (place)
                    where outcome = 'added' and reader is null
                    on conflict (address_key) do nothing
                    returning id, address_key),
                waited as (
                    update subscriber
                    set state = 'confirmed', expires_at = null, confirmed_at = consent_at, source = ?,
                        wording = consent_source
                    from judged
                    where subscriber.id = reader and outcome = 'added' and reader_state = 'pending'
                        and not ?
                    returning subscriber.id),
                joined as (
                    insert into subscription
                        (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                    select coalesce(newcomer.id, reader), ?,
                        case when ? then 'pending' else 'active' end, ?,
                        case when ? then case reads when ? then ? else ? end
                            else consent_source end,
                        case when ? then ?::timestamptz else consent_at end,
                        case when ? then null else consent_at end
                    from judged left join newcomer using (address_key)
                    where outcome = 'added' and coalesce(newcomer.id, reader) is not null
                    on conflict (subscriber_id, list_id) do update
                    set state = excluded.state, source = excluded.source,
                        wording = excluded.wording, asked_at = excluded.asked_at,
                        given_at = excluded.given_at, ended_at = null, end_reason = null
                    where subscription.state <> 'active'
                    returning subscriber_id, list_id, source, wording, asked_at as at),
                told as (
                    insert into subscription_act
                        (subscriber_id, list_id, act, source, wording, reason, at)
                    select subscriber_id, list_id, case when ? then 'asked' else 'given' end, source,
                        wording, '', at
                    from joined),
                asked as (
                    insert into mail (id, subscriber_id, kind, state, queued_at, next_attempt_at)
                    select gen_random_uuid(), subscriber_id, 'confirmation', 'waiting', ?, ?
                    from joined where ?),
                done as (
                    delete from import_line
                    where run_id = ? and line > ? and line <= ? and reason is null
                    returning line)
                select (select count(*) from done), (select count(*) from joined),
                    (select count(*) from judged where outcome = 'suppressed')
                """,
                statement -> {
                    var source = "import:" + run.id();
                    var moment = now.atOffset(ZoneOffset.UTC);
                    var expires = now.plus(Subscriber.PATIENCE).atOffset(ZoneOffset.UTC);
                    var parameters =
                            new Object[] {
                                run.listId(),
                                run.id(),
                                run.doneUpTo(),
                                last,
                                asks,
                                asks,
                                source,
                                asks,
                                ReaderLanguage.ENGLISH.tag(),
                                ConsentWording.current(ReaderLanguage.ENGLISH),
                                ConsentWording.current(ReaderLanguage.DUTCH),
                                asks,
                                expires,
                                asks,
                                tokens(),
                                source,
                                asks,
                                run.listId(),
                                asks,
                                source,
                                asks,
                                ReaderLanguage.ENGLISH.tag(),
                                ConsentWording.current(ReaderLanguage.ENGLISH),
                                ConsentWording.current(ReaderLanguage.DUTCH),
                                asks,
                                moment,
                                asks,
                                asks,
                                moment,
                                moment,
                                asks,
                                run.id(),
                                run.doneUpTo(),
                                last
                            };
                    for (int at = 0; at < parameters.length; at++) {
                        statement.setObject(at + 1, parameters[at]);
                    }
                    try (var row = statement.executeQuery()) {
                        row.next();
                        int read = row.getInt(1);
                        int added = row.getInt(2);
                        int suppressed = row.getInt(3);
                        return new Came(last, read, added, read - added - suppressed, suppressed);
                    }
                });
    }

    private static String[] tokens() {
        return Stream.generate(() -> Token.random().value()).limit(MOST).toArray(String[]::new);
    }

    /// Keeps how far the file is.
    void keep(InHand run, Came came) {
        jdbc.prepareStatement(
                """
                update import_run set done_up_to = ?, added = added + ?, known = known + ?,
                    suppressed = suppressed + ?
                where id = ?
                """,
                update -> {
                    update.setInt(1, came.last());
                    update.setInt(2, came.added());
                    update.setInt(3, came.known());
                    update.setInt(4, came.suppressed());
                    update.setObject(5, run.id());
                    return update.executeUpdate();
                });
    }

    /// Nothing waits any more.
    void end(InHand run, Instant now) {
        jdbc.prepareStatement(
                """
                update import_run set state = 'done', ended_at = ?, done_up_to = lines where id = ?
                """,
                update -> {
                    update.setObject(1, now.atOffset(ZoneOffset.UTC));
                    update.setObject(2, run.id());
                    return update.executeUpdate();
                });
    }

    private static void piece(PreparedStatement statement, int at, InHand run, int last)
            throws SQLException {
        statement.setObject(at, run.id());
        statement.setInt(at + 1, run.doneUpTo());
        statement.setInt(at + 2, last);
    }
}
