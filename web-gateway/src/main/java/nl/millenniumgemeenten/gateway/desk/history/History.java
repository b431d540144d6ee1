package nl.millenniumgemeenten.gateway.desk.history;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Field;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.RegisterHistory;
import nl.millenniumgemeenten.gateway.service.RevisionJson;
import nl.millenniumgemeenten.gateway.service.RevisionsJson;
import org.jspecify.annotations.Nullable;

/// Makes the history of a record of the register for its screen. A screen goes on without it while
/// it cannot be asked.
@Singleton
public class History {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");

    private final RegisterHistory register;
    private final Moments moments;

    History(RegisterHistory register, Moments moments) {
        this.register = register;
        this.moments = moments;
    }

    /// What happened to a record.
    ///
    /// @param record its path in municipality-service, such as `/municipalities/GM0809`
    public HistoryView of(String record, HistoryWords words, Editor editor) {
        return register.of(record, editor.caller())
                        instanceof Outcome.Ok<RevisionsJson>(var revisions, _)
                ? view(revisions.items(), words)
                : HistoryView.UNKNOWN;
    }

    HistoryView view(List<RevisionJson> revisions, HistoryWords words) {
        var entries = new ArrayList<HistoryView.Entry>();
        for (int at = 0; at < revisions.size(); at++) {
            var revision = revisions.get(at);
            var before = at + 1 < revisions.size() ? revisions.get(at + 1).record() : null;
            entries.add(
                    new HistoryView.Entry(
                            moments.saved(revision.recordedAt()),
                            revision.recordedBy().name(),
                            before == null,
                            changes(before, revision.record(), words)));
        }
        return new HistoryView(true, entries);
    }

    private static List<HistoryView.Change> changes(
            @Nullable JsonNode before, JsonNode after, HistoryWords words) {
        var changes = new ArrayList<HistoryView.Change>();
        for (var field : words.fields()) {
            var from = before == null ? "" : text(before, field, words);
            var to = text(after, field, words);
            if (!from.equals(to)) {
                changes.add(new HistoryView.Change(field.label(), from, to));
            }
        }
        return changes;
    }

    /// The value of a field; of a part of the record, or of the records in a list, that of one
    /// field of each.
    private static String text(JsonNode record, Field field, HistoryWords words) {
        var path = field.name().split("/", 2);
        var value = record.get(path[0]);
        if (path.length == 1 || value == null) {
            return text(value, words.values());
        }
        return value.isObject()
                ? text(value.get(path[1]), words.values())
                : StreamSupport.stream(value.values().spliterator(), false)
                        .map(part -> text(part.get(path[1]), words.values()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    /// A value as people read it: lists with commas, parts of an object one after the other.
    private static String text(@Nullable JsonNode value, Map<String, String> words) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isBoolean()) {
            return value.getBooleanValue() ? "ja" : "nee";
        }
        if (value.isArray() || value.isObject()) {
            return StreamSupport.stream(value.values().spliterator(), false)
                    .map(part -> text(part, words))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(value.isArray() ? ", " : " "));
        }
        var plain = value.coerceStringValue();
        return words.getOrDefault(plain, DATE.matcher(plain).matches() ? date(plain) : plain);
    }

    private static String date(String plain) {
        try {
            return DutchText.partialDate(plain);
        } catch (DateTimeException noSuchDate) {
            return plain;
        }
    }
}
