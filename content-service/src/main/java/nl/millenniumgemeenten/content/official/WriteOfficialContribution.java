package nl.millenniumgemeenten.content.official;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Contributors;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.WriteContribution;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.moderation.SubmitContribution;
import nl.millenniumgemeenten.problem.StaleRevision;

/// Writes in a discussion in the name of a municipality, for everybody to read at once: the site
/// knows who is a contact. All contacts of a municipality write as one contributor, which bears its
/// name and none of theirs.
@Singleton
class WriteOfficialContribution {
    private final Contributors contributors;
    private final WriteContribution write;
    private final SubmitContribution submit;
    private final InstantSource clock;

    WriteOfficialContribution(
            Contributors contributors,
            WriteContribution write,
            SubmitContribution submit,
            InstantSource clock) {
        this.contributors = contributors;
        this.write = write;
        this.submit = submit;
        this.clock = clock;
    }

    /// What is written, where, perhaps in reply to what, and for which municipality.
    ///
    /// @param code of the municipality, and `name` is how it is called
    record Command(
            ContributionId id,
            DiscussionId discussion,
            Optional<ContributionId> inReplyTo,
            WrittenText text,
            String code,
            String name) {

        /// Editions remember the municipality, and not who of it wrote.
        Editor by() {
            return new Editor(code, signature());
        }

        String signature() {
            return "Gemeente " + name;
        }
    }

    /// Stores it at the end of its discussion, also where only municipalities that take part may
    /// write. Who asks the same again gets what was made the first time.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing`, `not-now` where
    ///   nobody can write, `invalid` for a reply to what is elsewhere
    /// @throws StaleRevision if there is something else with this id
    @Transactional
    Contribution handle(Command command) {
        var contribution =
                new WriteContribution.Command(
                        command.id(),
                        command.discussion(),
                        command.inReplyTo(),
                        command.text(),
                        command.by());
        return write.before(contribution)
                .orElseGet(() -> {
                    if (submit.isKnown(command.id())) {
                        throw new StaleRevision(1);
                    }
                    return write.within(
                            contribution,
                            contributors.municipality(
                                    command.code(), command.signature(), clock.instant()));
                });
    }
}
