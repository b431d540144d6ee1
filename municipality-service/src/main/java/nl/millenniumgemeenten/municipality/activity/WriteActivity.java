package nl.millenniumgemeenten.municipality.activity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.goal.Goals;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.picture.Picture;
import nl.millenniumgemeenten.municipality.picture.Pictures;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.Calendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins an activity, or saves what is worked on. Nothing of it reaches the site.
@Singleton
public class WriteActivity {
    private static final Logger LOG = LoggerFactory.getLogger(WriteActivity.class);

    private final Activities activities;
    private final Municipalities municipalities;
    private final Goals goals;
    private final Pictures pictures;
    private final InstantSource clock;

    WriteActivity(
            Activities activities,
            Municipalities municipalities,
            Goals goals,
            Pictures pictures,
            InstantSource clock) {
        this.activities = activities;
        this.municipalities = municipalities;
        this.goals = goals;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// An activity as it should be.
    record Command(UUID id, ActivityForm form, Expected expected, Author by) {}

    /// Stores the activity, unless it contradicts itself or names what is not there.
    @Transactional
    Decision<Revised<Activity>> handle(Command command) {
        var now = clock.instant();
        var hashes = command.form().content().pictures().stream().map(Illustration::hash).toList();
        var known = pictures.use(hashes, now);
        var content = command.form().measured(known);
        return switch (ActivityContent.of(content)) {
            case Decision.Refused<ActivityContent>(var faults) -> new Decision.Refused<>(faults);
            case Decision.Accepted<ActivityContent>(var good) ->
                    Decision.of(faults(command, good, known), () -> write(command, good));
        };
    }

    private Revised<Activity> write(Command command, ActivityContent content) {
        var next =
                activities
                        .find(command.id())
                        .map(there -> there.state().save(content))
                        .orElseGet(() -> draft(command, content));
        var written = activities.save(next, command.expected(), command.by(), clock.instant());
        LOG.atInfo()
                .addKeyValue("activity", next.id())
                .addKeyValue("state", next.state())
                .addKeyValue("revision", written.revision())
                .addKeyValue("by", command.by().id())
                .log("activity saved");
        return written;
    }

    private Activity draft(Command command, ActivityContent content) {
        return Activity.draft(
                command.id(), activities.nextNumber(), command.form().municipality(), content);
    }

    private List<Fault> faults(
            Command command, ActivityContent content, Map<String, Picture> known) {
        var faults = new ArrayList<Fault>();
        faults.addAll(municipality(command));
        faults.addAll(existence(command.form().municipality(), content));
        faults.addAll(goals.unknown(content.goals()));
        for (int place = 0; place < content.pictures().size(); place++) {
            if (!known.containsKey(content.pictures().get(place).hash())) {
                faults.add(
                        new Fault(
                                "pictures/" + place + "/hash",
                                "Deze foto is er niet meer. Stuur hem opnieuw in."));
            }
        }
        return faults;
    }

    /// What a municipality did, it did while it existed: what came later is its successor's.
    private List<Fault> existence(MunicipalityCode code, ActivityContent content) {
        return municipalities
                .find(code.value())
                .map(found ->
                        content.outside(found.state().existence(), Calendar.day(clock.instant())))
                .orElse(List.of());
    }

    private List<Fault> municipality(Command command) {
        MunicipalityCode given = command.form().municipality();
        var there = activities.find(command.id());
        if (there.isPresent()) {
            return there.get().state().municipality().equals(given)
                    ? List.of()
                    : List.of(
                            new Fault(
                                    "municipality",
                                    "Een activiteit blijft van de gemeente die haar begon."));
        }
        return municipalities.unknown(List.of(given)).isEmpty()
                ? List.of()
                : List.of(new Fault("municipality", "Deze gemeente staat niet in het register."));
    }
}
