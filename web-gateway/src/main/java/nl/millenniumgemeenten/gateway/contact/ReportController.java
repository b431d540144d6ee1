package nl.millenniumgemeenten.gateway.contact;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.participation.ProfileForm;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationService;
import nl.millenniumgemeenten.gateway.site.Site;

/// The page where a contact tells the editors how it goes. A municipality that was put on hold
/// because it did not, takes part again from then on.
@Requires(property = "own-municipality.report", value = "true")
@Controller(ContactPages.PATH + "/{code}/verslag")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportController {
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final SignedInContact signedIn;
    private final ParticipationService participations;
    private final ContactPages pages;
    private final Site site;

    ReportController(
            SignedInContact signedIn,
            ParticipationService participations,
            ContactPages pages,
            Site site) {
        this.signedIn = signedIn;
        this.participations = participations;
        this.pages = pages;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String code) {
        return signedIn.of(request, code, _ -> page(HttpStatus.OK, code, fresh(code), List.of()));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> send(HttpRequest<?> request, String code, Form form) {
        return signedIn.sent(request, code, contact -> send(code, form, contact));
    }

    private HttpResponse<?> send(String code, Form form, ContactJson contact) {
        var note = form.text("note").strip();
        if (note.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    code,
                    form,
                    List.of(new FormErrorView("note", "Vertel kort hoe het gaat.")));
        }
        return switch (participations.report(code, form.revision(), note, contact.caller())) {
            case Outcome.Ok<byte[]>(_, var revision) -> received(code, revision);
            case Outcome.Refused<byte[]>(var problem) ->
                    page(HttpStatus.UNPROCESSABLE_ENTITY, code, form, ProfileForm.errors(problem));
            // What changed meanwhile does not make a report another report.
            case Outcome.Stale<byte[]>() ->
                    page(
                            HttpStatus.PRECONDITION_FAILED,
                            code,
                            form.with("revision", fresh(code).line("revision")),
                            error(
                                    "Er is intussen iets gewijzigd. Verstuur je verslag nog een"
                                            + " keer."));
            case Outcome.Unavailable<byte[]>() ->
                    page(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            code,
                            form,
                            error(
                                    "Versturen lukt nu even niet, door een storing bij ons. Wat je"
                                            + " typte staat hieronder. Probeer het zo nog eens."));
        };
    }

    /// The page that follows tells that the municipality is back, if it was on hold.
    private HttpResponse<?> received(String code, long revision) {
        try {
            site.awaitRevision(Topic.PARTICIPATIONS, code, revision, AT_MOST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return HttpResponse.seeOther(URI.create(ContactPages.PATH + "?gelukt=verslag"));
    }

    private Form fresh(String code) {
        long revision =
                site.image()
                        .register()
                        .participation(code)
                        .map(known -> known.revision())
                        .orElse(0L);
        return Form.EMPTY.with("revision", Long.toString(revision));
    }

    private HttpResponse<?> page(
            HttpStatus status, String code, Form form, List<FormErrorView> errors) {
        var register = site.image().register();
        var name = register.municipality(code).map(MunicipalityChange.Recorded::name).orElse(code);
        var due =
                register.participation(code)
                        .map(known -> known.reportDueOn())
                        .map(DutchText::date)
                        .orElse("");
        var view =
                new ReportView(
                        pages.layout("Verslag van " + name),
                        name,
                        ReportPart.address(code),
                        form.line("revision"),
                        due,
                        form.text("note"),
                        new FormErrorsView(errors));
        return pages.page(status, "contact/report", view);
    }

    private static List<FormErrorView> error(String message) {
        return List.of(new FormErrorView("", message));
    }
}
