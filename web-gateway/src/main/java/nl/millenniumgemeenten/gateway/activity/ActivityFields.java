package nl.millenniumgemeenten.gateway.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.page.picture.PictureAddresses;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/// The fields of an activity: as a form sends them, as the service takes them, as people see them.
public final class ActivityFields {
    private static final String GOALS = "goals";
    private static final String PARTNERS = "partners";
    private static final Map<String, String> LABELS =
            Map.of(
                    "title",
                    "Titel",
                    "summary",
                    "Samenvatting",
                    "story",
                    "Verhaal",
                    "result",
                    "Wat het opleverde",
                    GOALS,
                    "Doelen",
                    "startedOn",
                    "Begin",
                    "endedOn",
                    "Einde",
                    PARTNERS,
                    "Partners");
    private static final Pattern IN_A_LIST = Pattern.compile("/([a-z]+)/([0-9]{1,3})(?:/.*)?");

    private ActivityFields() {}

    /// What is stored, as a form would send it.
    public static Form form(ActivityJson activity) {
        var form =
                Form.EMPTY
                        .with("title", activity.title())
                        .with("summary", activity.summary())
                        .with("story", activity.story())
                        .with("result", text(activity.result()))
                        .with(GOALS, activity.goals().stream().map(String::valueOf).toList())
                        .with("startedOn", text(activity.startedOn()))
                        .with("endedOn", text(activity.endedOn()))
                        .with(PARTNERS, String.join("\n", activity.partners()));
        return PictureFields.with(form, activity.pictures());
    }

    /// What was typed, as the service takes it.
    public static Map<String, Object> json(Form typed, String municipality) {
        var json = new LinkedHashMap<String, Object>();
        json.put("municipality", municipality);
        for (var field : List.of("title", "summary", "startedOn", "endedOn")) {
            json.put(field, typed.line(field));
        }
        json.put("story", typed.text("story"));
        json.put("result", typed.text("result"));
        json.put(GOALS, typed.numbers(GOALS));
        json.put(PARTNERS, partners(typed));
        json.put("pictures", PictureFields.json(typed));
        return json;
    }

    /// What people see of a form.
    public static ActivityFieldsView view(
            Form typed, List<FormErrorView> errors, Reading reading, PictureAddresses addresses) {
        return new ActivityFieldsView(
                typed.line("title"),
                typed.text("summary"),
                typed.text("story"),
                typed.text("result"),
                goals(reading, typed.all(GOALS)),
                typed.line("startedOn"),
                typed.line("endedOn"),
                typed.text(PARTNERS),
                PictureFields.views(typed, addresses),
                new FormErrorsView(errors));
    }

    /// What the service found wrong, beside the fields and with their names.
    public static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        return problem.errors().stream().map(ActivityFields::error).toList();
    }

    static String textId(int picture) {
        return "picture-" + picture + "-text";
    }

    private static FormErrorView error(FieldProblem fault) {
        var listed = IN_A_LIST.matcher(fault.pointer());
        if (!listed.matches()) {
            var field = fault.pointer().substring(1);
            return new FormErrorView(
                    field.equals("state") ? "" : field, named(LABELS.get(field), fault));
        }
        int number = Integer.parseInt(listed.group(2)) + 1;
        return switch (listed.group(1)) {
            case "pictures" -> new FormErrorView(textId(number), named("Foto " + number, fault));
            case PARTNERS -> new FormErrorView(PARTNERS, named("Partner " + number, fault));
            default ->
                    new FormErrorView(listed.group(1), named(LABELS.get(listed.group(1)), fault));
        };
    }

    /// A list of faults above a form says little without the names of the fields.
    private static String named(@Nullable String label, FieldProblem fault) {
        return label == null ? fault.detail() : label + ": " + fault.detail();
    }

    private static List<String> partners(Form typed) {
        return typed.text(PARTNERS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<OptionView> goals(Reading reading, List<String> chosen) {
        var known = reading.ask(new Question.Goals());
        return Stream.concat(
                        known.values().stream()
                                .map(goal ->
                                        option(
                                                Integer.toString(goal.number()),
                                                goal.number() + ". " + goal.theme(),
                                                chosen)),
                        // Whatever else was chosen must not get lost.
                        chosen.stream()
                                .filter(number ->
                                        known.keySet().stream()
                                                .noneMatch(goal -> goal.toString().equals(number)))
                                .map(number -> option(number, "Doel " + number, chosen)))
                .toList();
    }

    private static OptionView option(String value, String label, List<String> chosen) {
        return new OptionView(value, label, chosen.contains(value));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
