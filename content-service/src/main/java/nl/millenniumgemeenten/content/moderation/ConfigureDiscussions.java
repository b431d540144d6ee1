package nl.millenniumgemeenten.content.moderation;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/// Changes what waits for a moderator. What waits already goes on to.
@Singleton
class ConfigureDiscussions {
    private final DiscussionSettingsRow settings;

    ConfigureDiscussions(DiscussionSettingsRow settings) {
        this.settings = settings;
    }

    @ReadOnly
    DiscussionSettings current() {
        return settings.get();
    }

    @Transactional
    DiscussionSettings handle(DiscussionSettings changed) {
        return settings.save(changed);
    }
}
