package nl.millenniumgemeenten.gateway.participation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads and fills the form with what a municipality tells of its part.
public final class ProfileForm {
    /// How people call the fields, in the order of the form.
    public static final SequencedMap<String, String> LABELS = labels();

    private static final List<String> TEXTS =
            List.of(
                    "introduction",
                    "planTitle",
                    "planUrl",
                    "ambassador",
                    "responsibleAlderman",
                    "workingGroup",
                    "website");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,2})?");

    /// No budget is below nothing.
    private static final BigDecimal NO_AMOUNT = BigDecimal.ONE.negate();

    private ProfileForm() {}

    /// The form as the profile is.
    public static Form filled(ParticipationChange.Recorded participation) {
        var profile = participation.profile();
        return Form.EMPTY
                .with("revision", Long.toString(participation.revision()))
                .with("introduction", text(profile.introduction()))
                .with("themes", String.join("\n", profile.themes()))
                .with("planTitle", text(profile.planTitle()))
                .with("planUrl", text(profile.planUrl()))
                .with("ambassador", text(profile.ambassador()))
                .with("responsibleAlderman", text(profile.responsibleAlderman()))
                .with("workingGroup", text(profile.workingGroup()))
                .with("budgetPerInhabitant", money(profile.budgetPerInhabitant()))
                .with("website", text(profile.website()));
    }

    /// What was typed, as the service takes it. What is no amount goes along as an amount that none
    /// can be: the service refuses it together with all else that is wrong, where it would refuse a
    /// word before it looks at the rest.
    public static Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        TEXTS.forEach(name -> json.put(name, typed.text(name).strip()));
        json.put("themes", lines(typed.text("themes")));
        var budget = typed.line("budgetPerInhabitant").replaceFirst("^€\\s*", "");
        if (!budget.isEmpty()) {
            json.put(
                    "budgetPerInhabitant",
                    MONEY.matcher(budget).matches()
                            ? new BigDecimal(budget.replace(',', '.'))
                            : NO_AMOUNT);
        }
        return json;
    }

    /// What the service found wrong, beside the fields and with their names.
    public static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        var seen = new HashSet<String>();
        return problem.errors().stream()
                .map(fault -> error(field(fault.pointer()), fault.detail()))
                .filter(error -> seen.add(error.field()))
                .toList();
    }

    /// What people see of a form.
    public static ProfileFieldsView view(Form typed, List<FormErrorView> errors) {
        return new ProfileFieldsView(
                typed.text("introduction"),
                typed.text("themes"),
                typed.line("planTitle"),
                typed.line("planUrl"),
                typed.line("ambassador"),
                typed.line("responsibleAlderman"),
                typed.line("workingGroup"),
                typed.line("budgetPerInhabitant"),
                typed.line("website"),
                new FormErrorsView(errors));
    }

    private static FormErrorView error(String field, String detail) {
        var label = LABELS.get(field);
        return new FormErrorView(field, label == null ? detail : label + ": " + detail);
    }

    private static SequencedMap<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("introduction", "Inleiding");
        labels.put("themes", "Thema’s");
        labels.put("website", "Webpagina");
        labels.put("planTitle", "Naam van het plan");
        labels.put("planUrl", "Adres van het plan");
        labels.put("budgetPerInhabitant", "Budget per inwoner");
        labels.put("responsibleAlderman", "Verantwoordelijke wethouder");
        labels.put("ambassador", "Ambassadeur");
        labels.put("workingGroup", "Werkgroep of stichting");
        return Collections.unmodifiableSequencedMap(labels);
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// The field of the form: the service points into the whole participation.
    private static String field(String pointer) {
        var parts = pointer.replaceFirst("^/profile(?=/)", "").split("/", -1);
        return parts.length > 1 ? parts[1] : "";
    }

    private static String money(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString().replace('.', ',');
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
