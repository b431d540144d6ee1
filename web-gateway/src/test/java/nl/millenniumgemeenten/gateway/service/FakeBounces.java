package nl.millenniumgemeenten.gateway.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes reports of what came back, as subscription-service does.
public final class FakeBounces extends FakeService {
    private final List<String> reports = new CopyOnWriteArrayList<>();

    /// What was reported, each time.
    public List<String> reports() {
        return List.copyOf(reports);
    }

    @Override
    Answered answer(Asked asked) {
        if (!asked.caller().roles().contains("service")
                || !asked.path().equals("/bounce-reports")) {
            return Answered.problem(403, "not-yours", "Dit mag je niet.");
        }
        reports.add(written(asked.body()));
        return new Answered(202, 0, Map.of());
    }
}
