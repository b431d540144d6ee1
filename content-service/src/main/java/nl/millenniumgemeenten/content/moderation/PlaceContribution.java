package nl.millenniumgemeenten.content.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ChangeContribution;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.discussion.Contributors;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.discussion.WriteContribution;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts what waited on the site, at the end of its discussion, and tells who wrote it. What is
/// another text for something that is there takes its place.
@Singleton
class PlaceContribution {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceContribution.class);

    private final Discussions discussions;
    private final Contributions contributions;
    private final Contributors contributors;
    private final WaitingContributions waiting;
    private final WriteContribution write;
    private final ChangeContribution change;
    private final Participants participants;
    private final InstantSource clock;

    PlaceContribution(
            Discussions discussions,
            Contributions contributions,
            Contributors contributors,
            WaitingContributions waiting,
            WriteContribution write,
            ChangeContribution change,
            Participants participants,
            InstantSource clock) {
        this.discussions = discussions;
        this.contributions = contributions;
        this.contributors = contributors;
        this.waiting = waiting;
        this.write = write;
        this.change = change;
        this.participants = participants;
        this.clock = clock;
    }

    /// Who does so again, or at the same time, gets what is on the site.
    ///
    /// @param version of the text that they read; absent from a website that does not say so
    /// @throws ProblemException `no-such-thing` for what does not wait, `not-now` where nobody can
    ///   write
    /// @throws StaleRevision if its writer changed it since it was read
    @Transactional
    Contribution handle(ContributionId id, OptionalLong version, Editor by) {
        // Who wrote it first, as everybody does who has to do with them: they may be forgotten now.
        waiting.find(id).map(WaitingContribution::contributor).ifPresent(this::reserve);
        discussions.reserve(id.value());
        waiting.find(id).ifPresent(waited -> requireRead(waited, version));
        var onSite = contributions.find(id);
        return onSite.isPresent() ? replaced(onSite.get(), by) : place(id, by);
    }

    private static void requireRead(WaitingContribution waited, OptionalLong version) {
        if (version.isPresent() && version.getAsLong() != waited.version()) {
            throw new StaleRevision(waited.version());
        }
    }

    private void reserve(UUID writer) {
        participants.reserve(writer);
        contributors.reserveElsewhere(writer);
    }

    /// The same as it is on the site, with the text that waited for it, if one did.
    private Contribution replaced(Contribution onSite, Editor by) {
        var waited = waiting.find(onSite.id());
        if (waited.isEmpty() || !waiting.remove(onSite.id())) {
            return onSite;
        }
        var writer = waited.get().contributor();
        contributors.rename(
                writer, waited.get().name(), waited.get().municipality(), clock.instant());
        var after =
                change.revise(
                        onSite,
                        waited.get().text(),
                        new Editor(writer.toString(), waited.get().name()));
        LOG.atInfo()
                .addKeyValue("contribution", onSite.id().value())
                .addKeyValue("account", by.id())
                .log("change of a contribution placed");
        return after;
    }

    private Contribution place(ContributionId id, Editor by) {
        var waited = waiting.find(id).orElseThrow(PlaceContribution::missing);
        if (!waiting.remove(id)) {
            throw missing();
        }
        contributors.rename(
                waited.contributor(), waited.name(), waited.municipality(), clock.instant());
        var placed =
                write.within(
                        new WriteContribution.Command(
                                id,
                                waited.discussion().id(),
                                waited.answers().map(WaitingContribution.Answered::id),
                                waited.text(),
                                new Editor(waited.contributor().toString(), waited.name())),
                        waited.contributor());
        participants.tellPlaced(
                waited.contributor(),
                waited.discussion().title(),
                placed.number(),
                clock.instant());
        LOG.atInfo()
                .addKeyValue("contribution", id.value())
                .addKeyValue("account", by.id())
                .log("contribution placed");
        return placed;
    }

    static ProblemException missing() {
        return new ProblemException(ProblemType.NO_SUCH_THING, "Deze bijdrage wacht niet (meer).");
    }
}
