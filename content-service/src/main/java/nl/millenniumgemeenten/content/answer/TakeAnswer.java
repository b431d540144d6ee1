package nl.millenniumgemeenten.content.answer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.moderation.Submission;
import nl.millenniumgemeenten.content.moderation.SubmitContribution;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Takes what somebody answered by mail, where the contribution stands that they answer.
@Singleton
class TakeAnswer {
    private final Contributions contributions;
    private final Participants participants;
    private final SubmitContribution submit;

    TakeAnswer(Contributions contributions, Participants participants, SubmitContribution submit) {
        this.contributions = contributions;
        this.participants = participants;
        this.submit = submit;
    }

    /// Takes it.
    ///
    /// @param answered the number of the contribution that it answers
    /// @throws ProblemException `gone` for who does not take part any more and for an answer to
    ///   what is not there, so that it is not taken for an address that an older version of this
    ///   service does not know; `not-now` where participants cannot write or for who is blocked
    /// @throws nl.millenniumgemeenten.problem.StaleRevision if it was taken, and is something else
    ///   by now: its writer changed it, or it was refused
    @Transactional
    Submission handle(ContributionId id, UUID participant, long answered, WrittenText text) {
        var writer = participants.reserve(participant).orElseThrow(TakeAnswer::notTakingPart);
        var contribution = contributions.numbered(answered).orElseThrow(TakeAnswer::nothingThere);
        return submit.handle(
                id, contribution.discussion(), Optional.of(contribution.id()), text, writer.id());
    }

    private static ProblemException notTakingPart() {
        return new ProblemException(ProblemType.GONE, "Je doet niet (meer) mee aan discussies.");
    }

    private static ProblemException nothingThere() {
        return new ProblemException(
                ProblemType.GONE, "De bijdrage waarop je antwoordde is er niet meer.");
    }
}
