package nl.millenniumgemeenten.gateway.site;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.IssueChange;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The issues of the newsletter that can be read, the newest first.
public record IssueIndex(
        PMap<UUID, IssueChange> byId,
        PMap<Long, IssueChange> byNumber,
        PSortedMap<Long, IssueChange.Archived> newest) {

    /// Where people sign up for the newsletter and find its issues.
    public static final String PATH = "/nieuwsbrief";

    /// All of them, by year.
    public static final String ARCHIVE = "/nieuwsbrief/archief";

    static final IssueIndex EMPTY =
            new IssueIndex(
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    TreePMap.empty(Comparator.<Long>reverseOrder()));

    /// The newest issues, at most `limit`.
    public List<IssueChange.Archived> newest(int limit) {
        return newest.values().stream().limit(limit).toList();
    }

    /// The one that came just before this number: none or one.
    public List<IssueChange.Archived> before(long number) {
        return newest.tailMap(number, false).values().stream().limit(1).toList();
    }

    /// The one that came just after this number: none or one.
    public List<IssueChange.Archived> after(long number) {
        return newest.headMap(number, false).descendingMap().values().stream().limit(1).toList();
    }

    /// Where `/nieuwsbrief/{number}-{slug}` leads, or `/nieuwsbrief/{number}`.
    public Route route(long number, String path) {
        return switch (byNumber.get(number)) {
            case IssueChange.Archived issue when path(issue).equals(path) -> new Route.Issue(issue);
            case IssueChange.Archived issue -> new Route.Moved(path(issue));
            case IssueChange.Withdrawn issue -> new Route.Gone(issue.title(), issue.withdrawnAt());
            case null -> new Route.Missing();
        };
    }

    /// The address of an issue, as it stands in its mail.
    public static String path(IssueChange.Archived issue) {
        return PATH + "/" + issue.number() + (issue.slug().isEmpty() ? "" : "-" + issue.slug());
    }

    IssueIndex with(IssueChange change) {
        var without = without(change.id());
        return new IssueIndex(
                without.byId.plus(change.id(), change),
                without.byNumber.plus(change.number(), change),
                change instanceof IssueChange.Archived issue
                        ? without.newest.plus(issue.number(), issue)
                        : without.newest);
    }

    IssueIndex without(UUID id) {
        var known = byId.get(id);
        return known == null
                ? this
                : new IssueIndex(
                        byId.minus(id),
                        byNumber.minus(known.number()),
                        newest.minus(known.number()));
    }
}
