package nl.millenniumgemeenten.content.discussion;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes what was written, or whether it may be read. Earlier texts are kept for the desk.
@Singleton
public class ChangeContribution {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeContribution.class);

    private final Contributions contributions;
    private final InstantSource clock;

    ChangeContribution(Contributions contributions, InstantSource clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /// Stores another text; where it is the same, nothing is told. What it was before is for the
    /// desk alone from then on, also where the text stays: there was a reason to look at what
    /// somebody else wrote.
    @Transactional
    public Contribution edit(
            ContributionId id, long expectedRevision, WrittenText text, Editor by) {
        var before = contributions.at(id, expectedRevision);
        requireNotTakenBack(before);
        contributions.endHistory(id);
        if (isSame(before, text)) {
            return before;
        }
        var after = before.edited(next(before, text, by));
        contributions.saveTextAndTell(after);
        log("contribution edited", after);
        return after;
    }

    /// Stores another text by who wrote it, in a transaction that is there; everybody can read what
    /// it was before.
    public Contribution revise(Contribution before, WrittenText text, Editor by) {
        if (isSame(before, text)) {
            return before;
        }
        var after = before.edited(next(before, text, by));
        contributions.saveRevisedTextAndTell(after);
        log("contribution revised", after);
        return after;
    }

    /// Takes it away for good for who wrote it, in a transaction that is there; its texts stay for
    /// the desk, for a while.
    public Contribution takeBack(Contribution before) {
        if (before.takenBack()) {
            return before;
        }
        var after = before.takenBack(clock.instant());
        contributions.saveTakenBackAndTell(after);
        log("contribution taken back", after);
        return after;
    }

    /// Takes every text of a contribution away and hides it for good, for who wrote it, in a
    /// transaction that is there.
    public void erase(ContributionId id) {
        var now = clock.instant();
        contributions.eraseTexts(id, now);
        contributions.saveAndTell(contributions.at(id).in(State.HIDDEN, now));
    }

    /// Hides it, or shows it again. What was hidden has no history any more.
    @Transactional
    public Contribution put(ContributionId id, long expectedRevision, State state) {
        var before = contributions.at(id, expectedRevision);
        if (state == State.PUBLISHED) {
            requireNotTakenBack(before);
        }
        if (before.state() == state) {
            return before;
        }
        if (state == State.HIDDEN) {
            contributions.endHistory(id);
        }
        var after = before.in(state, clock.instant());
        contributions.saveAndTell(after);
        log("contribution changed", after);
        return after;
    }

    private Edition<WrittenText> next(Contribution before, WrittenText text, Editor by) {
        return before.current().next(text, by, clock.instant());
    }

    private static boolean isSame(Contribution before, WrittenText text) {
        return before.current().content().says(text);
    }

    private static void requireNotTakenBack(Contribution contribution) {
        if (contribution.takenBack()) {
            throw new ProblemException(
                    ProblemType.NOT_NOW, "Wie dit schreef, heeft het verwijderd of laten wissen.");
        }
    }

    private static void log(String outcome, Contribution contribution) {
        LOG.atInfo()
                .addKeyValue("contribution", contribution.id().value())
                .addKeyValue("edition", contribution.current().number())
                .addKeyValue("state", contribution.state())
                .log(outcome);
    }
}
