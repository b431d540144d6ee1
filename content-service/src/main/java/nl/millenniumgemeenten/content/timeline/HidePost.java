package nl.millenniumgemeenten.content.timeline;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.timeline.Post.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hides a post from visitors, or shows it again as its source has it by then.
@Singleton
class HidePost {
    private static final Logger LOG = LoggerFactory.getLogger(HidePost.class);

    private final Posts posts;
    private final InstantSource clock;

    HidePost(Posts posts, InstantSource clock) {
        this.posts = posts;
        this.clock = clock;
    }

    @Transactional
    Post handle(UUID id, long revision, State state) {
        var before = posts.at(id, revision);
        if (before.state() == state) {
            return before;
        }
        var after = before.in(state, clock.instant());
        posts.save(before, after);
        LOG.atInfo()
                .addKeyValue("post", id)
                .addKeyValue("state", state)
                .log("timeline post changed");
        return after;
    }
}
