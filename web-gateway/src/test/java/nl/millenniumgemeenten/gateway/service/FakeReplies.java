package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A content-service that takes replies from the fediverse.
public final class FakeReplies extends FakeService {
    private final List<String> taken = new ArrayList<>();
    private final Map<String, Integer> others = new HashMap<>();
    private int status = 204;

    /// What was brought, with what it says.
    public synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    /// Answers so from now on.
    public synchronized void answerWith(int other) {
        status = other;
    }

    /// Answers so about one of them from now on.
    public synchronized void failOver(String path, int other) {
        others.put(path, other);
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
        int answer = others.getOrDefault(asked.path(), status);
        return answer < 400
                ? new Answered(answer, 0, "")
                : Answered.problem(answer, "invalid", "Dit klopt niet.");
    }
}
