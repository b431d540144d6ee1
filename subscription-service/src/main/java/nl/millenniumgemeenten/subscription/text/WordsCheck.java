package nl.millenniumgemeenten.subscription.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether words fit their kind of mail: each value in braces is known and may stand there, and
/// what may not be left out is there.
public final class WordsCheck {
    private static final String SUBJECT = "subject";
    private static final String BUTTON_LABEL = "buttonLabel";

    private final TextKind kind;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private WordsCheck(TextKind kind) {
        this.kind = kind;
    }

    /// Something that does not fit, and in which field.
    public record Fault(String field, String detail) {}

    /// What does not fit; nothing of words that do.
    public static List<Fault> faults(TextKind kind, Words words) {
        var check = new WordsCheck(kind);
        check.line(SUBJECT, words.subject());
        for (int i = 0; i < words.paragraphs().size(); i++) {
            check.text("paragraphs/" + i, words.paragraphs().get(i));
        }
        check.line(BUTTON_LABEL, words.buttonLabel());
        if (kind.hasButton() && words.buttonLabel().isEmpty()) {
            check.fault(BUTTON_LABEL, "Deze mail heeft een knop. Zet er iets op.");
        }
        if (!kind.hasButton() && !words.buttonLabel().isEmpty()) {
            check.fault(BUTTON_LABEL, "Deze mail heeft geen knop.");
        }
        check.text("footer", words.footer());
        check.nothingLeftOut();
        return check.faults;
    }

    private void line(String field, String text) {
        for (var value : values(field, text)) {
            if (!value.inLine()) {
                fault(
                        field,
                        "{%s} past niet in één regel. Zet het in de tekst."
                                .formatted(value.name()));
            }
        }
    }

    private void text(String field, String text) {
        for (var value : values(field, text)) {
            used.add(value.name());
            if (value.form() == Value.Form.CONTRIBUTIONS
                    && !text.strip().equals("{" + value.name() + "}")) {
                fault(
                        field,
                        "Zet {%s} in een alinea apart, zonder andere tekst."
                                .formatted(value.name()));
            }
        }
    }

    private List<Value> values(String field, String text) {
        var found = new ArrayList<Value>();
        for (var piece : Template.parse(text)) {
            switch (piece) {
                case Template.Name(var name) ->
                        kind.value(name)
                                .ifPresentOrElse(found::add, () -> fault(field, unknown(name)));
                case Template.Plain(var plain) -> {
                    if (BRACE.matcher(plain).find()) {
                        fault(
                                field,
                                "Een accolade kan alleen om een waarde staan, zoals {campagne}.");
                    }
                }
            }
        }
        return found;
    }

    private void nothingLeftOut() {
        for (var value : kind.values()) {
            if (value.required() && !used.contains(value.name())) {
                fault(
                        "paragraphs",
                        "Zet {%s} ergens in de tekst: dat is %s."
                                .formatted(value.name(), value.meaning()));
            }
        }
    }

    private static final Pattern BRACE = Pattern.compile("[{}]");

    private static String unknown(String name) {
        return "{%s} kent deze mail niet.".formatted(name);
    }

    private void fault(String field, String detail) {
        faults.add(new Fault(field, detail));
    }
}
