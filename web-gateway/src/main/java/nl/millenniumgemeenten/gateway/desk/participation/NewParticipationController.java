package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationOutcomes.Otherwise;
import nl.millenniumgemeenten.gateway.desk.participation.ParticipationOutcomes.Sent;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.service.ParticipationService;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// The screen on which an editor records the participation of a municipality that has none.
@Controller(ParticipationPaths.NEW)
@ExecuteOn(TaskExecutors.BLOCKING)
class NewParticipationController {
    private static final String MUNICIPALITY = "municipality";

    private final ParticipationService participations;
    private final ParticipationConflicts conflicts;
    private final ParticipationWriting writing;
    private final ParticipationOutcomes outcomes;
    private final DeskPages pages;
    private final Site site;

    NewParticipationController(
            ParticipationService participations,
            ParticipationConflicts conflicts,
            ParticipationWriting writing,
            ParticipationOutcomes outcomes,
            DeskPages pages,
            Site site) {
        this.participations = participations;
        this.conflicts = conflicts;
        this.writing = writing;
        this.outcomes = outcomes;
        this.pages = pages;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(@QueryValue(defaultValue = "") String gemeente, Editor editor) {
        var form = Form.EMPTY.with(MUNICIPALITY, gemeente);
        return editor.mayPublish()
                ? screen(HttpStatus.OK, form, List.of(), editor)
                : mayNot(editor);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> create(Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        var code = form.line(MUNICIPALITY);
        if (!ParticipationPaths.isCode(code)) {
            return screen(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    form,
                    List.of(new FormErrorView(MUNICIPALITY, "Kies een gemeente.")),
                    editor);
        }
        var outcome = participations.create(code, ParticipationForm.json(form), editor.caller());
        return outcomes.answer(
                outcome,
                new Sent(code, Notice.RECORDED, editor),
                new Otherwise() {
                    @Override
                    public MutableHttpResponse<byte[]> wrong(
                            HttpStatus status, List<FormErrorView> errors) {
                        return screen(status, form, errors, editor);
                    }

                    @Override
                    public HttpResponse<?> conflict(ParticipationJson theirs) {
                        return conflicts.steps(
                                theirs,
                                form,
                                editor,
                                merge -> writing.saveMerged(code, merge, editor));
                    }
                });
    }

    private MutableHttpResponse<byte[]> screen(
            HttpStatus status, Form typed, List<FormErrorView> errors, Editor editor) {
        var view =
                new NewParticipationView(
                        pages.layout(editor, "Nieuwe deelname", ParticipationPaths.NEW),
                        municipalities(typed.line(MUNICIPALITY), editor),
                        ParticipationForm.view(typed, errors, new Reading(site.image())));
        return pages.screen(status, "desk/participation_new", view);
    }

    /// Those without a participation, also the ones that have ended: they may have taken part.
    private List<OptionView> municipalities(String chosen, Editor editor) {
        var taken = taken(editor);
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Kies een gemeente", chosen.isEmpty()));
        site.image().register().municipalities().values().stream()
                .filter(known -> !taken.contains(known.code()))
                .sorted(Comparator.comparing(known -> NameOrder.letters(known.name())))
                .map(known ->
                        new OptionView(known.code(), label(known), known.code().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    /// While the service does not answer, what the site knows is near enough.
    private Set<String> taken(Editor editor) {
        return participations.all(editor.caller())
                        instanceof Outcome.Ok<List<ParticipationJson>>(var all, _)
                ? all.stream().map(ParticipationJson::code).collect(Collectors.toSet())
                : new HashSet<>(site.image().register().participations().keySet());
    }

    private static String label(MunicipalityChange.Recorded municipality) {
        var until = municipality.existsUntil();
        return until == null
                ? municipality.name()
                : municipality.name() + " (tot " + DutchText.date(until) + ")";
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan deelnames toevoegen.");
    }
}
