package nl.millenniumgemeenten.gateway.desk.discussion;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.problem.Problem;

/// The fields of a discussion, as forms and the service write them.
@Singleton
class DiscussionForms {
    static final List<Field> FIELDS =
            List.of(
                    new Field("title", "Titel"),
                    Field.choice("under", "Hoort bij"),
                    Field.choice("openTo", "Voor wie"),
                    Field.choice("state", "Stand"),
                    Field.choice("pinned", "Bovenaan"));
    static final Map<String, String> STATES =
            labels(
                    "OPEN",
                    "Open",
                    "SOLVED",
                    "Opgelost",
                    "CLOSED",
                    "Gesloten",
                    "WITHDRAWN",
                    "Van de site");
    private static final Map<String, String> OPENNESS =
            labels("EVERYONE", "Iedereen", "PARTICIPANTS", "Alleen gemeenten die meedoen");

    private final Places places;

    DiscussionForms(Places places) {
        this.places = places;
    }

    private static Map<String, String> labels(String... pairs) {
        var labels = new LinkedHashMap<String, String>();
        for (int at = 0; at < pairs.length; at += 2) {
            labels.put(pairs[at], pairs[at + 1]);
        }
        return labels;
    }

    /// The choices of a state, with this one chosen.
    static List<OptionView> states(String chosen) {
        return options(STATES, chosen);
    }

    /// The choices of who may take part, with this one chosen.
    static List<OptionView> openness(String chosen) {
        return options(OPENNESS, chosen);
    }

    private static List<OptionView> options(Map<String, String> labels, String chosen) {
        return labels.entrySet().stream()
                .map(one ->
                        new OptionView(one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                .toList();
    }

    /// What the form of a discussion is filled with.
    Form filled(DiscussionJson discussion, long revision) {
        return Opened.taking(
                Form.EMPTY
                        .with("title", discussion.title())
                        .with("under", places.address(discussion.under()))
                        .with("openTo", discussion.openTo())
                        .with("state", discussion.state())
                        .with("pinned", discussion.pinned() ? "true" : "")
                        .with("revision", Long.toString(revision)));
    }

    /// What is wrong with a form that only the site can see.
    List<FormErrorView> faults(Form form) {
        var typed = form.line("under");
        return typed.isEmpty() || places.at(typed).isPresent()
                ? List.of()
                : List.of(
                        new FormErrorView(
                                "under",
                                "Hier kan geen discussie bij horen. Vul het adres in van een pagina,"
                                        + " nieuwsbericht, agenda-item, hulpbron, activiteit, doel"
                                        + " of gemeente."));
    }

    /// What a form tells the service.
    Map<String, Object> told(Form form) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", form.line("title"));
        places.at(form.line("under")).ifPresent(under -> fields.put("under", Places.fields(under)));
        fields.put("openTo", form.line("openTo"));
        fields.put("state", form.line("state"));
        fields.put("pinned", form.line("pinned").equals("true"));
        return fields;
    }

    /// What a field holds, in the words of the form.
    static String words(Field field, Form form) {
        var value = form.line(field.name());
        return switch (field.name()) {
            case "state" -> STATES.getOrDefault(value, value);
            case "openTo" -> OPENNESS.getOrDefault(value, value);
            case "pinned" -> value.isEmpty() ? "Nee" : "Ja";
            default -> value;
        };
    }

    /// What the service refuses, beside the fields.
    static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        return problem.errors().stream()
                .map(fault ->
                        new FormErrorView(
                                fault.pointer().substring(1).split("/", 2)[0], fault.detail()))
                .toList();
    }
}
