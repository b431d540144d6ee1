package nl.millenniumgemeenten.gateway.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Asks for the pictures of issues that are about to begin, as subscription-service does.
public final class FakeWantedPictures extends FakeService {
    private final List<Map<String, Object>> wanted = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    /// Asks for these from now on.
    public void want(UUID issue, int edition, UUID... media) {
        wanted.add(
                Map.of(
                        "issue",
                        issue.toString(),
                        "edition",
                        edition,
                        "media",
                        Stream.of(media).map(UUID::toString).toList()));
    }

    /// What came of it: the issue, its edition and the word.
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    Answered answer(Asked asked) {
        if (!asked.caller().roles().contains("service")) {
            return Answered.problem(403, "not-yours", "Dit is voor de website.");
        }
        if (asked.method().equals("GET")) {
            return Answered.ok(Map.of("items", wanted));
        }
        told.add(
                asked.path().replaceAll(".*/", "")
                        + " "
                        + Objects.requireNonNull(asked.body().get("edition")).getIntValue()
                        + " "
                        + Objects.requireNonNull(asked.body().get("state")).getStringValue());
        return new Answered(204, 0, "");
    }
}
