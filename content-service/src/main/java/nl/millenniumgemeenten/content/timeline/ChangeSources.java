package nl.millenniumgemeenten.content.timeline;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adds, changes and removes sources, each with what follows for their posts in one transaction.
@Singleton
class ChangeSources {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeSources.class);
    private static final int MOST = 20;

    private final Sources sources;
    private final Posts posts;
    private final InstantSource clock;

    ChangeSources(Sources sources, Posts posts, InstantSource clock) {
        this.sources = sources;
        this.posts = posts;
        this.clock = clock;
    }

    /// Adds one, which is asked at once. Who asks the same again gets what was made.
    ///
    /// @throws StaleRevision if there is a source with this id that is another
    @Transactional
    Sources.Listed add(UUID id, Source.Settings settings) {
        sources.lock();
        var before = sources.find(id);
        if (before.isPresent()) {
            if (!before.get().source().settings().equals(settings)) {
                throw new StaleRevision(before.get().source().revision());
            }
            return before.get();
        }
        requireFree(settings.address(), id);
        if (sources.all().size() >= MOST) {
            throw new ProblemException(
                    ProblemType.NOT_NOW,
                    "Er zijn al %d bronnen. Haal er eerst een weg.".formatted(MOST));
        }
        sources.add(new Source(id, 1, settings, clock.instant()));
        LOG.atInfo().addKeyValue("source", id).log("timeline source added");
        return sources.at(id);
    }

    /// Changes one. Its posts carry its name, so another name is told of each of them; posts from
    /// another address are none of this source, so those that were copied go.
    @Transactional
    Sources.Listed change(UUID id, long revision, Source.Settings settings) {
        sources.lock();
        var before = sources.held(id, revision);
        if (before.settings().equals(settings)) {
            return sources.at(id);
        }
        requireFree(settings.address(), id);
        var now = clock.instant();
        sources.save(before.with(settings, now));
        if (before.readsElsewhere(settings)) {
            removePosts(id);
            sources.startAnew(id);
        } else if (!before.settings().name().equals(settings.name())) {
            for (var post : posts.held(id)) {
                posts.save(post, post.of(settings.name(), now));
            }
        }
        LOG.atInfo().addKeyValue("source", id).log("timeline source changed");
        return sources.at(id);
    }

    /// Removes one, with all that was copied from it.
    @Transactional
    void remove(UUID id, long revision) {
        var source = sources.held(id, revision);
        sources.remove(new Source(id, source.revision(), source.settings(), clock.instant()));
        int removed = removePosts(id);
        LOG.atInfo()
                .addKeyValue("source", id)
                .addKeyValue("posts", removed)
                .log("timeline source removed");
    }

    /// Has one asked within seconds, unless its server asked to be left alone.
    ///
    /// @throws ProblemException `not-now`
    @Transactional
    void askSoon(UUID id) {
        var source = sources.at(id);
        if (!source.source().settings().active()) {
            throw new ProblemException(
                    ProblemType.NOT_NOW, "Deze bron staat uit. Zet hem eerst aan.");
        }
        if (source.waits()) {
            throw new ProblemException(
                    ProblemType.NOT_NOW,
                    "De server van deze bron vraagt om nog even te wachten. Daarna halen we de"
                            + " berichten vanzelf op.");
        }
        sources.askSoon(id);
    }

    private int removePosts(UUID source) {
        var all = posts.held(source);
        var now = clock.instant();
        for (var post : all) {
            posts.save(post, post.in(Post.State.REMOVED, now));
        }
        return all.size();
    }

    private void requireFree(String address, UUID besides) {
        if (sources.isTaken(address, besides)) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    new Problem.FieldProblem(
                                            "/address", "Deze bron staat al in de lijst."))));
        }
    }
}
