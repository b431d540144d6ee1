package nl.millenniumgemeenten.subscription.issue;

import java.util.UUID;

/// Which issue of the newsletter.
public record IssueId(UUID value) {

    /// An id that nobody has yet.
    public static IssueId next() {
        return new IssueId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
