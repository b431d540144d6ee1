package nl.millenniumgemeenten.content.participant;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.Contributors;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;

/// Who takes part. A participant is a contributor with an address.
@Singleton
public class Participants {
    private static final String SELECT =
            """
            select participant.id, contributor.name, contributor.municipality, participant.email,
                   exists (select from participant_measure measure
                       where measure.participant = participant.id and measure.kind = 'BLOCK'
                           and measure.lifted_at is null) as blocked
            from participant join contributor on contributor.id = participant.id
            """;

    private final Database database;
    private final Contributors contributors;
    private final MailRequests mails;

    Participants(Database database, Contributors contributors, MailRequests mails) {
        this.database = database;
        this.contributors = contributors;
        this.mails = mails;
    }

    /// Until the end of the transaction, nobody else does anything for who has this address.
    public void reserve(EmailAddress email) {
        database.lock(email.key().hashCode());
    }

    /// The same for a participant; nothing for who is none, or no longer.
    public Optional<Participant> reserve(UUID id) {
        var before = find(id);
        before.map(Participant::email).ifPresent(this::reserve);
        return before.flatMap(_ -> find(id));
    }

    /// Those of some contributors who are participants. Until the end of the transaction nobody
    /// forgets them, however many they are; anything else can be done with them.
    public Set<UUID> keep(List<UUID> contributors) {
        return Set.copyOf(
                database.list(
                        "select id from participant where id = any (?) order by id for key share",
                        row -> Columns.id(row, "id"),
                        Database.Array.ofIds(contributors)));
    }

    /// The participant with an address that was shown to be theirs, and is reserved. A new one has
    /// this name; who was there before keeps theirs until something with another is on the site.
    public Participant confirmed(
            EmailAddress email, String name, Optional<String> municipality, Instant now) {
        var known = at(email);
        if (known.isPresent()) {
            database.update(
                    "update participant set confirmed_at = ? where id = ?", now, known.get().id());
            return known.get();
        }
        var id = contributors.add(name, municipality, now);
        database.update(
                """
                insert into participant (id, email, email_key, confirmed_at, joined_at)
                values (?, ?, ?, ?, ?)
                """,
                id,
                email.value(),
                email.key(),
                now,
                now);
        return new Participant(id, name, municipality, email, false);
    }

    /// The participant with an address, if there is one.
    public Optional<Participant> at(EmailAddress email) {
        return database.first(
                SELECT + "where participant.email_key = ?", Participants::participant, email.key());
    }

    /// The participant with an id, unless they are forgotten.
    public Optional<Participant> find(UUID id) {
        return database.first(SELECT + "where participant.id = ?", Participants::participant, id);
    }

    /// Forgets who confirmed an address before a moment, and left nothing. A block keeps who is
    /// blocked: waiting must not lift it.
    void forgetIdleSince(Instant moment) {
        database.update(
                """
                with gone as (
                    delete from participant using contributor
                    where contributor.id = participant.id and contributor.revision = 0
                        and participant.confirmed_at < ?
                        and not exists (select from waiting_contribution waiting
                            where waiting.contributor = participant.id)
                        and not exists (select from participant_measure measure
                            where measure.participant = participant.id
                                and measure.kind = 'BLOCK' and measure.lifted_at is null)
                    returning participant.id)
                delete from contributor where id in (select id from gone)
                """,
                moment);
    }

    /// Tells a writer, if they are a participant, that a contribution of theirs is on the site.
    public void tellPlaced(UUID contributor, String discussion, long number, Instant now) {
        tell(
                contributor,
                ParticipantMail.CONTRIBUTION_PLACED,
                Map.of("discussion", discussion, "number", Long.toString(number)),
                now);
    }

    /// Tells a writer, if they are a participant, why a contribution of theirs is not on the site.
    public void tellRefused(UUID contributor, String discussion, String reason, Instant now) {
        tell(
                contributor,
                ParticipantMail.CONTRIBUTION_REFUSED,
                Map.of("discussion", discussion, "reason", reason),
                now);
    }

    /// Warns a participant.
    public void tellWarned(UUID participant, String text, Instant now) {
        tell(participant, ParticipantMail.PARTICIPANT_WARNED, Map.of("text", text), now);
    }

    /// Tells a participant that nothing of theirs is taken any more, and why.
    public void tellBlocked(UUID participant, String reason, Instant now) {
        tell(participant, ParticipantMail.PARTICIPANT_BLOCKED, Map.of("reason", reason), now);
    }

    /// Tells a participant that they may write again.
    public void tellUnblocked(UUID participant, Instant now) {
        tell(participant, ParticipantMail.PARTICIPANT_UNBLOCKED, Map.of(), now);
    }

    /// Tells who is blocked why what they just wrote was not taken.
    public void tellNotTaken(UUID participant, String discussion, String reason, Instant now) {
        tell(
                participant,
                ParticipantMail.CONTRIBUTION_NOT_TAKEN,
                Map.of("discussion", discussion, "reason", reason),
                now);
    }

    /// Tells a writer, if they are a participant, why the desk hid a contribution of theirs.
    public void tellHidden(UUID contributor, String discussion, String reason, Instant now) {
        tell(
                contributor,
                ParticipantMail.CONTRIBUTION_HIDDEN,
                Map.of("discussion", discussion, "reason", reason),
                now);
    }

    /// Tells a writer, if they are a participant, why the desk changed a contribution of theirs.
    public void tellEdited(
            UUID contributor, String discussion, long number, String reason, Instant now) {
        tell(
                contributor,
                ParticipantMail.CONTRIBUTION_EDITED,
                Map.of("discussion", discussion, "number", Long.toString(number), "reason", reason),
                now);
    }

    /// Tells a writer, if they are a participant, why the desk moved something of theirs to another
    /// discussion.
    ///
    /// @param number of the first of it
    public void tellMoved(
            UUID contributor,
            String discussion,
            String target,
            long number,
            String reason,
            Instant now) {
        tell(
                contributor,
                ParticipantMail.CONTRIBUTION_MOVED,
                Map.of(
                        "discussion",
                        discussion,
                        "target",
                        target,
                        "number",
                        Long.toString(number),
                        "reason",
                        reason),
                now);
    }

    private void tell(
            UUID contributor, ParticipantMail kind, Map<String, String> parameters, Instant now) {
        find(contributor)
                .ifPresent(to -> mails.add(MailRequest.of(kind, to.email(), parameters, now)));
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                Columns.id(row, "id"),
                Columns.text(row, "name"),
                Optional.ofNullable(row.getString("municipality")),
                new EmailAddress(Columns.text(row, "email")),
                row.getBoolean("blocked"));
    }
}
