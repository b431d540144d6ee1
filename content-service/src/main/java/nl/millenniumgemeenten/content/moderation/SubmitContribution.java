package nl.millenniumgemeenten.content.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.discussion.Contributors;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.WriteContribution;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;
import nl.millenniumgemeenten.content.spam.SpamFilter;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what a participant wrote: onto the site, or before a moderator first, as the settings say.
@Singleton
public class SubmitContribution {
    private static final Logger LOG = LoggerFactory.getLogger(SubmitContribution.class);

    private final Contributions contributions;
    private final Contributors contributors;
    private final WriteContribution write;
    private final WaitingContributions waiting;
    private final Participants participants;
    private final DiscussionSettingsRow settings;
    private final Measures measures;
    private final SpamFilter filter;
    private final InstantSource clock;

    SubmitContribution(
            Contributions contributions,
            Contributors contributors,
            WriteContribution write,
            WaitingContributions waiting,
            Participants participants,
            DiscussionSettingsRow settings,
            Measures measures,
            SpamFilter filter,
            InstantSource clock) {
        this.contributions = contributions;
        this.contributors = contributors;
        this.write = write;
        this.waiting = waiting;
        this.participants = participants;
        this.settings = settings;
        this.measures = measures;
        this.filter = filter;
        this.clock = clock;
    }

    /// What is written, where, perhaps in reply to what, and by whom.
    public record Command(
            ContributionId id,
            DiscussionId discussion,
            Optional<ContributionId> inReplyTo,
            WrittenText text,
            UUID contributor,
            String name,
            Optional<String> municipality) {

        /// Who writes, as editions remember it.
        Editor by() {
            return new Editor(contributor.toString(), name);
        }
    }

    /// Takes it. Who asks the same again, as after an answer that did not come, hears what became
    /// of it the first time.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing`, `not-now` where
    ///   participants cannot write or for who is blocked, `invalid` for a reply to what is
    ///   elsewhere
    /// @throws StaleRevision if there is something else with this id
    @Transactional
    public Submission handle(
            ContributionId id,
            DiscussionId discussion,
            Optional<ContributionId> inReplyTo,
            WrittenText text,
            UUID participant) {
        var writer = participants.reserve(participant).orElseThrow(SignedInParticipant::none);
        return within(
                new Command(
                        id,
                        discussion,
                        inReplyTo,
                        text,
                        writer.id(),
                        writer.name(),
                        writer.municipality()));
    }

    /// Whether something was written under this id, whatever became of it.
    public boolean isKnown(ContributionId id) {
        return contributions.find(id).isPresent() || waiting.isKnown(id);
    }

    /// The same for who is named in it, in a transaction that is there and has reserved them. What
    /// is signed otherwise than what is on the site waits as a first one does.
    public Submission within(Command command) {
        var contribution =
                new WriteContribution.Command(
                        command.id(),
                        command.discussion(),
                        command.inReplyTo(),
                        command.text(),
                        command.by());
        var before = write.before(contribution);
        if (before.isPresent()) {
            return new Submission.Placed(before.get());
        }
        if (waiting.isKnown(command.id())) {
            if (!waiting.isOf(command)) {
                throw new StaleRevision(1);
            }
            return new Submission.Waits();
        }
        measures.requireFree(command.contributor());
        write.openToEveryone(command.discussion(), command.inReplyTo());
        var cause = cause(command);
        if (cause.isPresent()) {
            waiting.add(command, cause.get(), clock.instant());
            LOG.atInfo()
                    .addKeyValue("discussion", command.discussion().value())
                    .addKeyValue("contribution", command.id().value())
                    .addKeyValue("cause", cause.get())
                    .log("contribution waits");
            return new Submission.Waits();
        }
        contributors.rename(
                command.contributor(), command.name(), command.municipality(), clock.instant());
        return new Submission.Placed(write.within(contribution, command.contributor()));
    }

    /// Whether also what somebody writes waits who has something on the site.
    public boolean allWait() {
        return settings.get().laterWait();
    }

    /// Whether a text would wait because it reads like advertising, whoever wrote it.
    public boolean waitsAsSpam(WrittenText text) {
        return settings.get().spamWaits() && filter.suspicion(text).isPresent();
    }

    private Optional<Cause> cause(Command command) {
        var known =
                contributors.hasWritten(command.contributor())
                        && !contributors.isSignedOtherwise(
                                command.contributor(), command.name(), command.municipality());
        return settings.get()
                .cause(
                        known,
                        command.text().links(),
                        filter.suspicion(command.text()).isPresent(),
                        !command.text().pictures().isEmpty());
    }
}
