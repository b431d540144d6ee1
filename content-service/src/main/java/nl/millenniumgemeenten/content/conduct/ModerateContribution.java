package nl.millenniumgemeenten.content.conduct;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.discussion.ChangeContribution;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.measure.Measure;
import nl.millenniumgemeenten.content.measure.Measure.Kind;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.participant.Participant;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.events.ContributionChange.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes or hides what somebody wrote. A participant is told why; the desk needs no reason for
/// what it wrote itself, nor for what nobody is left to be told of.
@Singleton
class ModerateContribution {
    private static final Logger LOG = LoggerFactory.getLogger(ModerateContribution.class);

    private final Discussions discussions;
    private final Contributions contributions;
    private final ChangeContribution change;
    private final Participants participants;
    private final Measures measures;
    private final InstantSource clock;

    ModerateContribution(
            Discussions discussions,
            Contributions contributions,
            ChangeContribution change,
            Participants participants,
            Measures measures,
            InstantSource clock) {
        this.discussions = discussions;
        this.contributions = contributions;
        this.change = change;
        this.participants = participants;
        this.measures = measures;
        this.clock = clock;
    }

    /// Stores another text. Where it is the same and nothing was erased, nobody is told anything.
    ///
    /// @param erased pictures that go from every text that it had
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing`, `invalid` without a
    ///   reason for its writer, `not-now` for what was erased
    /// @throws nl.millenniumgemeenten.problem.StaleRevision if somebody else changed it since
    @Transactional
    Contribution edit(
            ContributionId id,
            long expectedRevision,
            WrittenText text,
            List<String> erased,
            Optional<String> reason,
            Editor by) {
        var told = told(id, reason);
        var after = change.edit(id, expectedRevision, text, by);
        boolean any = !erased.isEmpty() && contributions.erasePictures(id, erased);
        if (any) {
            LOG.atInfo()
                    .addKeyValue("contribution", id.value())
                    .addKeyValue("pictures", erased.size())
                    .log("contribution pictures erased");
        }
        if (any || after.revision() != expectedRevision) {
            told.ifPresent(to -> {
                keep(after, to, Kind.EDIT, by);
                participants.tellEdited(
                        to.writer().id(),
                        title(after),
                        after.number(),
                        to.reason(),
                        clock.instant());
            });
        }
        return after;
    }

    /// Hides it: it keeps its place, without its text. What is hidden already stays so, and nobody
    /// is told anything.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing`, `invalid` without a
    ///   reason for its writer
    /// @throws nl.millenniumgemeenten.problem.StaleRevision if somebody else changed it since
    @Transactional
    Contribution hide(
            ContributionId id, long expectedRevision, Optional<String> reason, Editor by) {
        var told = told(id, reason);
        var after = change.put(id, expectedRevision, State.HIDDEN);
        if (after.revision() != expectedRevision) {
            told.ifPresent(to -> {
                keep(after, to, Kind.HIDING, by);
                participants.tellHidden(
                        to.writer().id(), title(after), to.reason(), clock.instant());
            });
        }
        return after;
    }

    /// Who is told, and why.
    private record Told(Participant writer, String reason) {}

    /// Until the end of the transaction nobody forgets who is told.
    private Optional<Told> told(ContributionId id, Optional<String> reason) {
        return contributions
                .find(id)
                .map(Contribution::contributor)
                .flatMap(participants::reserve)
                .map(writer -> new Told(writer, reason.orElseThrow(ReasonField::missing)));
    }

    private void keep(Contribution contribution, Told told, Kind kind, Editor by) {
        measures.add(
                Measure.with(
                        contribution.id(),
                        told.writer().id(),
                        kind,
                        told.reason(),
                        by,
                        clock.instant()));
    }

    private String title(Contribution contribution) {
        return discussions.at(contribution.discussion()).discussion().subject().title();
    }
}
