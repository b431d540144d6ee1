package nl.millenniumgemeenten.content.move;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;

/// Discussions, who writes in them, and a moderator who moves what is written.
final class Board {
    static final String WHY = "Dit past beter bij het andere onderwerp.";

    private final ContentServer server;
    private final TakingPart people;
    private final Caller moderator;

    Board(ContentServer server) throws SQLException {
        this.server = server;
        this.people = new TakingPart(server);
        this.moderator = server.as("moderator");
        server.run("update discussion_settings set first_waits = false");
    }

    TakingPart people() {
        return people;
    }

    Caller moderator() {
        return moderator;
    }

    /// A discussion with what the desk opened it with; returns its id.
    String opened(String title) {
        return people.discussion(title);
    }

    /// A participant writes; returns the id of it.
    String written(String discussion, String who, String text) throws SQLException {
        return people.written(discussion, who, mail(who), text).text("/submission/placed/id");
    }

    static String mail(String who) {
        return who.toLowerCase(Locale.ROOT) + "@example.org";
    }

    /// The desk answers something; returns the id of it.
    String answered(String discussion, String answers, String text) {
        return moderator
                .post(
                        "/discussions/" + discussion + "/contributions",
                        Map.of("markdown", text, "inReplyTo", answers))
                .ok()
                .text("/id");
    }

    Answer move(String contribution, String into) {
        return move(contribution, etag("/contributions/" + contribution), into);
    }

    Answer move(String contribution, String etag, String into) {
        return moderator.put(
                "/contributions/" + contribution + "/discussion",
                etag,
                Map.of("into", into, "reason", WHY));
    }

    Answer merge(String discussion, String into) {
        return merge(discussion, etag("/discussions/" + discussion), into);
    }

    Answer merge(String discussion, String etag, String into) {
        return moderator.put(
                "/discussions/" + discussion + "/merger",
                etag,
                Map.of("into", into, "reason", WHY));
    }

    Answer split(String discussion, UUID key, String title, List<Map<String, Object>> chosen) {
        return moderator.postOnce(
                "/discussions/" + discussion + "/splits",
                key.toString(),
                Map.of("title", title, "contributions", chosen, "reason", WHY));
    }

    /// One as it is now, to be chosen.
    Map<String, Object> chosen(String contribution) {
        var seen = new HashMap<String, Object>();
        seen.put("id", contribution);
        seen.put(
                "revision",
                moderator
                        .get("/contributions/" + contribution)
                        .ok()
                        .json()
                        .at("/revision")
                        .asInt());
        return seen;
    }

    String etag(String path) {
        return moderator.get(path).ok().etag();
    }

    /// The texts in a discussion, each after its place.
    List<String> texts(String discussion) {
        var items =
                moderator
                        .get("/discussions/" + discussion + "/contributions?limit=200")
                        .ok()
                        .json()
                        .at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item ->
                        item.at("/position").asText() + " " + item.at("/text/markdown").asText())
                .toList();
    }

    /// The ids of what stands in a discussion.
    List<String> ids(String discussion) throws SQLException {
        return server.texts(
                "select id from contribution where discussion = '"
                        + discussion
                        + "' order by position");
    }

    ContributionChange.Recorded told(String contribution) throws SQLException {
        return (ContributionChange.Recorded) server.changes(contribution).getLast();
    }

    DiscussionChange.Recorded toldOf(String discussion) throws SQLException {
        return (DiscussionChange.Recorded) server.changes(discussion).getLast();
    }

    /// Why somebody was told that something of theirs moved.
    List<String> mails(String who, String parameter) throws SQLException {
        return people.mails(mail(who), "CONTRIBUTION_MOVED", parameter);
    }
}
