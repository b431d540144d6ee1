package nl.millenniumgemeenten.gateway.desk.mailtext;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.desk.ReaderLanguages;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.MailTextJson.WordsJson;
import nl.millenniumgemeenten.problem.Problem;

/// The words of a mail as a form.
final class MailTextForms {
    static final List<Field> FIELDS =
            List.of(
                    new Field("subject", "Onderwerp"),
                    new Field("text", "Tekst"),
                    new Field("buttonLabel", "Op de knop"),
                    new Field("footer", "Onderaan"));
    private static final Map<String, String> LABELS =
            Map.of(
                    "subject", "Onderwerp",
                    "text", "Tekst",
                    "buttonLabel", "Op de knop",
                    "footer", "Onderaan");

    /// Names the language of the words, in a form and in an address.
    static final String LANGUAGE = "taal";

    private MailTextForms() {}

    /// The language of a form, which its address can say too.
    static String language(Form form, String asked) {
        var said = form.line(LANGUAGE);
        return ReaderLanguages.known(said.isEmpty() ? asked : said);
    }

    static Form of(WordsJson words, long revision) {
        var form =
                Form.EMPTY
                        .with("subject", words.subject())
                        .with("text", String.join("\n\n", words.paragraphs()))
                        .with("buttonLabel", words.buttonLabel())
                        .with("footer", words.footer());
        return Opened.taking(form, FIELDS).with("revision", Long.toString(revision));
    }

    /// A form with other words in it.
    static Form with(Form form, WordsJson words) {
        var other = of(words, 0);
        var filled = form;
        for (var field : FIELDS) {
            filled = filled.with(field.name(), other.all(field.name()));
        }
        return filled;
    }

    /// What was typed; an empty line begins a paragraph.
    static WordsJson words(Form form) {
        var paragraphs =
                List.of(lines(form.text("text")).split("\n[ ]*\n", -1)).stream()
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList();
        return new WordsJson(
                form.line("subject"),
                paragraphs,
                form.line("buttonLabel"),
                lines(form.text("footer")).strip());
    }

    private static String lines(String typed) {
        return typed.replace("\r", "").replace('\t', ' ');
    }

    /// What the service found wrong, beside the fields; what is wrong with a paragraph is said of
    /// the text.
    static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        var errors = new LinkedHashSet<FormErrorView>();
        problem.errors().forEach(fault -> errors.add(error(fault)));
        return List.copyOf(errors);
    }

    private static FormErrorView error(Problem.FieldProblem fault) {
        var pointer = fault.pointer().substring(1);
        var field = pointer.startsWith("paragraphs") ? "text" : pointer;
        return new FormErrorView(
                LABELS.containsKey(field) ? field : "",
                fault.detail(),
                LABELS.getOrDefault(field, ""));
    }
}
