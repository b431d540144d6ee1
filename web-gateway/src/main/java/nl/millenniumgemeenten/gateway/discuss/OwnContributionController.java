package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.discuss.AttachedPictures.Described;
import nl.millenniumgemeenten.gateway.discuss.KeepPictures.Kept;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionPage;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.OwnContributionJson;
import nl.millenniumgemeenten.gateway.service.OwnContributionService;
import nl.millenniumgemeenten.gateway.service.OwnContributionService.Owner;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// Where people edit what they wrote, and take it back. Whatever goes wrong, what was typed stands
/// in the form again.
@Controller(Discussions.CONTRIBUTIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnContributionController {
    private static final DateView UNKNOWN = new DateView("", "");
    private static final String NOT_KNOWN =
            "Op dit apparaat ben je niet ingelogd als wie dit schreef. Log eerst weer in, in een ander"
                    + " venster, en druk dan nog eens op Opslaan.";
    private static final String OUTAGE =
            "Dit lukt nu even niet, door een storing bij ons. Wat je schreef staat er nog. Probeer"
                    + " het straks nog eens.";

    private final Site site;
    private final Owners owners;
    private final OwnContributionService contributions;
    private final KeepPictures keepPictures;
    private final Arrival arrival;
    private final DiscussPages pages;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;

    OwnContributionController(
            Site site,
            Owners owners,
            OwnContributionService contributions,
            KeepPictures keepPictures,
            Arrival arrival,
            DiscussPages pages,
            SameOrigin sameOrigin,
            ClientAddress clients) {
        this.site = site;
        this.owners = owners;
        this.contributions = contributions;
        this.keepPictures = keepPictures;
        this.arrival = arrival;
        this.pages = pages;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
    }

    @Get("/{number:[0-9]+}" + Discussions.EDIT)
    HttpResponse<?> form(HttpRequest<?> request, long number) {
        return theirs(
                request,
                number,
                Form.EMPTY,
                (found, owner) -> opened(found, owner, HttpStatus.OK, Form.EMPTY, List.of()));
    }

    @Post("/{number:[0-9]+}" + Discussions.EDIT)
    @Consumes(MediaType.ALL)
    HttpResponse<?> edit(HttpRequest<?> request, long number, Form typed) {
        if (!sameOrigin.allows(request)) {
            return elsewhere();
        }
        var pictures = AttachedPictures.of(request, typed);
        var noted = pictures.noted(typed);
        return theirs(
                request,
                number,
                noted,
                (found, owner) -> edit(found, owner, noted, pictures, clients.of(request)));
    }

    @Get("/{number:[0-9]+}" + Discussions.WITHDRAW)
    HttpResponse<?> question(HttpRequest<?> request, long number) {
        return theirs(
                request,
                number,
                Form.EMPTY,
                (found, _) ->
                        pages.question(
                                "Je bijdrage verwijderen?",
                                List.of(
                                        "Op de plek van je bijdrage staat dan dat je die hebt"
                                                + " verwijderd. Antwoorden van anderen blijven"
                                                + " staan.",
                                        "Dit kun je niet terugdraaien. De redactie kan de tekst nog"
                                                + " dertig dagen zien, daarna wissen we hem."),
                                "Verwijder mijn bijdrage",
                                Discussions.path(found.contribution()) + Discussions.WITHDRAW));
    }

    @Post("/{number:[0-9]+}" + Discussions.WITHDRAW)
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(HttpRequest<?> request, long number) {
        return sameOrigin.allows(request)
                ? theirs(request, number, Form.EMPTY, this::withdraw)
                : elsewhere();
    }

    /// What happens with a contribution of who asks.
    private interface Then {
        HttpResponse<?> answer(Found found, Owner owner);
    }

    /// What was typed is given back where nobody can tell now whether it is theirs.
    private HttpResponse<?> theirs(HttpRequest<?> request, long number, Form typed, Then then) {
        if (!site.ready()) {
            return pages.starting();
        }
        var found = Found.of(site.image().discussions(), number);
        if (found.isEmpty()) {
            return pages.unknownContribution();
        }
        var contributor = found.get().contribution().contributor();
        var owned = owners.of(request, contributor);
        if (owned.isEmpty()) {
            return laterOrUnavailable(found.get(), typed);
        }
        var owner = owned.get().get(contributor);
        if (owner == null && isTyped(typed)) {
            return again(
                    found.get(),
                    HttpStatus.FORBIDDEN,
                    typed,
                    List.of(new FormErrorView("", NOT_KNOWN)));
        }
        return owner == null ? pages.notTheirs() : then.answer(found.get(), owner);
    }

    private static boolean isTyped(Form form) {
        return form.fields().containsKey("markdown");
    }

    private HttpResponse<?> laterOrUnavailable(Found found, Form typed) {
        return isTyped(typed) ? later(found, typed) : pages.outage();
    }

    /// The form on how it is now, or why there is none.
    private HttpResponse<?> opened(
            Found found, Owner owner, HttpStatus status, Form typed, List<FormErrorView> errors) {
        return switch (contributions.own(found.contribution().id(), owner)) {
            case Outcome.Ok<OwnContributionJson>(var own, _) when own.refusal().isEmpty() ->
                    page(
                            found,
                            status,
                            isTyped(typed) ? typed : filled(own),
                            Long.toString(own.revision()),
                            DiscussionPage.moment(own.editableUntil()),
                            errors);
            case Outcome.Ok<OwnContributionJson>(var own, _) -> refused(found, own);
            case Outcome.Refused<OwnContributionJson> _ -> pages.notTheirs();
            case Outcome.Stale<OwnContributionJson>(), Outcome.Unavailable<OwnContributionJson>() ->
                    laterOrUnavailable(found, typed);
        };
    }

    private static Form filled(OwnContributionJson own) {
        return AttachedPictures.begun(
                        own.pictures().stream()
                                .map(each -> new Described(each.hash(), each.alternative()))
                                .toList())
                .with("markdown", own.markdown());
    }

    private HttpResponse<?> refused(Found found, OwnContributionJson own) {
        return pages.message(
                HttpStatus.CONFLICT,
                Tone.ATTENTION,
                "Dit kun je nu niet aanpassen",
                List.of(own.refusal()),
                found.hidden()
                        ? DiscussPages.ALL
                        : new LinkView("Verwijder je bijdrage", withdrawPath(found)),
                new LinkView("Terug naar je bijdrage", Discussions.path(found.contribution())));
    }

    private HttpResponse<?> edit(
            Found found, Owner owner, Form typed, AttachedPictures pictures, String client) {
        var wrong = pictures.errors();
        if (pictures.busy()) {
            return again(found, HttpStatus.SERVICE_UNAVAILABLE, typed, wrong)
                    .header("Retry-After", "60");
        }
        if (wrong.isEmpty() && pictures.hasFiles()) {
            wrong = ContributeForms.unwritten(typed);
        }
        if (!wrong.isEmpty()) {
            return again(found, HttpStatus.UNPROCESSABLE_ENTITY, typed, wrong);
        }
        return switch (keepPictures.handle(
                found.contribution().id(), pictures, owner.caller(), client)) {
            case Kept.All(var all) -> save(found, owner, typed, fields(typed, pictures, all));
            case Kept.Refused(var errors) ->
                    again(found, HttpStatus.UNPROCESSABLE_ENTITY, typed, errors);
            case Kept.Wait(var time) ->
                    again(
                                    found,
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    typed,
                                    List.of(new FormErrorView("", Contributing.MANY_PICTURES)))
                            .header("Retry-After", Long.toString(time.toSeconds() + 1));
            case Kept.Unavailable() -> later(found, typed);
        };
    }

    /// A form from before there were pictures says nothing of them.
    private static Map<String, Object> fields(
            Form typed, AttachedPictures pictures, List<Map<String, Object>> all) {
        return pictures.asked()
                ? Map.of("markdown", typed.text("markdown"), "pictures", all)
                : Map.of("markdown", typed.text("markdown"));
    }

    private HttpResponse<?> save(Found found, Owner owner, Form typed, Map<String, Object> fields) {
        var id = found.contribution().id();
        return switch (contributions.edit(id, typed.count("revision"), fields, owner)) {
            case Outcome.Ok<byte[]>(_, var revision) -> arrival.changed(id, revision, found);
            case Outcome.Refused<byte[]> refused when refused.missing() -> pages.notTheirs();
            case Outcome.Refused<byte[]> refused ->
                    again(
                            found,
                            refused.problem().status() == 422
                                    ? HttpStatus.UNPROCESSABLE_ENTITY
                                    : HttpStatus.CONFLICT,
                            typed,
                            ContributeForms.errors(refused.problem()));
            case Outcome.Stale<byte[]>() ->
                    opened(
                            found,
                            owner,
                            HttpStatus.CONFLICT,
                            typed,
                            List.of(
                                    new FormErrorView(
                                            "",
                                            "Je bijdrage is intussen veranderd. Bekijk die eerst:"
                                                    + " de link staat hieronder. Wil je dat er komt"
                                                    + " te staan wat jij typte? Druk dan nog eens op"
                                                    + " Opslaan.")));
            case Outcome.Unavailable<byte[]>() -> later(found, typed);
        };
    }

    private HttpResponse<?> withdraw(Found found, Owner owner) {
        var id = found.contribution().id();
        return switch (contributions.withdraw(id, owner)) {
            case Outcome.Ok<byte[]>(_, var revision) -> arrival.changed(id, revision, found);
            case Outcome.Refused<byte[]> _ -> pages.notTheirs();
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.unavailable(
                            "Er is een storing bij ons. Je bijdrage is misschien nog niet weg."
                                    + " Probeer het straks nog eens.");
        };
    }

    private HttpResponse<?> later(Found found, Form typed) {
        return again(
                        found,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        typed,
                        List.of(new FormErrorView("", OUTAGE)))
                .header("Retry-After", "60");
    }

    private MutableHttpResponse<?> again(
            Found found, HttpStatus status, Form typed, List<FormErrorView> errors) {
        return page(found, status, typed, typed.line("revision"), UNKNOWN, errors);
    }

    private MutableHttpResponse<?> page(
            Found found,
            HttpStatus status,
            Form typed,
            String revision,
            DateView until,
            List<FormErrorView> errors) {
        return pages.page(
                status,
                "discuss/edit_own",
                new EditOwnView(
                        pages.layout("Bewerk je bijdrage"),
                        Discussions.path(found.contribution()) + Discussions.EDIT,
                        found.link(),
                        found.around(),
                        revision,
                        typed.text("markdown"),
                        until,
                        withdrawPath(found),
                        new FormErrorsView(errors),
                        PictureRowsView.of(typed, errors, shown(found))));
    }

    private static Map<String, ContributionPictureView> shown(Found found) {
        var contribution = found.contribution();
        var views = ContributionPictures.of(contribution);
        var shown = new HashMap<String, ContributionPictureView>();
        for (int at = 0; at < views.size(); at++) {
            shown.put(contribution.pictures().get(at).hash(), views.get(at));
        }
        return shown;
    }

    private static String withdrawPath(Found found) {
        return Discussions.path(found.contribution()) + Discussions.WITHDRAW;
    }

    private HttpResponse<?> elsewhere() {
        return pages.message(
                HttpStatus.FORBIDDEN,
                Tone.ATTENTION,
                "Dat kan alleen op onze eigen pagina’s",
                List.of("Dit formulier kwam van een andere site. Er is niets veranderd."),
                DiscussPages.ALL);
    }
}
