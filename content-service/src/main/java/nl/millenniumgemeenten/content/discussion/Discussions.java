package nl.millenniumgemeenten.content.discussion;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.NewestFirst;
import nl.millenniumgemeenten.events.DiscussionChange.Kind;
import nl.millenniumgemeenten.events.DiscussionChange.Openness;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;

/// The discussions. Saving always tells the change to the world.
@Singleton
public class Discussions {
    private static final String SELECT =
            """
            select id, number, revision, title, under_kind, under_id, open_to, state, pinned,
                   opened_by, opened_at, changed_at, contributions, moved_away, last_contribution_at,
                   merged_into
            from discussion
            """;

    private final Database database;
    private final Outbox outbox;

    Discussions(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// A discussion in a list.
    ///
    /// @param contributions how many stand in it, hidden ones too
    public record Listed(Discussion discussion, int contributions, Instant lastContributionAt) {

        /// Where the list goes on after this discussion.
        String cursor() {
            return new NewestFirst(lastContributionAt, discussion.number()).toString();
        }
    }

    /// Until the end of the transaction, nobody else makes anything with this id.
    public void reserve(UUID id) {
        database.lock(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }

    public Optional<Discussion> find(DiscussionId id) {
        return database.first(SELECT + "where id = ?", Discussions::discussion, id.value());
    }

    /// A discussion with what a list tells of it.
    ///
    /// @throws ProblemException `no-such-thing`
    public Listed at(DiscussionId id) {
        return database.first(SELECT + "where id = ?", Discussions::listed, id.value())
                .orElseThrow(Discussions::missing);
    }

    /// A discussion of which this revision was seen.
    ///
    /// @throws StaleRevision if somebody else changed it since
    public Discussion at(DiscussionId id, long revision) {
        var found = at(id).discussion();
        if (found.revision() != revision) {
            throw new StaleRevision(found.revision());
        }
        return found;
    }

    private static ProblemException missing() {
        return new ProblemException(ProblemType.NO_SUCH_THING, "Deze discussie bestaat niet.");
    }

    long nextNumber() {
        return database.first("select nextval('discussion_number')", row -> row.getLong(1))
                .orElseThrow();
    }

    /// Those whose title holds some words, the last written in first.
    List<Listed> list(String words, String state, NewestFirst after, int limit) {
        return database.list(
                SELECT
                        + """
                        where revision > 0 and (last_contribution_at, number) < (?, ?)
                            and (? = '' or state = ?)
                            and (? = '' or strpos(lower(title), lower(?)) > 0)
                        order by last_contribution_at desc, number desc
                        limit ?
                        """,
                Discussions::listed,
                after.moment(),
                after.number(),
                state,
                state,
                words,
                words,
                limit);
    }

    /// Those about something, the newest first, also one of which the world was not told.
    List<Discussion> under(Under under) {
        return database.list(
                SELECT + "where under_kind = ? and under_id = ? order by number desc",
                Discussions::discussion,
                under.kind().name(),
                under.id());
    }

    void add(Discussion discussion) {
        store(discussion);
        outbox.add(discussion.change());
    }

    /// Stores one of which the world is not told before something is written in it.
    void addUntold(Discussion discussion) {
        store(discussion);
    }

    /// Tells the world of a discussion in which something is written now, if it was not told
    /// before.
    void tell(DiscussionId id, Instant now) {
        int untold =
                database.update(
                        """
                        update discussion set revision = 1, opened_at = ?, changed_at = ?
                        where id = ? and revision = 0
                        """,
                        now,
                        now,
                        id.value());
        if (untold == 1) {
            outbox.add(at(id).discussion().change());
        }
    }

    /// Forgets discussions that were begun before a moment for what nobody put on the site.
    void forgetUntoldBefore(Instant moment) {
        database.update(
                """
                delete from discussion
                where revision = 0 and opened_at < ?
                    and not exists (select from waiting_contribution waiting
                        where waiting.discussion = discussion.id)
                """,
                moment);
    }

    private void store(Discussion discussion) {
        var subject = discussion.subject();
        database.update(
                """
                insert into discussion (id, number, revision, slug, title, under_kind, under_id,
                                        open_to, state, pinned, opened_by, opened_at, changed_at,
                                        contributions, last_contribution_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
                """,
                discussion.id().value(),
                discussion.number(),
                discussion.revision(),
                discussion.slug().value(),
                subject.title(),
                subject.under().map(under -> under.kind().name()).orElse(null),
                subject.under().map(Under::id).orElse(null),
                subject.openTo().name(),
                subject.state().name(),
                subject.pinned(),
                discussion.openedBy(),
                discussion.openedAt(),
                discussion.changedAt(),
                discussion.openedAt());
    }

    void saveAndTell(Discussion discussion) {
        var subject = discussion.subject();
        int changed =
                database.update(
                        """
                        update discussion
                        set revision = ?, slug = ?, title = ?, under_kind = ?, under_id = ?,
                            open_to = ?, state = ?, pinned = ?, changed_at = ?, merged_into = ?
                        where id = ? and revision = ?
                        """,
                        discussion.revision(),
                        discussion.slug().value(),
                        subject.title(),
                        subject.under().map(under -> under.kind().name()).orElse(null),
                        subject.under().map(Under::id).orElse(null),
                        subject.openTo().name(),
                        subject.state().name(),
                        subject.pinned(),
                        discussion.changedAt(),
                        discussion.mergedInto().map(DiscussionId::value).orElse(null),
                        discussion.id().value(),
                        discussion.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(at(discussion.id()).discussion().revision());
        }
        outbox.add(discussion.change());
    }

    /// The next place in a discussion, for who may write in it; in the one that it became part of,
    /// where it was merged. Until the end of the transaction nobody else gets one: whoever comes
    /// second waits, so that places have no gaps and what is written later stands later.
    ///
    /// @throws ProblemException `no-such-thing`, or `not-now` where nobody may write
    Place nextPlace(DiscussionId id) {
        var place =
                database.first(
                        """
                        update discussion set contributions = contributions + 1
                        where id = ? and merged_into is null
                        returning id, contributions, state
                        """,
                        Discussions::place,
                        id.value());
        if (place.isEmpty()) {
            return nextPlace(mergedInto(id).orElseThrow(Discussions::missing));
        }
        requireOpen(place.get().state());
        return place.get();
    }

    /// A place in a discussion that is in this state.
    record Place(DiscussionId discussion, int position, State state) {}

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new DiscussionId(Columns.id(row, "id")),
                row.getInt("contributions"),
                State.valueOf(Columns.text(row, "state")));
    }

