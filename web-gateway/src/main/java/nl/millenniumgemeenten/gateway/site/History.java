package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ChangeType;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.events.Topic;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Every revision of the register that was read, by number for each record: what we knew when.
public record History(PSortedMap<String, PSortedMap<Long, Change>> revisions) {

    static final History EMPTY = new History(TreePMap.empty());

    /// All revisions, in an order in which they can be taken in again.
    List<Change> all() {
        var all = new ArrayList<Change>();
        revisions.values().forEach(record -> all.addAll(record.values()));
        return all;
    }

    /// The last revision of each record that was recorded at or before a moment.
    List<Change> knownAt(Instant moment) {
        var known = new ArrayList<Change>();
        for (var record : revisions.values()) {
            record.values().stream()
                    .filter(change -> !recordedAt(change).isAfter(moment))
                    .reduce((_, later) -> later)
                    .ifPresent(known::add);
        }
        return known;
    }

    /// With a revision, whenever it comes in.
    History with(Change change) {
        var key = key(ChangeType.of(change).topic(), change.subject());
        var known = revisions.get(key);
        return new History(
                revisions.plus(
                        key,
                        (known == null ? TreePMap.<Long, Change>empty() : known)
                                .plus(change.revision(), change)));
    }

    /// Whether this is a record of the register, whose history is kept.
    static boolean keeps(Change change) {
        return change instanceof MunicipalityChange
                || change instanceof TerritorialChangeChange
                || change instanceof ParticipationChange
                || change instanceof GoalChange;
    }

    /// When a change of the register was recorded.
    public static Instant recordedAt(Change change) {
        return switch (change) {
            case MunicipalityChange.Recorded municipality -> municipality.recordedAt();
            case TerritorialChangeChange.Recorded territorial -> territorial.recordedAt();
            case ParticipationChange.Recorded participation -> participation.recordedAt();
            case GoalChange.Defined goal -> goal.definedAt();
            default -> throw new IllegalArgumentException("No record of the register");
        };
    }

    private static String key(Topic topic, String subject) {
        return topic.topicName() + " " + subject;
    }
}
