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
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
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
                            : page(
                                    HttpStatus.OK,
                                    code,
                                    ProfileMerge.opened(ProfileForm.filled(known)),
                                    List.of());
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

    /// Somebody else was first: both versions beside each other, over what stands there now.
    private HttpResponse<?> stale(String code, Form form) {
        await(code, form.revision() + 1);
        var known = participation(code);
        if (known == null || known.revision() <= form.revision()) {
            return page(
                    HttpStatus.PRECONDITION_FAILED,
                    code,
                    form,
                    error(
                            "Iemand anders heeft intussen iets gewijzigd. Wat, kunnen we nu nog"
                                    + " niet laten zien. Wat je typte staat hieronder. Probeer het"
                                    + " zo nog eens."));
        }
        var merge = ProfileMerge.of(form, ProfileForm.filled(known));
        return page(
                HttpStatus.PRECONDITION_FAILED,
                code,
                merge.form(),
                merge.differences(),
                error(
                        merge.differences().isEmpty()
                                ? "Er is intussen iets anders aan de deelname gewijzigd, niet aan"
                                        + " wat je hier ziet. Sla het nog een keer op."
                                : "Iemand anders heeft dit profiel intussen gewijzigd. Er is nog"
                                        + " niets opgeslagen. Vergelijk hieronder wat er verschilt"
                                        + " en sla dan op."));
    }

    private HttpResponse<?> page(
            HttpStatus status, String code, Form form, List<FormErrorView> errors) {
        return page(status, code, form, List.of(), errors);
    }

    private HttpResponse<?> page(
            HttpStatus status,
            String code,
            Form form,
            List<ProfileMerge.Difference> differences,
            List<FormErrorView> errors) {
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
                        opened(form),
                        differences,
                        ProfileForm.view(form, errors));
        return pages.page(status, "contact/profile", view);
    }

    /// What the form was filled with goes along with it.
    private static List<HiddenFieldView> opened(Form form) {
        return ProfileForm.LABELS.keySet().stream()
                .map(field -> ProfileMerge.OPENED + field)
                .filter(form.fields()::containsKey)
                .map(field -> new HiddenFieldView(field, form.text(field)))
                .toList();
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
