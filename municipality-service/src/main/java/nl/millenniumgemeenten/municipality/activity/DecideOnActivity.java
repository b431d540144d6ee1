package nl.millenniumgemeenten.municipality.activity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.activity.Activity.State;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes an activity a step on its way to the site, or back.
@Singleton
public class DecideOnActivity {
    private static final Logger LOG = LoggerFactory.getLogger(DecideOnActivity.class);

    private final Activities activities;
    private final TellContacts contacts;
    private final InstantSource clock;

    DecideOnActivity(Activities activities, TellContacts contacts, InstantSource clock) {
        this.activities = activities;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// A step on the way.
    public sealed interface Step {
        /// The municipality asks an editor to publish it.
        record Submit() implements Step {}

        /// An editor puts it on the site.
        record Publish() implements Step {}

        /// An editor wants to know something first.
        record AskBack(String question) implements Step {}

        /// An editor takes it off the site, or lays it aside.
        record Withdraw() implements Step {}
    }

    /// A step, taken with a revision in view.
    public record Command(UUID id, Expected.Revision expected, Step step, Author by) {}

    /// Stores the activity, announces what the site may show of it and tells its contacts.
    @Transactional
    public Decision<Revised<Activity>> handle(Command command) {
        var now = clock.instant();
        var activity = activities.at(command.id(), command.expected()).state();
        return switch (decide(activity, command.step(), now)) {
            case Decision.Refused<Activity>(var faults) -> new Decision.Refused<>(faults);
            case Decision.Accepted<Activity>(var next) -> {
                tell(activity, next, now);
                yield new Decision.Accepted<>(save(next, command, now));
            }
        };
    }

    /// Only who submitted something waits for an answer.
    private void tell(Activity before, Activity after, Instant now) {
        if (before.state() != State.SUBMITTED) {
            return;
        }
        switch (after.state()) {
            case ASKED_BACK -> contacts.askedBack(after, now);
            case PUBLISHED -> contacts.published(after, now);
            case DRAFT, SUBMITTED, WITHDRAWN -> {
                // Nothing that its contacts must know at once.
            }
        }
    }

    private static Decision<Activity> decide(Activity activity, Step step, Instant now) {
        return switch (step) {
            case Step.Submit() -> activity.submit();
            case Step.Publish() -> activity.publish(now);
            case Step.AskBack(var question) -> activity.askBack(question);
            case Step.Withdraw() -> activity.withdraw(now);
        };
    }

    private Revised<Activity> save(Activity next, Command command, Instant now) {
        var saved = activities.save(next, command.expected(), command.by(), now);
        LOG.atInfo()
                .addKeyValue("activity", next.id())
                .addKeyValue("state", next.state())
                .addKeyValue("revision", saved.revision())
                .addKeyValue("by", command.by().id())
                .log("activity decided on");
        return saved;
    }
}
