package nl.millenniumgemeenten.subscription.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A kind of mail to one person at a time.
///
/// @param key how others name it
/// @param when who gets it, and why
/// @param words what it says as long as nobody words it anew
/// @param always what stands below it whatever the words are; empty of most
public record TextKind(
        String key,
        Group group,
        String title,
        String when,
        List<Value> values,
        Words words,
        Always always) {

    /// The name of the campaign and the way to the site, which every mail knows.
    private static final List<Value> EVERYWHERE =
            List.of(
                    Value.line("campagne", "de naam van de campagne", "Millenniumgemeenten"),
                    Value.link("website", "een link naar onze website", "onze website", false));

    public TextKind {
        var all = new ArrayList<>(values);
        all.addAll(EVERYWHERE);
        values = List.copyOf(all);
    }

    /// Whom the mails of a group are for.
    public enum Group {
        NEWSLETTER,
        MUNICIPALITIES,
        ACCOUNTS
    }

    /// A heading and a text that nobody can leave out.
    public record Always(String heading, String text) {
        static final Always NOTHING = new Always("", "");
    }

    static TextKind of(
            String key, Group group, String title, String when, List<Value> values, Words words) {
        return new TextKind(key, group, title, when, values, words, Always.NOTHING);
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
