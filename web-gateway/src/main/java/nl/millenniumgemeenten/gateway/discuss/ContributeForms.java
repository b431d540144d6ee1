package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.gateway.discuss.Writers.Writer;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.HumanGate;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.ContactJson.Spoken;
import nl.millenniumgemeenten.gateway.service.ParticipantService.ParticipantJson;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem;

/// Makes the form to write in a discussion, and reads it.
@Singleton
class ContributeForms {
    /// The field with the municipality for which a contact writes.
    static final String FOR = "namens";

    private static final String KEY = "key";
    private static final String ANSWERS = "op";
    private static final Map<String, String> LABELS =
            Map.of(
                    "markdown",
                    "Wat wil je zeggen",
                    "reason",
                    "Wat is er mis",
                    "name",
                    "Je naam",
                    "municipality",
                    "Je gemeente",
                    "email",
                    "Je e-mailadres",
                    FOR,
                    "Namens welke gemeente");
    private static final int SHORTEST_NAME = 2;

    /// No more than what every address has.
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Site site;
    private final DiscussPages pages;
    private final HumanGate gate;

    ContributeForms(Site site, DiscussPages pages, HumanGate gate) {
        this.site = site;
        this.pages = pages;
        this.gate = gate;
    }

    /// Under which the contribution of this form is made, however often it is sent.
    static UUID key(Form typed) {
        return typed.id(KEY).orElseGet(UUID::randomUUID);
    }

    /// What it is a reply to, if that is in this discussion, or was before it moved: a reply goes
    /// where that is.
    Optional<ContributionChange.Recorded> answered(
            DiscussionChange.Recorded discussion, Form typed) {
        var all = site.image().discussions();
        return Optional.ofNullable(all.contributionByNumber().get(typed.count(ANSWERS)))
                .filter(contribution -> isOrWasIn(all, contribution, discussion.id()));
    }

    private static boolean isOrWasIn(
            Discussions all, ContributionChange.Recorded contribution, UUID discussion) {
        return all.shownAround(contribution.discussion())
                        .filter(around -> around.id().equals(discussion))
                        .isPresent()
                || contribution.earlierPlaces().stream()
                        .anyMatch(place -> place.discussion().equals(discussion));
    }

    /// What the form begins with: in reply to something, if it is in this discussion, and perhaps
    /// with words of it.
    Form begun(DiscussionChange.Recorded discussion, String answers, boolean quotes) {
        var form = Form.EMPTY.with(ANSWERS, answers);
        return quotes
                ? answered(discussion, form)
                        .map(found -> form.with("markdown", quotation(found)))
                        .orElse(form)
                : form;
    }

    private String quotation(ContributionChange.Recorded quoted) {
        var writer = site.image().discussions().contributors().get(quoted.contributor());
        return Quotation.of(
                writer == null ? "Een deelnemer" : writer.name(),
                "bijdrage " + quoted.position(),
                Discussions.path(quoted),
                quoted.bodyHtml());
    }

    /// What was typed, as the service takes it from who is signed in.
    Map<String, Object> contribution(DiscussionChange.Recorded discussion, Form typed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("markdown", typed.text("markdown"));
        answered(discussion, typed).ifPresent(found -> json.put("inReplyTo", found.id()));
        return json;
    }

    /// The same from a contact, for a municipality.
    Map<String, Object> official(
            DiscussionChange.Recorded discussion, Spoken municipality, Form typed) {
        var json = contribution(discussion, typed);
        json.put("municipality", municipality.code());
        json.put("name", municipality.name());
        return json;
    }

    /// The same with who wrote it, from who is not.
    Map<String, Object> request(DiscussionChange.Recorded discussion, Form typed) {
        var json = contribution(discussion, typed);
        json.put("discussion", discussion.id());
        json.put("name", typed.line("name"));
        json.put("email", typed.line("email"));
        // An empty one is none.
        json.put("municipality", typed.line("municipality"));
        return json;
    }

    /// What is sure to be refused of what somebody typed whom we do not know: for that we make no
    /// pictures.
    static List<FormErrorView> unfinished(Form typed) {
        var missing = new ArrayList<FormErrorView>(unwritten(typed));
        if (typed.line("name").length() < SHORTEST_NAME) {
            missing.add(new FormErrorView("name", "Vul dit in.", label("name")));
        }
        if (!ADDRESS.matcher(typed.line("email")).matches()) {
            missing.add(
                    new FormErrorView(
                            "email",
                            "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
                            label("email")));
        }
        return missing;
    }

    /// The same of who is known.
    static List<FormErrorView> unwritten(Form typed) {
        return typed.text("markdown").isBlank()
                ? List.of(new FormErrorView("markdown", "Vul dit in.", label("markdown")))
                : List.of();
    }

    private static String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    /// What the service found wrong, beside the fields.
    static List<FormErrorView> errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new FormErrorView("", detail == null ? problem.title() : detail));
        }
        var seen = new HashSet<String>();
        return problem.errors().stream()
                .map(ContributeForms::error)
                .filter(error -> seen.add(error.field()))
                .toList();
    }

    /// What has no field here is about the whole form.
    private static FormErrorView error(Problem.FieldProblem fault) {
        var field = fault.pointer().substring(1);
        var label = LABELS.get(field);
        return label == null
                ? new FormErrorView("", fault.detail())
                : new FormErrorView(field, fault.detail(), label);
    }

    /// The form with what was typed.
    MutableHttpResponse<byte[]> page(
            HttpStatus status,
            DiscussionChange.Recorded discussion,
            Writer writer,
            Form typed,
            List<FormErrorView> errors) {
        var answers = answered(discussion, typed);
        return pages.page(
                status,
                "discuss/contribute",
                new ContributeView(
                        pages.layout("Schrijf mee"),
                        Discussions.writePath(discussion),
                        new LinkView(discussion.title(), Discussions.path(discussion)),
                        key(typed).toString(),
                        gate.stampAfter(typed),
                        answers.stream()
                                .map(found ->
                                        new LinkView(
                                                "bijdrage " + found.position(),
                                                Discussions.path(found)))
                                .toList(),
                        answers.map(found -> Long.toString(found.number())).orElse(""),
                        writer instanceof Writer.Nobody || writer instanceof Writer.Forgotten,
                        writer instanceof Writer.Known(var participant)
                                ? signature(participant)
                                : "",
                        writer instanceof Writer.Official official
                                ? officials(official, typed.line(FOR))
                                : List.of(),
                        typed.text("markdown"),
                        typed.line("name"),
                        typed.line("email"),
                        municipalities(typed.line("municipality")),
                        new FormErrorsView(errors),
                        PictureRowsView.of(typed, errors, Map.of())));
    }

    private static List<OptionView> officials(Writer.Official official, String chosen) {
        return official.municipalities().stream()
                .map(spoken ->
                        new OptionView(spoken.code(), spoken.name(), spoken.code().equals(chosen)))
                .toList();
    }

    private String signature(ParticipantJson writer) {
        return Optional.ofNullable(writer.municipality())
                .flatMap(code -> site.image().register().municipality(code))
                .map(municipality -> writer.name() + " (" + municipality.name() + ")")
                .orElse(writer.name());
    }

    private List<OptionView> municipalities(String chosen) {
        var register = site.image().register();
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Geen, of dat zeg ik liever niet", chosen.isEmpty()));
        register.municipalities().values().stream()
                .filter(found -> register.exists(found.code()))
                .sorted(NameOrder.OF_MUNICIPALITIES)
                .map(found ->
                        new OptionView(found.code(), found.name(), found.code().equals(chosen)))
                .forEach(options::add);
        return options;
    }
}
