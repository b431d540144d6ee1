package nl.millenniumgemeenten.gateway.service;

import java.util.LinkedHashMap;
import java.util.Map;

/// Takes messages over as subscription-service does: each id once.
public final class FakeMessages extends FakeService {
    private final Map<String, String> messages = new LinkedHashMap<>();
    private int puts;
    private volatile boolean forgetful;

    /// From now on it takes a message, but its answer is lost.
    public void loseAnswers(boolean lose) {
        forgetful = lose;
    }

    /// How often a message was put.
    public synchronized int puts() {
        return puts;
    }

    /// The messages that it has, by id.
    public synchronized Map<String, String> messages() {
        return Map.copyOf(messages);
    }

    @Override
    synchronized Answered answer(Asked asked) {
        if (!asked.caller().roles().contains("service")) {
            return Answered.problem(403, "not-yours", "Je hebt hier geen rechten voor.");
        }
        if (!asked.path().startsWith("/messages/")) {
            return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        }
        puts++;
        var id = asked.path().substring("/messages/".length());
        messages.putIfAbsent(id, written(asked.body()));
        return forgetful
                ? Answered.problem(500, "unexpected", "Er ging iets mis.")
                : Answered.ok(Map.of());
    }
}
