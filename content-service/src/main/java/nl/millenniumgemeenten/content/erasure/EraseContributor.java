package nl.millenniumgemeenten.content.erasure;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ChangeContribution;
import nl.millenniumgemeenten.content.discussion.Contributors;

/// Takes away how somebody signed what is on the site, and what they wrote if that goes, too. It is
/// told again later, until Kafka has forgotten it as well.
@Singleton
public class EraseContributor {
    static final String NOBODY = "Een deelnemer";

    /// A part of a topic is closed when something comes in a day after its first message.
    private static final Duration LATER = Duration.ofHours(25);

    private static final int REPEATS = 2;

    private final ParticipantData data;
    private final Contributors contributors;
    private final ChangeContribution change;
    private final InstantSource clock;

    EraseContributor(
            ParticipantData data,
            Contributors contributors,
            ChangeContribution change,
            InstantSource clock) {
        this.data = data;
        this.contributors = contributors;
        this.change = change;
        this.clock = clock;
    }

    /// Their name and every text, in a transaction that is there and has reserved them.
    public void withTexts(UUID contributor) {
        handle(contributor, true);
    }

    /// Whether somebody was forgotten so lately that it is to be told again: whatever they wrote
    /// since would go with it.
    public boolean isGoingOn(UUID contributor) {
        return data.isErasing(contributor);
    }

    /// Their name, and every text if those go, too.
    void handle(UUID contributor, boolean texts) {
        var now = clock.instant();
        contributors.rename(contributor, NOBODY, Optional.empty(), now);
        data.removeName(contributor, NOBODY);
        if (texts) {
            tellRemoved(contributor);
        }
        data.add(contributor, texts, REPEATS, now.plus(LATER));
    }

    /// Tells one erasure again that is due; whether there was one, in a transaction that is there.
    boolean repeat() {
        var now = clock.instant();
        var due = data.due(now);
        due.ifPresent(erasure -> {
            contributors.tellAgain(erasure.contributor(), now);
            if (erasure.contributions()) {
                tellRemoved(erasure.contributor());
            }
            if (erasure.repeats() > 1) {
                data.repeatAgain(erasure.contributor(), now.plus(LATER));
            } else {
                data.done(erasure.contributor());
            }
        });
        return due.isPresent();
    }

    private void tellRemoved(UUID contributor) {
        for (var contribution : data.contributions(contributor)) {
            change.erase(contribution);
        }
    }
}
