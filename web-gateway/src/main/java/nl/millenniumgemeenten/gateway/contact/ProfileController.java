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
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.participation.ProfileForm;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipationService;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;

/// The page where a contact keeps what the municipality tells of its part.
@Requires(property = "own-municipality.profile", value = "true")
@Controller(ContactPages.PATH + "/{code}/profiel")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProfileController {
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final SignedInContact signedIn;
    private final ParticipationService participations;
    private final ContactPages pages;
    private final Site site;

    ProfileController(
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
        return signedIn.of(
                request,
                code,
                _ -> {
                    var known = participation(code);
                    return known == null
                            ? pages.notYours()
                            : page(HttpStatus.OK, code, ProfileForm.filled(known), List.of());
                });
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(HttpRequest<?> request, String code, Form form) {
        return signedIn.sent(request, code, contact -> save(code, form, contact));
    }

    private HttpResponse<?> save(String code, Form form, ContactJson contact) {
        var outcome =
                participations.tell(
                        code, form.revision(), ProfileForm.json(form), contact.caller());
        return switch (outcome) {
            case Outcome.Ok<byte[]>(_, var revision) -> saved(code, revision);
            case Outcome.Refused<byte[]>(var problem) ->
                    page(HttpStatus.UNPROCESSABLE_ENTITY, code, form, ProfileForm.errors(problem));
            case Outcome.Stale<byte[]>() -> stale(code, form);
            case Outcome.Unavailable<byte[]>() ->
                    page(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            code,
                            form,
                            error(
                                    "Opslaan lukt nu even niet, door een storing bij ons. Wat je"
                                            + " typte staat hieronder. Probeer het zo nog eens."));
        };
    }

    private HttpResponse<?> saved(String code, long revision) {
        var key = await(code, revision) ? "opgeslagen" : "opgeslagen-straks";
        return HttpResponse.seeOther(URI.create(ContactPages.PATH + "?gelukt=" + key));
    }

    /// Somebody else was first. What was typed stays, over what stands there now.
    private HttpResponse<?> stale(String code, Form form) {
        var known = participation(code);
        var mine = known == null ? form : form.with("revision", Long.toString(known.revision()));
        return page(
                HttpStatus.PRECONDITION_FAILED,
                code,
                mine,
                error(
                        "Iemand anders heeft intussen iets gewijzigd. Hieronder staat wat jij typte."
                                + " Sla het nog een keer op om dat te bewaren."));
    }

    private HttpResponse<?> page(
            HttpStatus status, String code, Form form, List<FormErrorView> errors) {
        var name =
                site.image()
                        .register()
                        .municipality(code)
                        .map(MunicipalityChange.Recorded::name)
                        .orElse(code);
        var view =
                new ProfileView(
                        pages.layout("Profiel van " + name),
                        name,
                        ProfilePart.address(code),
                        form.line("revision"),
                        ProfileForm.view(form, errors));
        return pages.page(status, "contact/profile", view);
    }

    private ParticipationChange.@Nullable Recorded participation(String code) {
        return site.image().register().participation(code).orElse(null);
    }

    private boolean await(String code, long revision) {
        try {
            return site.awaitRevision(Topic.PARTICIPATIONS, code, revision, AT_MOST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<FormErrorView> error(String message) {
        return List.of(new FormErrorView("", message));
    }
}
