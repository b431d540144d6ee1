package nl.millenniumgemeenten.gateway.desk.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.merge.Field;

/// How the fields of a record are called, in the order in which they are shown, and what some of
/// their values mean. A field without a name is not shown; `pictures/credit` is a field of each
/// record in a list, `profile/website` one of a part of the record.
public record HistoryWords(List<Field> fields, Map<String, String> values) {
    public HistoryWords {
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
    }

    /// Words for these fields: name and label by turns.
    public static HistoryWords of(String... namesAndLabels) {
        var labels = new LinkedHashMap<String, String>();
        for (int at = 0; at < namesAndLabels.length; at += 2) {
            labels.put(namesAndLabels[at], namesAndLabels[at + 1]);
        }
        return new HistoryWords(
                labels.entrySet().stream()
                        .map(label -> new Field(label.getKey(), label.getValue()))
                        .toList(),
                Map.of());
    }

    /// The same with words for values, such as `DRAFT`.
    public HistoryWords meaning(Map<String, String> words) {
        return new HistoryWords(fields, words);
    }
}
