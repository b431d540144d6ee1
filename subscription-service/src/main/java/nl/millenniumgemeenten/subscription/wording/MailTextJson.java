package nl.millenniumgemeenten.subscription.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.text.Edition;
import nl.millenniumgemeenten.subscription.text.TextKind;
import nl.millenniumgemeenten.subscription.text.Value;
import nl.millenniumgemeenten.subscription.text.Words;
import org.jspecify.annotations.Nullable;

/// A mail: what it says now, what it said by itself, what can be filled in and who changed it.
///
/// @param language the one that all of this is in
/// @param languages those that it has words in
/// @param changed whether an editor worded it
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MailTextJson(
        String kind,
        String group,
        String title,
        String when,
        String language,
        List<String> languages,
        long revision,
        boolean changed,
        WordsJson words,
        WordsJson standard,
        AlwaysJson always,
        List<ValueJson> values,
        List<EditionJson> history) {

    MailTextJson {
        languages = List.copyOf(languages);
        values = List.copyOf(values);
        history = List.copyOf(history);
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record WordsJson(String subject, List<String> paragraphs, String buttonLabel, String footer) {
        WordsJson {
            paragraphs = List.copyOf(paragraphs);
        }

        static WordsJson of(Words words) {
            return new WordsJson(
                    words.subject(), words.paragraphs(), words.buttonLabel(), words.footer());
        }
    }

    /// What stands below it whatever the words are; both empty of most.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AlwaysJson(String heading, String text) {}

    /// `form` is `line`, `text`, `list` or `link`.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ValueJson(String name, String form, String meaning, String example, boolean required) {
        static ValueJson of(Value value, ReaderLanguage language) {
            return new ValueJson(
                    value.name(),
                    value.form().name().toLowerCase(Locale.ROOT),
                    value.meaning(),
                    value.example(language),
                    value.required());
        }
    }

    /// A change; without words it went back to the standard.
    @Serdeable
    record EditionJson(long revision, Instant at, String by, @Nullable WordsJson words) {
        static EditionJson of(Edition edition) {
            var words = edition.words();
            return new EditionJson(
                    edition.revision(),
                    edition.at(),
                    edition.byName(),
                    words == null ? null : WordsJson.of(words));
        }
    }

    static MailTextJson of(TextKind kind, Words now, List<Edition> history) {
        return new MailTextJson(
                kind.key(),
                kind.group().name().toLowerCase(Locale.ROOT),
                kind.title(),
                kind.when(),
                kind.language().tag(),
                kind.languages().stream().map(ReaderLanguage::tag).toList(),
                history.isEmpty() ? 0 : history.getFirst().revision(),
                !now.equals(kind.words()),
                WordsJson.of(now),
                WordsJson.of(kind.words()),
                new AlwaysJson(kind.always().heading(), kind.always().text().strip()),
                kind.values().stream().map(value -> ValueJson.of(value, kind.language())).toList(),
                history.stream().map(EditionJson::of).toList());
    }
}
