package nl.millenniumgemeenten.subscription.issue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.compose.Block;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Issues and the people who make them.
final class IssueFixture {
    static final Instant NOON = Instant.parse("2025-11-25T11:00:00Z");
    static final Actor WRITER = actor("writer", Roles.CONTRIBUTOR);
    static final Actor EDITOR = actor("editor", Roles.EDITOR);
    static final Actor COLLEAGUE = actor("colleague", Roles.EDITOR);
    static final IssueContent CONTENT =
            new IssueContent(
                    "Drie nieuwe gemeenten",
                    "En een verslag uit Tilburg",
                    ReaderLanguage.DUTCH,
                    List.of(ListKey.NEWSLETTER),
                    false,
                    false,
                    List.of(new Block.Heading(new UUID(0, 1), "Welkom")));

    private IssueFixture() {}

    static Actor actor(String account, String role) {
        return new Actor(new Editor(account, account), Set.of(role));
    }

    /// A draft that was written by the writer.
    static Issue draft() {
        return in(new Issue.State.Draft());
    }

    static Issue in(Issue.State state) {
        return new Issue(
                new IssueId(new UUID(0, 7)), 3, 5, 2, CONTENT, state, NOON, Set.of("writer"));
    }

    static Issue inReview() {
        return in(new Issue.State.InReview());
    }

    static Issue approved() {
        return in(new Issue.State.Approved());
    }

    static Issue scheduledAt(Instant moment) {
        return in(new Issue.State.Scheduled(moment));
    }

    static IssueContent saying(String subject) {
        return new IssueContent(
                subject,
                CONTENT.preheader(),
                ReaderLanguage.DUTCH,
                CONTENT.lists(),
                false,
                false,
                CONTENT.blocks());
    }
}
