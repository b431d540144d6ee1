package nl.millenniumgemeenten.gateway.desk.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.EditionItemJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Says in a few words what changed in each saved version, without reading the texts: of those it
/// only needs to know whether they are the same. A version stays what it is, so what was said of it
/// once is remembered.
@Singleton
final class EditionChanges {
    private static final int MOST_WORDS = 4;
    private static final int MOST_REMEMBERED = 5_000;

    private final Cache<Version, String> said =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private record Version(UUID item, int number) {}

    /// What changed in these versions, by their numbers; nothing is said of what cannot be read.
    <J extends ContentJson, E> Map<Integer, String> of(
            ContentKind<J, E> kind, UUID id, List<EditionItemJson> items, Editor editor) {
        var words = new HashMap<Integer, String>();
        for (var item : items) {
            int number = item.edition();
            var known = number == 1 ? "Eerste versie." : said.getIfPresent(new Version(id, number));
            if (known != null) {
                words.put(number, known);
            }
        }
        var unsaid =
                items.stream()
                        .map(EditionItemJson::edition)
                        .filter(number -> !words.containsKey(number))
                        .toList();
        var forms = forms(kind, id, unsaid, editor);
        for (int number : unsaid) {
            var before = forms.get(number - 1);
            var after = forms.get(number);
            if (before != null && after != null) {
                var changed = changed(kind, before, after);
                said.put(new Version(id, number), changed);
                words.put(number, changed);
            }
        }
        return words;
    }

    /// These versions and the ones before them, each with a digest in the place of its text. They
    /// come newest first, and no number is left out.
    private static <J extends ContentJson, E> Map<Integer, Form> forms(
            ContentKind<J, E> kind, UUID id, List<Integer> unsaid, Editor editor) {
        var forms = new HashMap<Integer, Form>();
        if (unsaid.isEmpty()) {
            return forms;
        }
        int newest = Collections.max(unsaid);
        int size = newest - Collections.min(unsaid) + 2;
        if (kind.collection().outlines(id, newest + 1, size, editor.caller())
                instanceof Outcome.Ok<ItemsJson<E>>(var outlines, _)) {
            int number = newest;
            for (var outline : outlines.items()) {
                forms.put(number, kind.filled(outline));
                number--;
            }
        }
        return forms;
    }

    private static String changed(ContentKind<?, ?> kind, Form before, Form after) {
        return words(
                Merge.differing(kind.fields(), before, after).stream().map(Field::label).toList());
    }

    private static String words(List<String> labels) {
        if (labels.isEmpty()) {
            return "Niets gewijzigd.";
        }
        return labels.size() > MOST_WORDS
                ? "Gewijzigd: " + String.join(", ", labels.subList(0, MOST_WORDS)) + " en meer."
                : "Gewijzigd: " + DutchText.list(labels) + ".";
    }
}