    private static void requireOpen(State state) {
        if (!Discussion.takesContributions(state)) {
            throw new ProblemException(
                    ProblemType.NOT_NOW,
                    "In deze discussie kan nu niemand schrijven. Ze is gesloten of van de site.");
        }
    }

    /// The discussion that this one became part of in the end, or this one itself.
    public DiscussionId end(DiscussionId id) {
        return mergedInto(id).map(this::end).orElse(id);
    }

    /// Whether these are the same by now.
    public boolean areOne(DiscussionId one, DiscussionId other) {
        return end(one).equals(end(other));
    }

    private Optional<DiscussionId> mergedInto(DiscussionId id) {
        return find(id).flatMap(Discussion::mergedInto);
    }

    /// Until the end of the transaction nobody else writes in these, moves anything there or away,
    /// or changes what they are. Always in the same order, so that two never wait for each other.
    public void reserve(List<DiscussionId> ids) {
        database.list(
                "select id from discussion where id = any (?) order by id for no key update",
                _ -> true,
                Database.Array.ofIds(ids.stream().map(DiscussionId::value).toList()));
    }

    /// How many places were given in a discussion.
    int places(DiscussionId id) {
        return database.first(
                        "select contributions from discussion where id = ?",
                        row -> row.getInt(1),
                        id.value())
                .orElseThrow(Discussions::missing);
    }

    /// Counts places that were left in one discussion and given in another.
    void moved(DiscussionId from, DiscussionId to, int places) {
        database.update(
                "update discussion set moved_away = moved_away + ? where id = ?",
                places,
                from.value());
        database.update(
                "update discussion set contributions = contributions + ? where id = ?",
                places,
                to.value());
        database.update(
                """
                update discussion
                set last_contribution_at = coalesce(
                    (select max(written_at) from contribution
                     where contribution.discussion = discussion.id), opened_at)
                where id = any (?)
                """,
                Database.Array.ofIds(List.of(from.value(), to.value())));
    }

    /// Remembers when somebody wrote in it last, for who has its next place.
    void writtenIn(DiscussionId id, Instant at) {
        database.update(
                "update discussion set last_contribution_at = ? where id = ?", at, id.value());
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                discussion(row),
                row.getInt("contributions") - row.getInt("moved_away"),
                Columns.moment(row, "last_contribution_at"));
    }

    private static Discussion discussion(ResultSet row) throws SQLException {
        var kind = Optional.ofNullable(row.getString("under_kind"));
        var under =
                kind.isEmpty()
                        ? Optional.<Under>empty()
                        : Optional.of(
                                new Under(Kind.valueOf(kind.get()), Columns.text(row, "under_id")));
        return new Discussion(
                new DiscussionId(Columns.id(row, "id")),
                row.getLong("number"),
                row.getLong("revision"),
                new Subject(
                        Columns.text(row, "title"),
                        under,
                        Openness.valueOf(Columns.text(row, "open_to")),
                        State.valueOf(Columns.text(row, "state")),
                        row.getBoolean("pinned")),
                Columns.id(row, "opened_by"),
                Columns.moment(row, "opened_at"),
                Columns.moment(row, "changed_at"),
                Optional.ofNullable(Columns.idOrNull(row, "merged_into")).map(DiscussionId::new));
    }
}
