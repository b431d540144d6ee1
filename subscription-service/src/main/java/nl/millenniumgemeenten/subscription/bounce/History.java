package nl.millenniumgemeenten.subscription.bounce;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.subscription.list.EndReason;

/// What came back from one reader, and whether we leave them alone for it.
///
/// @param lastArrival when the last issue was sent that nothing came back of, for as long as a
///   relay tries; the beginning of time if there is none
record History(List<Entry> entries, Instant lastArrival) {
    /// How long a relay tries before it gives up.
    static final Duration RELAY_TRIES = Duration.ofDays(5);

    /// Codes that leave no doubt: there is no such mailbox.
    private static final Set<String> CERTAIN = Set.of("5.1.1", "5.1.10");

    private static final Duration HARD_APART = Duration.ofDays(1);
    private static final int SOFT_MANY = 5;
    private static final int SOFT_ISSUES = 3;
    private static final Duration SOFT_WINDOW = Duration.ofDays(30);

    /// One report.
    ///
    /// @param sentAt when the issue was sent that it is about
    record Entry(
            UUID issue, BounceKind kind, String enhancedCode, Instant sentAt, Instant reportedAt) {}

    History {
        entries = List.copyOf(entries);
    }

    /// Why this reader gets no more mail; nothing if they do. What is about us never counts: a
    /// block-list would empty our lists.
    Optional<EndReason> verdict(Instant now) {
        if (entries.stream().anyMatch(entry -> entry.kind() == BounceKind.COMPLAINT)) {
            return Optional.of(EndReason.COMPLAINT);
        }
        return isGone() || isHardForLong() || isSoftForLong(now)
                ? Optional.of(EndReason.BOUNCED)
                : Optional.empty();
    }

    private boolean isGone() {
        return since(BounceKind.HARD).stream()
                .anyMatch(entry -> CERTAIN.contains(entry.enhancedCode()));
    }

    private boolean isHardForLong() {
        var moments = since(BounceKind.HARD).stream().map(Entry::reportedAt).sorted().toList();
        return moments.size() > 1
                && Duration.between(moments.getFirst(), moments.getLast()).compareTo(HARD_APART)
                        >= 0;
    }

    private boolean isSoftForLong(Instant now) {
        var recent =
                since(BounceKind.SOFT).stream()
                        .filter(entry -> entry.reportedAt().isAfter(now.minus(SOFT_WINDOW)))
                        .toList();
        return recent.size() >= SOFT_MANY
                && recent.stream().map(Entry::issue).collect(Collectors.toSet()).size()
                        >= SOFT_ISSUES;
    }

    /// An issue that arrived takes away what came before it.
    private List<Entry> since(BounceKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.sentAt().isAfter(lastArrival))
                .toList();
    }
}
