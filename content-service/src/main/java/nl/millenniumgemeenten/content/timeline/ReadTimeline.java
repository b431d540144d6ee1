package nl.millenniumgemeenten.content.timeline;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.NewestFirst;

/// What the desk reads, each answer from one moment.
@Singleton
class ReadTimeline {
    private final Sources sources;
    private final Posts posts;

    ReadTimeline(Sources sources, Posts posts) {
        this.sources = sources;
        this.posts = posts;
    }

    @ReadOnly
    List<Sources.Listed> sources() {
        return sources.all();
    }

    @ReadOnly
    Sources.Listed source(UUID id) {
        return sources.at(id);
    }

    @ReadOnly
    List<Post> posts(NewestFirst after, int limit) {
        return posts.list(after, limit);
    }
}
