package nl.millenniumgemeenten.gateway.participate;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.Upload;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.service.SignUpJson;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem;

/// Makes the form to sign a municipality up, and reads it.
@Singleton
class SignUpForms {
    static final String PATH = "/meedoen/aanmelden";
    static final int LARGEST_FILE = 5 * 1024 * 1024;

    private static final String DECISION = "decision";
    private static final List<String> LINES =
            List.of("municipality", "decidedBy", "decidedOn", "name", "role", "email", "phone");

    private final Site site;
    private final Layouts layouts;
    private final Templates templates;

    SignUpForms(Site site, Layouts layouts, Templates templates) {
        this.site = site;
        this.layouts = layouts;
        this.templates = templates;
    }

    /// Where a form goes, and what stands above it.
    ///
    /// @param question what editors asked; empty for a new sign-up
    record Purpose(String action, String question, String fixedMunicipality) {
        /// Somebody signs up.
        static final Purpose NEW = new Purpose(PATH, "", "");

        boolean correction() {
            return !fixedMunicipality.isEmpty();
        }
    }

    /// What was typed, as the service takes it.
    static Map<String, Object> json(Form typed, Uploads uploads) {
        var json = new LinkedHashMap<String, Object>();
        LINES.forEach(name -> json.put(name, typed.line(name)));
        json.put("goals", typed.numbers("goals"));
        json.put(
                "themes",
                typed.text("themes")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        json.put("note", typed.text("note"));
        uploads.all(DECISION).stream()
                .limit(1)
                .map(Upload::content)
                .forEach(pdf -> json.put(DECISION, Base64.getEncoder().encodeToString(pdf)));
        return json;
    }

    /// Whether the file is larger than anybody takes.
    static boolean tooLarge(Uploads uploads) {
        return uploads.all(DECISION).stream()
                .anyMatch(file -> file.content().length > LARGEST_FILE);
    }

    /// The words for a file that is too large.
    static List<FormErrorView> tooLarge() {
        return List.of(new FormErrorView(DECISION, "Dit bestand is te groot. Het mag 5 MB zijn."));
    }

    /// What the service found wrong, beside the fields.
    static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        var seen = new HashSet<String>();
        return problem.errors().stream()
                .map(fault -> new FormErrorView(field(fault.pointer()), words(fault)))
                .filter(error -> seen.add(error.field()))
                .toList();
    }

    /// A form as somebody filled it in before.
    static Form form(SignUpJson signUp) {
        var form =
                Form.EMPTY
                        .with("municipality", signUp.municipality())
                        .with("decidedBy", signUp.decidedBy())
                        .with("decidedOn", signUp.decidedOn().toString())
                        .with("goals", signUp.goals().stream().map(String::valueOf).toList())
                        .with("themes", String.join("\n", signUp.themes()))
                        .with("note", signUp.note());
        var contact = signUp.contact();
        return contact == null
                ? form
                : form.with("name", contact.name())
                        .with("role", contact.role())
                        .with("email", contact.email())
                        .with("phone", contact.phone());
    }

    /// The form with what was typed.
    MutableHttpResponse<byte[]> page(
            HttpStatus status, Purpose purpose, Form typed, List<FormErrorView> errors) {
        var reading = new Reading(site.image());
        var register = reading.ask(new Question.WholeRegister());
        var title = purpose.correction() ? "Aanmelding aanpassen" : "Meld je gemeente aan";
        boolean first = status == HttpStatus.OK && !purpose.correction();
        var view =
                new SignUpFormView(
                        layouts.layout(
                                reading,
                                title,
                                first ? "Meld je gemeente aan om mee te doen." : "",
                                PATH,
                                first,
                                List.of(new LinkView("Home", "/"))),
                        purpose.action(),
                        purpose.question(),
                        municipalities(register, purpose, typed.line("municipality")),
                        decidedBy(typed.line("decidedBy")),
                        typed.line("decidedOn"),
                        goals(reading, typed.all("goals")),
                        typed.text("themes"),
                        typed.text("note"),
                        typed.line("name"),
                        typed.line("role"),
                        typed.line("email"),
                        typed.line("phone"),
                        documentNote(status, purpose),
                        new FormErrorsView(errors));
        return HtmlPages.html(status, templates.render("participate/sign_up_form", view));
    }

    private static List<OptionView> municipalities(
            Register register, Purpose purpose, String chosen) {
        if (purpose.correction()) {
            var name =
                    register.municipality(purpose.fixedMunicipality())
                            .map(MunicipalityChange.Recorded::name)
                            .orElse(purpose.fixedMunicipality());
            return List.of(new OptionView(purpose.fixedMunicipality(), name, true));
        }
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Kies je gemeente", chosen.isEmpty()));
        register.municipalities().values().stream()
                .sorted(Comparator.comparing(MunicipalityChange.Recorded::slug))
                .filter(found -> register.exists(found.code()))
                .filter(found -> !register.participates(found.code()))
                .map(found ->
                        new OptionView(found.code(), found.name(), found.code().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    private static List<OptionView> decidedBy(String chosen) {
        return List.of(
                new OptionView("COUNCIL", "De gemeenteraad", chosen.equals("COUNCIL")),
                new OptionView(
                        "COLLEGE",
                        "Het college van burgemeester en wethouders",
                        chosen.equals("COLLEGE")));
    }

    private static List<OptionView> goals(Reading reading, List<String> chosen) {
        return reading.ask(new Question.Goals()).values().stream()
                .map(goal -> {
                    var number = Integer.toString(goal.number());
                    return new OptionView(
                            number, number + ". " + goal.text(), chosen.contains(number));
                })
                .toList();
    }

    private static String documentNote(HttpStatus status, Purpose purpose) {
        if (purpose.correction()) {
            return "Het besluit dat je eerder meestuurde, hebben we nog. Kies alleen een bestand als"
                    + " je het wilt vervangen. Een PDF van hoogstens 5 MB.";
        }
        return status == HttpStatus.OK
                ? "Een PDF van hoogstens 5 MB. Alleen de redactie ziet dit bestand."
                : "Een PDF van hoogstens 5 MB. Had je al een bestand gekozen? Kies het dan opnieuw:"
                        + " een browser onthoudt dat niet.";
    }

    private static String field(String pointer) {
        var parts = pointer.split("/", -1);
        var field = parts.length > 1 ? parts[1] : "";
        return field.equals("state") ? "" : field;
    }

    private static String words(Problem.FieldProblem fault) {
        return switch (field(fault.pointer())) {
            case "decidedBy" -> "Kies wie het besluit heeft genomen.";
            case "name" -> about("Je naam", fault);
            case "role" -> about("Je functie", fault);
            case "email" -> about("Je e-mailadres", fault);
            case "decidedOn" -> about("De datum van het besluit", fault);
            default -> fault.detail();
        };
    }

    /// "Vul dit in" says too little in the list above the form.
    private static String about(String field, Problem.FieldProblem fault) {
        return Objects.equals(fault.detail(), "Vul dit in.")
                ? field + " ontbreekt nog. Vul dit in."
                : fault.detail();
    }
}
