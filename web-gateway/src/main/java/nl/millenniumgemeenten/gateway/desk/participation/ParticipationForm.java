package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The steps, goals and notes of a participation: as a form sends them, as the service takes them,
/// as people see them.
final class ParticipationForm {
    private static final String GOALS = "goals";
    private static final List<String> PARTIAL_DATES =
            List.of(
                    "joinedOn",
                    "proposedOn",
                    "decidedOn",
                    "signedUpOn",
                    "recognisedOn",
                    "inForceOn",
                    "signUnveiledOn",
                    "endedOn");
    private static final List<String> TEXTS =
            List.of("joinedNote", "proposedBy", "endNote", "source", "remarks");

    /// What is left out where nothing was chosen.
    private static final List<String> CHOICES =
            List.of("status", "decidedBy", "endReason", "reportDueOn");

    private ParticipationForm() {}

    /// What is stored, as a form would send it.
    static Form of(ParticipationJson stored) {
        return Form.EMPTY
                .with("revision", Long.toString(stored.revision()))
                .with("status", stored.status())
                .with("proposedOn", text(stored.proposedOn()))
                .with("proposedBy", text(stored.proposedBy()))
                .with("decidedOn", text(stored.decidedOn()))
                .with("decidedBy", text(stored.decidedBy()))
                .with("signedUpOn", text(stored.signedUpOn()))
                .with("recognisedOn", text(stored.recognisedOn()))
                .with("inForceOn", text(stored.inForceOn()))
                .with("joinedOn", text(stored.joinedOn()))
                .with("joinedNote", text(stored.joinedNote()))
                .with("signUnveiledOn", text(stored.signUnveiledOn()))
                .with("endedOn", text(stored.endedOn()))
                .with("endReason", text(stored.endReason()))
                .with("endNote", text(stored.endNote()))
                .with(GOALS, stored.goals().stream().map(String::valueOf).toList())
                .with("reportDueOn", text(stored.reportDueOn()))
                .with("source", text(stored.source()))
                .with("remarks", text(stored.remarks()));
    }

    /// What was typed, with its dates as they are stored.
    static Form tidy(Form typed) {
        var tidy = typed;
        for (var name : PARTIAL_DATES) {
            tidy = tidy.with(name, PartialDates.iso(typed.line(name)));
        }
        return tidy;
    }

    /// What was typed, as the service takes it.
    static Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        PARTIAL_DATES.forEach(name -> json.put(name, PartialDates.iso(typed.line(name))));
        TEXTS.forEach(name -> json.put(name, typed.text(name).strip()));
        for (var name : CHOICES) {
            if (!typed.line(name).isEmpty()) {
                json.put(name, typed.line(name));
            }
        }
        json.put(GOALS, typed.numbers(GOALS));
        return json;
    }

    /// What people see of a form.
    static ParticipationFieldsView view(Form typed, List<FormErrorView> errors, Reading reading) {
        return new ParticipationFieldsView(
                ParticipationWords.statuses(typed.line("status")),
                typed.line("proposedOn"),
                typed.line("proposedBy"),
                typed.line("decidedOn"),
                ParticipationWords.decidedBy(typed.line("decidedBy")),
                typed.line("signedUpOn"),
                typed.line("recognisedOn"),
                typed.line("inForceOn"),
                typed.line("joinedOn"),
                typed.line("joinedNote"),
                typed.line("signUnveiledOn"),
                typed.line("endedOn"),
                ParticipationWords.endReasons(typed.line("endReason")),
                typed.line("endNote"),
                goals(reading, typed.all(GOALS)),
                typed.line("reportDueOn"),
                typed.line("source"),
                typed.text("remarks"),
                new FormErrorsView(errors));
    }

    /// What the service found wrong, beside the fields; each with the name of its field, because
    /// many fields take a date.
    static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        var seen = new HashSet<String>();
        return problem.errors().stream()
                .map(fault -> error(fault.pointer(), fault.detail()))
                .filter(error -> error.field().isEmpty() || seen.add(error.field()))
                .toList();
    }

    private static FormErrorView error(String pointer, String detail) {
        var parts = pointer.replaceFirst("^/profile(?=/)", "").split("/", -1);
        var field = parts.length > 1 ? parts[1] : "";
        var label = ParticipationWords.label(field);
        if (!label.isEmpty()) {
            return new FormErrorView(field, label + ": " + detail);
        }
        return switch (field) {
            case "since" -> new FormErrorView(field, "Op pauze vanaf: " + detail);
            case "note" -> new FormErrorView(field, "Verslag: " + detail);
            case "code" -> new FormErrorView("municipality", detail);
            default -> new FormErrorView("", detail);
        };
    }

    private static List<OptionView> goals(Reading reading, List<String> chosen) {
        var options = new ArrayList<OptionView>();
        for (var goal : reading.ask(new Question.Goals()).values()) {
            var number = Integer.toString(goal.number());
            options.add(
                    new OptionView(number, number + ". " + goal.theme(), chosen.contains(number)));
        }
        // Whatever else was chosen must not get lost.
        for (var number : chosen) {
            if (options.stream().noneMatch(option -> option.value().equals(number))) {
                options.add(new OptionView(number, "Doel " + number, true));
            }
        }
        return options;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
