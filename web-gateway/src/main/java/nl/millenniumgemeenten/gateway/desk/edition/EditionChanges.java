package nl.millenniumgemeenten.gateway.desk.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.AtOnce;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.EditionItemJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Says in a few words what changed in each saved version. A version stays what it is, so what was
/// said of it once is remembered: then a list needs none of the texts.
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

    /// These versions and the ones before them, read at once: people wait.
    private static <J extends ContentJson, E> Map<Integer, Form> forms(
            ContentKind<J, E> kind, UUID id, List<Integer> unsaid, Editor editor) {
        var numbers =
                unsaid.stream()
                        .flatMap(number -> Stream.of(number - 1, number))
                        .distinct()
                        .toList();
        var read =
                AtOnce.<Integer, Optional<Form>>ask(
                        numbers, number -> form(kind, id, number, editor), _ -> Optional.empty());
        var forms = new HashMap<Integer, Form>();
        for (int at = 0; at < numbers.size(); at++) {
            int number = numbers.get(at);
            read.get(at).ifPresent(form -> forms.put(number, form));
        }
        return forms;
    }

    private static <J extends ContentJson, E> Optional<Form> form(
            ContentKind<J, E> kind, UUID id, int number, Editor editor) {
        return kind.collection().edition(id, number, editor.caller())
                        instanceof Outcome.Ok<E>(var edition, _)
                ? Optional.of(kind.filled(edition))
                : Optional.empty();
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
