package nl.millenniumgemeenten.content.owntext;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.content.discussion.ChangeContribution;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.moderation.SubmitContribution;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;

/// Changes what somebody wrote, for who wrote it. Of two who change it at once, the second hears
/// so: also where the desk hides it meanwhile.
@Singleton
class ChangeOwnContribution {
    private final Participants participants;
    private final Measures measures;
    private final OwnContributions contributions;
    private final ChangeContribution change;
    private final SubmitContribution submit;
    private final InstantSource clock;

    ChangeOwnContribution(
            Participants participants,
            Measures measures,
            OwnContributions contributions,
            ChangeContribution change,
            SubmitContribution submit,
            InstantSource clock) {
        this.participants = participants;
        this.measures = measures;
        this.contributions = contributions;
        this.change = change;
        this.submit = submit;
        this.clock = clock;
    }

    /// What one may do with it now.
    ///
    /// @throws ProblemException `no-such-thing` for what is not theirs
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    OwnContribution read(ContributionId id, Owner owner) {
        return contributions.at(id, owner);
    }

    /// Stores another text.
    ///
    /// @throws ProblemException `no-such-thing`, `not-now` where it cannot be edited or its writer
    ///   is blocked, `invalid` for a text that may not stand there
    /// @throws StaleRevision if it was changed since
    @Transactional
    Contribution edit(ContributionId id, long expectedRevision, WrittenText text, Owner owner) {
        var own = reserved(id, owner);
        if (owner instanceof Owner.Participant(var participant)) {
            measures.requireFree(participant);
        }
        if (own.contribution().revision() != expectedRevision) {
            throw new StaleRevision(own.contribution().revision());
        }
        own.refusal(clock.instant())
                .ifPresent(why -> {
                    throw new ProblemException(ProblemType.NOT_NOW, why);
                });
        own.fault(text)
                .ifPresent(fault -> {
                    throw refused("/markdown", fault);
                });
        own.pictureFault(text)
                .ifPresent(fault -> {
                    throw refused("/pictures", fault);
                });
        if (!own.known() && submit.waitsAsSpam(text)) {
            throw refused(
                    "/markdown",
                    "Zo lijkt je bijdrage op reclame. Zet dit in een nieuwe reactie: die leest de"
                            + " redactie eerst.");
        }
        return change.revise(own.contribution(), text, own.by());
    }

    private static ProblemException refused(String field, String fault) {
        return new ProblemException(
                Problem.invalid(List.of(new Problem.FieldProblem(field, fault))));
    }

    /// Takes it away for good; who does so again changes nothing.
    ///
    /// @throws ProblemException `no-such-thing`
    @Transactional
    Contribution takeBack(ContributionId id, Owner owner) {
        reserved(id, owner);
        // Whatever the desk is doing with it: it must not be in vain.
        contributions.reserve(id);
        return change.takeBack(contributions.at(id, owner).contribution());
    }

    /// Their contribution, after whatever else is done with a participant: they may be forgotten.
    private OwnContribution reserved(ContributionId id, Owner owner) {
        if (owner instanceof Owner.Participant(var participant)
                && participants.reserve(participant).isEmpty()) {
            throw SignedInParticipant.none();
        }
        return contributions.at(id, owner);
    }
}
