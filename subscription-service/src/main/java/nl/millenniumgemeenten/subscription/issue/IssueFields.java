package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.compose.BlockFields;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.subscriber.LanguageField;
import org.jspecify.annotations.Nullable;

/// Reads what an editor saves. A draft may lack what must be there when it is handed in.
final class IssueFields {
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_PREHEADER = 200;

    /// What can stand in a header: no line ends, of which there are more than two, and nothing that
    /// only steers.
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*");

    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9-]{1,40}");

    private IssueFields() {}

    /// What was sent.
    ///
    /// @param existing which of some lists there are
    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`, naming every field
    static IssueContent read(
            @Nullable JsonNode body, Function<List<ListKey>, Set<ListKey>> existing) {
        var fields = RequestFields.of(body);
        var content =
                new IssueContent(
                        line(fields, "subject", LONGEST_SUBJECT),
                        line(fields, "preheader", LONGEST_PREHEADER),
                        LanguageField.read(fields),
                        lists(fields, existing),
                        fields.optionalYes("onlyItsLanguage"),
                        fields.optionalYes("countsClicks"),
                        BlockFields.read(fields));
        fields.orThrow();
        return content;
    }

    /// Text that becomes a header of a mail, or stands beside one.
    private static String line(RequestFields fields, String name, int longest) {
        var text = fields.text(name, 0, longest);
        if (!ONE_LINE.matcher(text).matches()) {
            fields.refuse(name, "Dit moet op één regel staan.");
        }
        return text;
    }

    private static List<ListKey> lists(
            RequestFields fields, Function<List<ListKey>, Set<ListKey>> existing) {
        var given = fields.texts("lists", KEY, "Dit is geen lijst.");
        var keys = given.stream().flatMap(key -> ListKey.parse(key).stream()).distinct().toList();
        Set<ListKey> there = keys.isEmpty() ? Set.of() : existing.apply(keys);
        for (int i = 0; i < given.size(); i++) {
            var key = ListKey.parse(given.get(i));
            if (!given.get(i).isEmpty() && (key.isEmpty() || !there.contains(key.get()))) {
                fields.refuse("lists/" + i, "Deze lijst is er niet.");
            }
        }
        return keys;
    }
}
