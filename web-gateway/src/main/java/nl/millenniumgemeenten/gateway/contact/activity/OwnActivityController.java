package nl.millenniumgemeenten.gateway.contact.activity;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.contact.ContactPages;
import nl.millenniumgemeenten.gateway.contact.SignedInContact;
import nl.millenniumgemeenten.gateway.contact.activity.OwnActivityPages.Writing;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.merge.Taken;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The pages on which a contact writes what the municipality does. `na` is where a list goes on.
@Controller(ContactPages.PATH + "/{code}" + ActivitiesPart.BELOW)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnActivityController {
    private static final int SIZE = 25;

    private final SignedInContact signedIn;
    private final ActivityService service;
    private final OwnActivityPages pages;
    private final OwnActivityWriting writing;
    private final ContactPages contactPages;

    OwnActivityController(
            SignedInContact signedIn,
            ActivityService service,
            OwnActivityPages pages,
            OwnActivityWriting writing,
            ContactPages contactPages) {
        this.signedIn = signedIn;
        this.service = service;
        this.pages = pages;
        this.writing = writing;
        this.contactPages = contactPages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            String code,
            @QueryValue(defaultValue = "") String na,
            @QueryValue(defaultValue = "") String gelukt) {
        return signedIn.of(request, code, contact -> list(code, na, gelukt, contact));
    }

    @Get("/nieuw")
    HttpResponse<?> fresh(HttpRequest<?> request, String code) {
        return signedIn.of(
                request,
                code,
                _ -> pages.form(HttpStatus.OK, Writing.fresh(code, UUID.randomUUID(), Form.EMPTY)));
    }

    @Post("/nieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> create(HttpRequest<?> request, String code, Form form, Uploads uploads) {
        return signedIn.sent(
                request, code, contact -> writing.create(code, form, uploads, contact));
    }

    @Get("/{id}")
    HttpResponse<?> edit(
            HttpRequest<?> request,
            String code,
            UUID id,
            @QueryValue(defaultValue = "") String gelukt,
            @QueryValue(value = Taken.PARAMETER, defaultValue = "") String taken) {
        var notice = OwnActivityPages.notice(gelukt, taken);
        return signedIn.of(
                request,
                code,
                contact ->
                        read(
                                code,
                                id,
                                contact,
                                activity ->
                                        pages.form(
                                                HttpStatus.OK, Writing.stored(activity, notice))));
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(HttpRequest<?> request, String code, UUID id, Form form, Uploads uploads) {
        return signedIn.sent(
                request,
                code,
                contact ->
                        read(
                                code,
                                id,
                                contact,
                                stored -> writing.save(stored, form, uploads, contact)));
    }

    @Get("/{id}/voorbeeld")
    HttpResponse<?> preview(HttpRequest<?> request, String code, UUID id) {
        return signedIn.of(request, code, contact -> read(code, id, contact, pages::preview));
    }

    /// What is no id is the id of nothing.
    @Error
    HttpResponse<?> noId(ConversionErrorException unreadable) {
        return contactPages.notYours();
    }

    private HttpResponse<?> list(String code, String after, String notice, ContactJson contact) {
        var wanted = new ActivityService.Wanted("", code, after);
        return switch (service.list(wanted, SIZE, contact.caller())) {
            case Outcome.Ok<ItemsJson<ActivityJson>>(var activities, _) ->
                    pages.list(code, after, notice, activities);
            case Outcome.Refused<ItemsJson<ActivityJson>> _ -> contactPages.notYours();
            case Outcome.Stale<ItemsJson<ActivityJson>>(),
                    Outcome.Unavailable<ItemsJson<ActivityJson>>() ->
                    contactPages.unavailable();
        };
    }

    /// The activity, if it is of the municipality in the address.
    private HttpResponse<?> read(
            String code,
            UUID id,
            ContactJson contact,
            Function<ActivityJson, HttpResponse<?>> answer) {
        return switch (service.read(id, contact.caller())) {
            case Outcome.Ok<ActivityJson>(var activity, _) ->
                    activity.municipality().equals(code)
                            ? answer.apply(activity)
                            : contactPages.notYours();
            case Outcome.Refused<ActivityJson> _ -> contactPages.notYours();
            case Outcome.Stale<ActivityJson>(), Outcome.Unavailable<ActivityJson>() ->
                    contactPages.unavailable();
        };
    }
}
