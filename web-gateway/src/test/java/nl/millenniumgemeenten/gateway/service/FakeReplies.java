package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.List;

/// A content-service that takes replies from the fediverse.
public final class FakeReplies extends FakeService {
    private final List<String> taken = new ArrayList<>();
    private int status = 204;

    /// What was brought, with what it says.
    public synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    /// Answers so from now on.
    public synchronized void answerWith(int other) {
        status = other;
    }

    @Override
    synchronized Answered answer(Asked asked) {
        if (!asked.caller().roles().contains("service")) {
            return Answered.problem(403, "not-yours", "Dit mag je niet doen.");
        }
        if (!asked.path().startsWith("/fediverse/")) {
            return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        }
        taken.add(asked.method() + " " + asked.path() + " " + written(asked.body()));
        return status < 400
                ? new Answered(status, 0, "")
                : Answered.problem(status, "invalid", "Dit klopt niet.");
    }
}
