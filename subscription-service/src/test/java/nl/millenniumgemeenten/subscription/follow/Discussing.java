package nl.millenniumgemeenten.subscription.follow;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.subscription.discussion.DiscussionRows;
import nl.millenniumgemeenten.subscription.service.RunningService;

/// What happens in discussions, as the topics tell of it.
public final class Discussing {
    /// Two discussions, and who writes there.
    public static final UUID MARKET = new UUID(21, 1);

    public static final UUID WATER = new UUID(21, 2);
    public static final UUID ANNA = new UUID(41, 1);
    public static final UUID BEN = new UUID(41, 2);

    private final RunningService service;

    public Discussing(RunningService service) {
        this.service = service;
    }

    /// Both discussions are open, and both people are known.
    public Discussing begin() throws SQLException {
        discussion(MARKET, 1, 1, "Hoe begin je een eerlijke markt?", DiscussionChange.State.OPEN);
        discussion(WATER, 1, 2, "Water op school", DiscussionChange.State.OPEN);
        contributor(ANNA, 1, "Anna de Vries");
        contributor(BEN, 1, "Ben Bakker");
        return this;
    }

    public void tell(Change change) throws SQLException {
        try (var connection = service.connect()) {
            new DiscussionRows(connection, service.clock()).keep(change);
        }
    }

    public void discussion(
            UUID id, long revision, long number, String title, DiscussionChange.State state)
            throws SQLException {
        tell(
                new DiscussionChange.Recorded(
                        id,
                        revision,
                        number,
                        "titel",
                        title,
                        null,
                        DiscussionChange.Openness.EVERYONE,
                        state,
                        false,
                        BEN,
                        Instant.EPOCH,
                        service.clock().instant(),
                        null));
    }

    public void contributor(UUID id, long revision, String name) throws SQLException {
        tell(
                new ContributorChange.Recorded(
                        id, revision, name, null, null, service.clock().instant(), null, null));
    }

    /// Somebody writes, now.
    public UUID writes(UUID by, UUID discussion, long number, String html) throws SQLException {
        return contribution(by, discussion, number, 1, ContributionChange.State.PUBLISHED, html);
    }

    public UUID contribution(
            UUID by,
            UUID discussion,
            long number,
            long revision,
            ContributionChange.State state,
            String html)
            throws SQLException {
        return contribution(
                by, discussion, number, revision, state, html, service.clock().instant());
    }

    /// Somebody wrote, a moment ago.
    public void wrote(UUID by, UUID discussion, long number, Instant at) throws SQLException {
        contribution(
                by,
                discussion,
                number,
                1,
                ContributionChange.State.PUBLISHED,
                "<p>Geschreven " + number + "</p>",
                at);
    }

    private UUID contribution(
            UUID by,
            UUID discussion,
            long number,
            long revision,
            ContributionChange.State state,
            String html,
            Instant at)
            throws SQLException {
        var id = new UUID(22, number);
        tell(
                new ContributionChange.Recorded(
                        id,
                        revision,
                        number,
                        discussion,
                        1,
                        null,
                        by,
                        state,
                        html,
                        1,
                        at,
                        null,
                        at,
                        state == ContributionChange.State.HIDDEN
                                ? ContributionChange.HiddenBy.DESK
                                : null,
                        List.of(),
                        List.of()));
        return id;
    }

    /// Somebody who takes part follows.
    public HttpResponse<String> follows(
            UUID contributor, String email, UUID discussion, String pace) throws Exception {
        return service.send(
                "/participants/" + contributor + "/follows/" + discussion,
                "PUT",
                "{\"email\": \"%s\", \"pace\": \"%s\"}".formatted(email, pace),
                "service");
    }

    /// A discussion becomes part of another.
    public void merge(UUID id, long revision, long number, UUID into) throws SQLException {
        merge(id, revision, number, into, service.clock().instant());
    }

    /// The same, of a moment ago.
    public void merge(UUID id, long revision, long number, UUID into, Instant at)
            throws SQLException {
        tell(merged(id, revision, number, into, at));
    }

    /// What the topics tell of it.
    static Change merged(UUID id, long revision, long number, UUID into, Instant at) {
        return new DiscussionChange.Recorded(
                id,
                revision,
                number,
                "titel",
                "Samengevoegd",
                null,
                DiscussionChange.Openness.EVERYONE,
                DiscussionChange.State.CLOSED,
                false,
                BEN,
                Instant.EPOCH,
                at,
                into);
    }

    /// What somebody wrote moves to another discussion.
    public void move(UUID by, UUID from, UUID to, long number, long revision, Instant writtenAt)
            throws SQLException {
        tell(
                new ContributionChange.Recorded(
                        new UUID(22, number),
                        revision,
                        number,
                        to,
                        90 + (int) number,
                        null,
                        by,
                        ContributionChange.State.PUBLISHED,
                        "<p>Verhuisd " + number + "</p>",
                        1,
                        writtenAt,
                        null,
                        service.clock().instant(),
                        null,
                        List.of(
                                new ContributionChange.EarlierPlace(
                                        from, (int) number, service.clock().instant())),
                        List.of()));
    }
}
