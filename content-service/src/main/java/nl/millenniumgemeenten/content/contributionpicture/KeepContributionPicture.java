package nl.millenniumgemeenten.content.contributionpicture;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.media.OwnedPictures;
import nl.millenniumgemeenten.content.media.OwnedPictures.Kept;
import nl.millenniumgemeenten.content.media.file.Judged;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.StaleRevision;

/// Keeps a picture for a contribution that is being written or edited. It is shown nowhere until
/// that names it, and goes after an hour if it does not.
@Singleton
class KeepContributionPicture {
    /// As many as twenty edits can bring, and no more than somebody can want.
    private static final int MOST = 40;

    /// As many of strangers as all of us can want at once. Whoever is signed in goes on.
    private static final int MOST_UNPLACED = 1000;

    /// So long a link works that confirms.
    private static final Duration UNCONFIRMED = Duration.ofDays(3);

    private final OwnedPictures pictures;
    private final KeptPictures kept;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    KeepContributionPicture(
            OwnedPictures pictures,
            KeptPictures kept,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.pictures = pictures;
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The same again is the same picture.
    ///
    /// @throws ProblemException `invalid` for what is no picture that we take
    /// @throws StaleRevision if there is a contribution with this id that is not theirs: nobody
    ///   fills up what another may send
    Kept handle(ContributionId contribution, Sender sender, InputStream content)
            throws IOException {
        if (transactions.executeRead(_ -> kept.isOfAnother(contribution, sender))) {
            throw new StaleRevision(1);
        }
        if (transactions.executeRead(_ -> kept.count(contribution)) >= MOST) {
            throw refused("Voor deze bijdrage zijn al heel veel foto’s gestuurd.");
        }
        if (sender instanceof Sender.Stranger && transactions.executeRead(_ -> tooMany())) {
            throw refused(
                    "Er zijn net heel veel foto’s gestuurd. Probeer het later nog eens, of stuur je"
                            + " bericht zonder foto.");
        }
        return switch (pictures.keep(content, contribution.value())) {
            case Judged.Refused<Kept>(var detail) -> throw refused(detail);
            case Judged.Accepted<Kept>(var picture) -> {
                if (!transactions.executeWrite(
                        _ -> kept.add(contribution, picture.hash(), clock.instant()))) {
                    throw refused("Deze foto wissen we net. Probeer het over een paar minuten.");
                }
                yield picture;
            }
        };
    }

    private boolean tooMany() {
        return kept.manyUnplaced(clock.instant().minus(UNCONFIRMED), MOST_UNPLACED);
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(
                Problem.invalid(List.of(new Problem.FieldProblem("/file", detail))));
    }
}
