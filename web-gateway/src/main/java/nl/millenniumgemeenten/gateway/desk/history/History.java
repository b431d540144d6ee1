package nl.millenniumgemeenten.gateway.desk.history;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.merge.Field;
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
            var from = before == null ? Parts.NONE : parts(before, field, words);
            var to = parts(after, field, words);
            if (!from.all().equals(to.all())) {
                changes.add(change(field, from, to));
            }
        }
        return changes;
    }

    /// Of a list only what went and what came; all of it where merely the order changed.
    private static HistoryView.Change change(Field field, Parts from, Parts to) {
        var went = from.without(to);
        var came = to.without(from);
        return went.isEmpty() && came.isEmpty()
                ? new HistoryView.Change(field.label(), joined(from.all()), joined(to.all()), false)
                : new HistoryView.Change(
                        field.label(),
                        joined(went),
                        joined(came),
                        (from.listed() || to.listed()) && (went.isEmpty() || came.isEmpty()));
    }

    /// What a field holds: the parts of a list, or one value; nothing where it is empty.
    private record Parts(List<String> all, boolean listed) {
        static final Parts NONE = new Parts(List.of(), false);

        List<String> without(Parts others) {
            var rest = new ArrayList<>(all);
            others.all().forEach(rest::remove);
            return rest;
        }
    }

    /// The value of a field; of a part of the record, or of the records in a list, that of one
    /// field of each.
    private static Parts parts(JsonNode record, Field field, HistoryWords words) {
        var path = field.name().split("/", 2);
        var value = record.get(path[0]);
        if (value == null) {
            return Parts.NONE;
        }
        if (path.length == 1) {
            return parts(value, words.values());
        }
        return value.isArray()
                ? listed(value, part -> text(part.get(path[1]), words.values()))
                : parts(value.get(path[1]), words.values());
    }

    private static Parts parts(@Nullable JsonNode value, Map<String, String> words) {
        if (value != null && value.isArray()) {
            return listed(value, part -> text(part, words));
        }
        var text = text(value, words);
        return text.isEmpty() ? Parts.NONE : new Parts(List.of(text), false);
    }

    private static Parts listed(JsonNode list, Function<JsonNode, String> text) {
        return new Parts(
                StreamSupport.stream(list.values().spliterator(), false)
                        .map(text)
                        .filter(part -> !part.isEmpty())
                        .toList(),
                true);
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
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
