package nl.millenniumgemeenten.gateway.desk.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.activity.ActivityFields;
import nl.millenniumgemeenten.gateway.activity.PictureUploads;
import nl.millenniumgemeenten.gateway.activity.Together;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.desk.Copies;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.activity.ActivityScreens.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;

/// Takes what an editor typed of an activity. Every way it can end keeps what was typed and the
/// pictures that were sent.
@Singleton
class ActivityWriting {
    private final ActivityService service;
    private final PictureUploads uploading;
    private final ActivityScreens screens;
    private final DeskPages pages;
    private final SeeOnSite seeOnSite;
    private final Site site;
    private final MailCourier courier;

    ActivityWriting(
            ActivityService service,
            PictureUploads uploading,
            ActivityScreens screens,
            DeskPages pages,
            SeeOnSite seeOnSite,
            Site site,
            MailCourier courier) {
        this.service = service;
        this.uploading = uploading;
        this.screens = screens;
        this.pages = pages;
        this.seeOnSite = seeOnSite;
        this.site = site;
        this.courier = courier;
    }

    /// Makes something new, under the id that came with its form: sent twice it is made once.
    HttpResponse<?> create(Form form, Uploads uploads, Editor editor) {
        var taken = uploading.take(form, uploads, editor.caller());
        var writing = Writing.fresh(Copies.newId(form).orElseGet(UUID::randomUUID), taken.form());
        if (!taken.errors().isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, writing, taken.errors(), editor);
        }
        var name = form.line("municipality");
        var code = ActivityMunicipality.code(site.image().register(), name);
        if (code.isEmpty()) {
            var detail =
                    name.isEmpty()
                            ? "Vul in van welke gemeente de activiteit is."
                            : "We kennen geen gemeente ‘" + name + "’.";
            return again(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    writing,
                    List.of(new FormErrorView("municipality", detail)),
                    editor);
        }
        var content = ActivityFields.json(taken.form(), code.get());
        return saved(service.create(writing.id(), content, editor.caller()), writing, editor);
    }

    /// Saves what is worked on, and goes on with it as the button said.
    HttpResponse<?> save(UUID id, Form form, Uploads uploads, Editor editor) {
        return switch (service.read(id, editor.caller())) {
            case Outcome.Ok<ActivityJson>(var stored, _) -> save(stored, form, uploads, editor);
            case Outcome.Refused<ActivityJson> _ -> pages.notFound(editor);
            case Outcome.Stale<ActivityJson>(), Outcome.Unavailable<ActivityJson>() ->
                    unavailable(new Writing(id, Optional.empty(), form, "", List.of()), editor);
        };
    }

    private HttpResponse<?> save(ActivityJson stored, Form form, Uploads uploads, Editor editor) {
        var taken = uploading.take(form, uploads, editor.caller());
        var writing = new Writing(stored.id(), Optional.of(stored), taken.form(), "", List.of());
        if (!taken.errors().isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, writing, taken.errors(), editor);
        }
        var content = ActivityFields.json(taken.form(), stored.municipality());
        return saved(
                service.save(stored.id(), form.revision(), content, editor.caller()),
                writing,
                editor);
    }

    private HttpResponse<?> saved(Outcome<ActivityJson> outcome, Writing writing, Editor editor) {
        return switch (outcome) {
            case Outcome.Ok<ActivityJson>(var activity, _) -> {
                screens.forget(activity.id(), writing.typed(), editor);
                yield switch (writing.typed().line("action")) {
                    case "publish" -> publish(activity, editor);
                    case "preview" -> seeOther(ActivityScreens.path(activity.id()) + "/voorbeeld");
                    default -> seeOther(kept(activity).on(ActivityScreens.path(activity.id())));
                };
            }
            case Outcome.Refused<ActivityJson> refused -> refused(refused, writing, editor);
            case Outcome.Stale<ActivityJson>() -> together(writing, editor);
            case Outcome.Unavailable<ActivityJson>() -> unavailable(writing, editor);
        };
    }

    /// Saving moves nothing that waits for somebody.
    private static Notice kept(ActivityJson saved) {
        return switch (saved.state()) {
            case "SUBMITTED" -> Notice.SAVED_SUBMITTED;
            case "ASKED_BACK" -> Notice.SAVED_ASKED_BACK;
            default -> Notice.SAVED;
        };
    }

    private HttpResponse<?> publish(ActivityJson saved, Editor editor) {
        if (saved.state().equals("PUBLISHED")) {
            return seeOther(Notice.PUBLISHED.on(ActivityScreens.path(saved.id())));
        }
        var writing = Writing.stored(saved, "");
        var outcome = service.publish(saved.id(), saved.revision(), editor.caller());
        courier.wake();
        return switch (outcome) {
            case Outcome.Ok<ActivityJson>(var activity, var revision) ->
                    seeOther(
                            seeOnSite
                                    .notice(
                                            Topic.ACTIVITIES,
                                            activity.id().toString(),
                                            revision,
                                            Notice.PUBLISHED,
                                            Notice.PUBLISHED_SOON)
                                    .on(ActivityScreens.path(activity.id())));
            case Outcome.Refused<ActivityJson> refused -> refused(refused, writing, editor);
            case Outcome.Stale<ActivityJson>() -> together(writing, editor);
            case Outcome.Unavailable<ActivityJson>() -> unavailable(writing, editor);
        };
    }

    private HttpResponse<?> refused(
            Outcome.Refused<ActivityJson> refused, Writing writing, Editor editor) {
        if (refused.missing()) {
            return pages.notFound(editor);
        }
        var problem = refused.problem();
        return problem.status() == HttpStatus.FORBIDDEN.getCode()
                ? pages.notAllowed(editor, refused.detail())
                : again(
                        HttpStatus.valueOf(problem.status()),
                        writing,
                        ActivityFields.errors(problem),
                        editor);
    }

    /// Somebody else was first. What was typed is saved together with that, unless both touched the
    /// same.
    private HttpResponse<?> together(Writing writing, Editor editor) {
        return switch (Together.save(service, writing.id(), writing.typed(), editor.caller())) {
            case Together.Nothing() -> unavailable(writing, editor);
            case Together.Choice(var theirs, var merge) -> screens.choice(theirs, merge, editor);
            case Together.Merged(var theirs, var merge) -> {
                screens.forget(theirs.id(), writing.typed(), editor);
                yield seeOther(
                        Taken.on(
                                Notice.MERGED.on(ActivityScreens.path(theirs.id())),
                                merge.merge()));
            }
            case Together.Answered(var theirs, var form, var outcome) ->
                    saved(
                            outcome,
                            new Writing(theirs.id(), Optional.of(theirs), form, "", List.of()),
                            editor);
        };
    }

    private HttpResponse<?> unavailable(Writing writing, Editor editor) {
        var text =
                "Opslaan lukt nu even niet, door een storing bij ons. Wat je typte staat hieronder."
                        + " Laat deze pagina open en probeer het zo nog eens.";
        return screens.form(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        writing.with(List.of(new FormErrorView("", text))),
                        editor)
                .header("Retry-After", "10");
    }

    private HttpResponse<?> again(
            HttpStatus status, Writing writing, List<FormErrorView> errors, Editor editor) {
        return screens.form(status, writing.with(errors), editor);
    }

    private static HttpResponse<?> seeOther(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }
}
