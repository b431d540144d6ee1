package nl.millenniumgemeenten.subscription.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// A kind of mail to one person at a time, in one of the languages that it has words in.
///
/// @param key how others name it
/// @param when who gets it, and why
/// @param says what it says in each of its languages as long as nobody words it anew
/// @param language the one that this is in
public record TextKind(
        String key,
        Group group,
        String title,
        String when,
        List<Value> values,
        Map<ReaderLanguage, Said> says,
        ReaderLanguage language) {

    /// The name of the campaign and the way to the site, which every mail knows.
    private static final List<Value> EVERYWHERE =
            List.of(
                    Value.line("campagne", "de naam van de campagne", "Millenniumgemeenten"),
                    Value.link("website", "een link naar onze website", "onze website", false)
                            .in(ReaderLanguage.ENGLISH, "our website"));

    public TextKind {
        values = List.copyOf(values);
        says = Map.copyOf(says);
        Objects.requireNonNull(says.get(language), "A kind is in a language that it has words in");
    }

    /// Whom the mails of a group are for.
    public enum Group {
        NEWSLETTER,
        MUNICIPALITIES,
        DISCUSSIONS,
        ACCOUNTS
    }

    /// A heading and a text that nobody can leave out.
    public record Always(String heading, String text) {
        static final Always NOTHING = new Always("", "");
    }

    /// What it says in one language.
    public record Said(Words words, Always always) {}

    static TextKind of(
            String key, Group group, String title, String when, List<Value> values, Words words) {
        return of(key, group, title, when, values, words, Always.NOTHING);
    }

    static TextKind of(
            String key,
            Group group,
            String title,
            String when,
            List<Value> values,
            Words words,
            Always always) {
        var all = new ArrayList<>(values);
        all.addAll(EVERYWHERE);
        return new TextKind(
                key,
                group,
                title,
                when,
                all,
                Map.of(ReaderLanguage.DUTCH, new Said(words, always)),
                ReaderLanguage.DUTCH);
    }

    /// The same, with words in a language more.
    TextKind with(ReaderLanguage other, Words words) {
        return with(other, words, Always.NOTHING);
    }

    /// The same, with words in a language more.
    TextKind with(ReaderLanguage other, Words words, Always always) {
        var all = new EnumMap<>(says);
        all.put(other, new Said(words, always));
        return new TextKind(key, group, title, when, values, all, language);
    }

    /// The same for who reads this language; in Dutch if it has no words in it.
    public TextKind in(ReaderLanguage wanted) {
        return new TextKind(
                key,
                group,
                title,
                when,
                values,
                says,
                says.containsKey(wanted) ? wanted : ReaderLanguage.DUTCH);
    }

    /// The languages that it has words in, Dutch first.
    public List<ReaderLanguage> languages() {
        return Arrays.stream(ReaderLanguage.values()).filter(says::containsKey).toList();
    }

    /// What it says as long as nobody words it anew.
    public Words words() {
        return said().words();
    }

    /// What stands below it whatever the words are; empty of most.
    public Always always() {
        return said().always();
    }

    private Said said() {
        return Objects.requireNonNull(says.get(language));
    }

    /// What may stand in braces under a name.
    public Optional<Value> value(String name) {
        return values.stream().filter(value -> value.name().equals(name)).findFirst();
    }

    /// What whoever has it sent must give: everything but addresses and what every mail knows.
    public List<Value> given() {
        return values.stream()
                .filter(value -> value.form() != Value.Form.LINK && !EVERYWHERE.contains(value))
                .toList();
    }

    /// Whether it has a button.
    public boolean hasButton() {
        return value(Value.LINK).isPresent();
    }
}
