package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.subscription.archive.Archive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Throws a draft away, or takes what was sent out of the archive.
@Singleton
class RemoveIssue {
    private static final Logger LOG = LoggerFactory.getLogger(RemoveIssue.class);

    private final ChangeIssue change;
    private final Archive archive;
    private final JdbcOperations jdbc;

    RemoveIssue(ChangeIssue change, Archive archive, JdbcOperations jdbc) {
        this.change = change;
        this.archive = archive;
        this.jdbc = jdbc;
    }

    /// Removes the revision that was seen.
    ///
    /// @param reason why what was sent is withdrawn; of a draft it may be empty
    /// @throws StaleRevision if there is another one now
    /// @throws ProblemException `invalid` without the reason that is needed
    @Transactional
    public Move handle(IssueId id, long revision, String reason, Actor by) {
        var move = change.handle(id, revision, (issue, now) -> issue.remove(reason, by, now));
        if (move instanceof Move.Done(_, var entry) && entry.act() == Act.WITHDRAWN) {
            if (reason.isEmpty()) {
                throw new ProblemException(
                        Problem.invalid(
                                List.of(
                                        new Problem.FieldProblem(
                                                "/reason",
                                                "Schrijf waarom deze nieuwsbrief uit het archief"
                                                        + " gaat."))));
            }
            archive.withdrawn(jdbc.getConnection(), id.value());
            LOG.atInfo().addKeyValue("issue", id).log("issue withdrawn");
        }
        return move;
    }
}
