package nl.millenniumgemeenten.subscription.issue;

import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.subscription.compose.Finding;

/// What came of something that somebody wanted to do with an issue.
sealed interface Move {

    /// It is done.
    ///
    /// @param entry what the history gets to know of it
    record Done(Issue issue, Entry entry) implements Move {}

    /// Nothing had to be done.
    record Nothing(Issue issue) implements Move {}

    /// The state does not allow it.
    record NotNow(String detail) implements Move {}

    /// Nobody approved it.
    record NotApproved() implements Move {}

    /// Who wants to approve wrote along.
    record OwnWork() implements Move {}

    /// Who asks may do this, but not while it is in this state.
    record NotYours(String detail) implements Move {}

    /// It is on its way to its readers, or was.
    record UnderWay() implements Move {}

    /// Something is missing.
    record Incomplete(Set<IssueContent.Gap> gaps) implements Move {
        public Incomplete {
            gaps = Set.copyOf(gaps);
        }
    }

    /// Its readers would trip over something.
    record Faulty(Issue issue, List<Finding> findings) implements Move {
        public Faulty {
            findings = List.copyOf(findings);
        }
    }
}
