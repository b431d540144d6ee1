package nl.millenniumgemeenten.content.contributionrequest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;

/// People who take part in discussions of a service, and what it has mailed to them.
public final class TakingPart {
    private final ContentServer server;
    private final Caller editor;
    private final Caller visitor;

    public TakingPart(ContentServer server) {
        this.server = server;
        this.editor = server.as("editor");
        this.visitor = server.as("visitor");
    }

    /// Opens a discussion for everybody; returns its id.
    public String discussion(String title) {
        return editor.post("/discussions", discussion(title, "OPEN", "EVERYONE")).ok().text("/id");
    }

    /// Changes a discussion.
    public void change(String id, String title, String state, String openTo) {
        var body = discussion(title, state, openTo);
        body.remove("markdown");
        var path = "/discussions/" + id;
        editor.put(path, editor.get(path).etag(), body).ok();
    }

    private static Map<String, Object> discussion(String title, String state, String openTo) {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("openTo", openTo);
        body.put("state", state);
        body.put("pinned", false);
        body.put("markdown", "Wie heeft ervaring?");
        return body;
    }

    /// What somebody fills in.
    public static Map<String, Object> request(
            String discussion, String name, String email, String text) {
        var body = new HashMap<String, Object>();
        body.put("discussion", discussion);
        body.put("name", name);
        body.put("email", email);
        body.put("markdown", text);
        return body;
    }

    /// Fills the form in.
    public Answer ask(Map<String, Object> request) {
        return visitor.post("/contribution-requests", request);
    }

    /// What a link is for.
    public Answer read(String token) {
        return visitor.post("/contribution-requests/reading", Map.of("token", token));
    }

    /// Uses a link.
    public Answer confirm(String token) {
        return visitor.post("/contribution-requests/confirmation", Map.of("token", token));
    }

    /// Somebody writes for the first time and uses the link; returns the answer.
    public Answer written(String discussion, String name, String email, String text)
            throws SQLException {
        ask(request(discussion, name, email, text)).ok();
        return confirm(token(email)).ok();
    }

    /// The token of the link that was mailed last to an address.
    public String token(String email) throws SQLException {
        return mails(email, "CONTRIBUTION_CONFIRMATION", "token").getLast();
    }

    /// What the mails of a kind to an address say of something, oldest first.
    public List<String> mails(String email, String kind, String parameter) throws SQLException {
        return server.texts(
                """
                select parameters ->> '%s' from mail_request
                where lower(recipient) = lower('%s') and kind = '%s' order by position
                """
                        .formatted(parameter, email, kind));
    }

    /// The texts that are on the site in a discussion, in their order.
    public List<String> onSite(String discussion) {
        return editor.get("/discussions/" + discussion + "/contributions?limit=200")
                .ok()
                .json()
                .at("/items")
                .findValuesAsText("markdown");
    }

    /// What waits in a discussion, oldest first: the value of a field.
    public List<String> waiting(String title, String field) {
        var found = new ArrayList<String>();
        for (var item : editor.get("/waiting-contributions?limit=200").ok().json().at("/items")) {
            if (item.at("/discussion/title").asText().equals(title)) {
                found.add(item.at("/" + field).asText());
            }
        }
        return found;
    }
}
