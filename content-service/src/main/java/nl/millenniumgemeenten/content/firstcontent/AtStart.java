package nl.millenniumgemeenten.content.firstcontent;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/// Loads the first content before the service answers.
@Singleton
@Requires(property = "first-content.enabled", notEquals = "false")
class AtStart implements ApplicationEventListener<StartupEvent> {
    private final LoadFirstContent load;

    AtStart(LoadFirstContent load) {
        this.load = load;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        load.handle();
    }
}
