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

    /// Stores another text; where it is the same, nothing is told.
    @Transactional
    public Contribution edit(
            ContributionId id, long expectedRevision, WrittenText text, Editor by) {
        var before = contributions.at(id, expectedRevision);
        requireNotErased(id);
        if (before.current().content().markdown().equals(text.markdown())) {
            return before;
        }
        var next = new Edition<>(before.current().number() + 1, text, by, clock.instant());
        var after = before.edited(next);
        contributions.saveTextAndTell(after);
        LOG.atInfo()
                .addKeyValue("contribution", id.value())
                .addKeyValue("edition", next.number())
                .log("contribution edited");
        return after;
    }

    /// Takes every text of a contribution away and hides it for good, for who wrote it, in a
    /// transaction that is there.
    public void erase(ContributionId id) {
        var now = clock.instant();
        contributions.eraseTexts(id, now);
        contributions.saveAndTell(contributions.at(id).in(State.HIDDEN, now));
    }

    private void requireNotErased(ContributionId id) {
        if (contributions.isErased(id)) {
            throw new ProblemException(
                    ProblemType.NOT_NOW, "Wie dit schreef, heeft het laten wissen.");
        }
    }

    /// Hides it, or shows it again.
    @Transactional
    public Contribution put(ContributionId id, long expectedRevision, State state) {
        var before = contributions.at(id, expectedRevision);
        if (state == State.PUBLISHED) {
            requireNotErased(id);
        }
        if (before.state() == state) {
            return before;
        }
        var after = before.in(state, clock.instant());
        contributions.saveAndTell(after);
        LOG.atInfo()
                .addKeyValue("contribution", id.value())
                .addKeyValue("state", state)
                .log("contribution changed");
        return after;
    }
}
