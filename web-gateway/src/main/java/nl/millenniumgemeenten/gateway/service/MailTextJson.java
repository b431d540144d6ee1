package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A mail to one person at a time: what it says now, what it says by itself, what can be filled in
/// and who changed it.
///
/// @param language the one that its words are in
/// @param languages those that it has words in
/// @param changed whether an editor worded it
/// @param always what stands below it whatever the words are
/// @param history newest first
@Serdeable
public record MailTextJson(
        String kind,
        String group,
        String title,
        String when,
        @Nullable String language,
        @Nullable List<String> languages,
        long revision,
        boolean changed,
        WordsJson words,
        WordsJson standard,
        AlwaysJson always,
        List<ValueJson> values,
        List<EditionJson> history) {

    public MailTextJson {
        languages = List.copyOf(Objects.requireNonNullElse(languages, List.of()));
        values = values == null ? List.of() : List.copyOf(values);
        history = history == null ? List.of() : List.copyOf(history);
    }

    /// The language of all this.
    public String inLanguage() {
        return Objects.requireNonNullElse(language, "nl");
    }

    /// The languages that it has words in.
    public List<String> allLanguages() {
        return Objects.requireNonNullElse(languages, List.of());
    }

    /// Whether it has a button.
    public boolean hasButton() {
        return values.stream().anyMatch(value -> value.name().equals("link"));
    }

    /// What a mail says, with values in braces.
    @Serdeable
    public record WordsJson(
            String subject, List<String> paragraphs, String buttonLabel, String footer) {
        public WordsJson {
            paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
            buttonLabel = Objects.requireNonNullElse(buttonLabel, "");
        }
    }

    /// A heading and a text; both empty of most.
    @Serdeable
    public record AlwaysJson(String heading, String text) {
        public AlwaysJson {
            heading = Objects.requireNonNullElse(heading, "");
            text = Objects.requireNonNullElse(text, "");
        }
    }

    /// Something that is filled in; `form` is `line`, `text`, `list` or `link`.
    @Serdeable
    public record ValueJson(
            String name, String form, String meaning, String example, boolean required) {
        public ValueJson {
            example = Objects.requireNonNullElse(example, "");
        }
    }

    /// A change; without words it went back to the standard.
    @Serdeable
    public record EditionJson(long revision, Instant at, String by, @Nullable WordsJson words) {}
}
