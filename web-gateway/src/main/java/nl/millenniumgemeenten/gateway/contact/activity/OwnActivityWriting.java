package nl.millenniumgemeenten.gateway.contact.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.activity.ActivityFields;
import nl.millenniumgemeenten.gateway.activity.ActivityMerge;
import nl.millenniumgemeenten.gateway.activity.PictureUploads;
import nl.millenniumgemeenten.gateway.activity.Together;
import nl.millenniumgemeenten.gateway.contact.activity.OwnActivityPages.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Takes what a contact typed of an activity. Every way it can end keeps what was typed and the
/// pictures that were sent.
@Singleton
class OwnActivityWriting {
    private final ActivityService service;
    private final PictureUploads uploading;
    private final OwnActivityPages pages;

    OwnActivityWriting(ActivityService service, PictureUploads uploading, OwnActivityPages pages) {
        this.service = service;
        this.uploading = uploading;
        this.pages = pages;
    }

    /// Makes something new, under the id that came with its form: sent twice it is made once.
    HttpResponse<?> create(String code, Form form, Uploads uploads, ContactJson contact) {
        var taken = uploading.take(form, uploads, contact.caller());
        var writing = Writing.fresh(code, id(form), taken.form());
        if (!taken.errors().isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, writing, taken.errors());
        }
        var content = ActivityFields.json(taken.form(), code);
        return saved(service.create(writing.id(), content, contact.caller()), writing, contact);
    }

    /// Saves what is worked on, and goes on with it as the button said.
    HttpResponse<?> save(ActivityJson stored, Form form, Uploads uploads, ContactJson contact) {
        var taken = uploading.take(form, uploads, contact.caller());
        var writing =
                new Writing(
                        stored.municipality(),
                        stored.id(),
                        Optional.of(stored),
                        taken.form(),
                        "",
                        List.of());
        if (!taken.errors().isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, writing, taken.errors());
        }
        var content = ActivityFields.json(taken.form(), stored.municipality());
        return saved(
                service.save(stored.id(), form.revision(), content, contact.caller()),
                writing,
                contact);
    }

    private HttpResponse<?> saved(
            Outcome<ActivityJson> outcome, Writing writing, ContactJson contact) {
        return switch (outcome) {
            case Outcome.Ok<ActivityJson>(var activity, _) ->
                    switch (writing.typed().line("action")) {
                        case "submit" -> submit(activity, contact);
                        case "preview" -> HttpResponse.seeOther(preview(activity));
                        default ->
                                OwnActivityPages.done(
                                        OwnActivityPages.path(
                                                activity.municipality(), activity.id()),
                                        "opgeslagen");
                    };
            case Outcome.Refused<ActivityJson>(var problem) ->
                    again(
                            HttpStatus.valueOf(problem.status()),
                            writing,
                            ActivityFields.errors(problem));
            case Outcome.Stale<ActivityJson>() -> together(writing, contact);
            case Outcome.Unavailable<ActivityJson>() -> unavailable(writing);
        };
    }

    private HttpResponse<?> submit(ActivityJson saved, ContactJson contact) {
        var writing = Writing.stored(saved, "");
        return switch (service.submit(saved.id(), saved.revision(), contact.caller())) {
            case Outcome.Ok<ActivityJson> _ ->
                    OwnActivityPages.done(
                            ActivitiesPart.address(saved.municipality()), "ingestuurd");
            case Outcome.Refused<ActivityJson>(var problem) ->
                    again(
                            HttpStatus.valueOf(problem.status()),
                            writing,
                            ActivityFields.errors(problem));
            case Outcome.Stale<ActivityJson>() -> together(writing, contact);
            case Outcome.Unavailable<ActivityJson>() -> unavailable(writing);
        };
    }

    /// Somebody else was first: a colleague or an editor. What was typed is saved together with
    /// that, unless both touched the same: then the contact chooses.
    private HttpResponse<?> together(Writing writing, ContactJson contact) {
        return switch (Together.save(service, writing.id(), writing.typed(), contact.caller())) {
            case Together.Nothing() -> unavailable(writing);
            case Together.Choice(var theirs, var merge) -> pages.choice(theirs, merge);
            case Together.Merged(var theirs, var merge) ->
                    HttpResponse.seeOther(merged(theirs, merge));
            case Together.Answered(var theirs, var form, var outcome) ->
                    saved(
                            outcome,
                            new Writing(
                                    theirs.municipality(),
                                    theirs.id(),
                                    Optional.of(theirs),
                                    form,
                                    "",
                                    List.of()),
                            contact);
        };
    }

    private static URI merged(ActivityJson activity, ActivityMerge merge) {
        var path = OwnActivityPages.path(activity.municipality(), activity.id());
        return URI.create(Taken.on(path + "?gelukt=" + OwnActivityPages.MERGED, merge.merge()));
    }

    private HttpResponse<?> unavailable(Writing writing) {
        return again(
                HttpStatus.SERVICE_UNAVAILABLE,
                writing,
                List.of(
                        new FormErrorView(
                                "",
                                "Opslaan lukt nu even niet, door een storing bij ons. Wat je typte"
                                        + " staat hieronder. Probeer het zo nog eens.")));
    }

    private HttpResponse<?> again(HttpStatus status, Writing writing, List<FormErrorView> errors) {
        return pages.form(status, writing.with(errors));
    }

    private static URI preview(ActivityJson activity) {
        return URI.create(
                OwnActivityPages.path(activity.municipality(), activity.id()) + "/voorbeeld");
    }

    private static UUID id(Form form) {
        return form.id("id").orElseGet(UUID::randomUUID);
    }
}
