package nl.millenniumgemeenten.content.editing;

import java.util.UUID;
import nl.millenniumgemeenten.problem.StaleRevision;

/// Saves the content of an earlier edition anew, for one kind of content. Joins the transaction
/// that is running.
public interface Restoring {

    /// The name of the kind.
    String kind();

    /// Saves a next edition with the content of this one.
    ///
    /// @return the number of the next edition
    /// @throws nl.millenniumgemeenten.problem.ProblemException why it can't be, such as
    ///   `no-such-thing`
    /// @throws StaleRevision if somebody else changed it since
    int restore(UUID id, int edition, long expectedRevision, Editor by);
}
