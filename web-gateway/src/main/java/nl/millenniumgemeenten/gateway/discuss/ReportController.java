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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.HumanGate;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// Where visitors say that something is wrong with a contribution. Nobody asks who they are.
@Controller(Discussions.CONTRIBUTIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportController {
    private static final String THANKS = "/gemeld";

    /// So that who signs up for mail from the same place does not use up these turns.
    private static final String PURPOSE = "report ";

    private final Site site;
    private final DiscussionService discussions;
    private final DiscussPages pages;
    private final HumanGate gate;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;

    ReportController(
            Site site,
            DiscussionService discussions,
            DiscussPages pages,
            HumanGate gate,
            SameOrigin sameOrigin,
            ClientAddress clients) {
        this.site = site;
        this.discussions = discussions;
        this.pages = pages;
        this.gate = gate;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
    }

    @Get("/{number:[0-9]+}" + Discussions.REPORT)
    HttpResponse<?> form(long number) {
        return of(number, reported -> page(reported, HttpStatus.OK, Form.EMPTY, List.of()));
    }

    @Post("/{number:[0-9]+}" + Discussions.REPORT)
    @Consumes(MediaType.ALL)
    HttpResponse<?> report(HttpRequest<?> request, long number, Form form) {
        return of(
                number,
                reported ->
                        sameOrigin.allows(request)
                                ? report(reported, form, PURPOSE + clients.of(request))
                                : again(
                                        reported,
                                        HttpStatus.FORBIDDEN,
                                        Form.EMPTY,
                                        "Je kunt alleen op deze pagina iets melden. Probeer het"
                                                + " hier."));
    }

    @Get(THANKS)
    HttpResponse<?> thanks() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Bedankt voor je melding",
                List.of("De redactie kijkt ernaar, en verbergt de bijdrage als dat nodig is."),
                DiscussPages.ALL);
    }

    /// A contribution that visitors see, and its discussion.
    private record Reported(
            ContributionChange.Recorded contribution, DiscussionChange.Recorded discussion) {}

    /// What happens with it.
    private interface Then {
        HttpResponse<?> answer(Reported reported);
    }

    private HttpResponse<?> of(long number, Then then) {
        if (!site.ready()) {
            return pages.starting();
        }
        var all = site.image().discussions();
        var contribution = all.contributionByNumber().get(number);
        if (contribution == null || contribution.state() == ContributionChange.State.HIDDEN) {
            return gone();
        }
        return all.shownAround(contribution.discussion())
                .<HttpResponse<?>>map(
                        discussion -> then.answer(new Reported(contribution, discussion)))
                .orElseGet(this::gone);
    }

    private HttpResponse<?> gone() {
        return pages.message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze bijdrage is er niet",
                List.of("Misschien heeft de redactie haar al verborgen."),
                DiscussPages.ALL);
    }

    private HttpResponse<?> report(Reported reported, Form form, String client) {
        return switch (gate.pass(form, client)) {
            case HumanGate.Passage.Free() -> send(reported, form, client);
            case HumanGate.Passage.OnceMore() ->
                    again(
                            reported,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            form,
                            "Klopt alles? Druk dan nog één keer op Versturen. Zo weten we dat je"
                                    + " een mens bent.");
            case HumanGate.Passage.Wait(var time) ->
                    again(
                                    reported,
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    form,
                                    "Vanaf jouw internetverbinding is net al veel gemeld. Probeer"
                                            + " het straks nog eens.")
                            .header("Retry-After", Long.toString(time.toSeconds() + 1));
        };
    }

    private HttpResponse<?> send(Reported reported, Form form, String client) {
        var outcome =
                discussions.report(
                        reported.contribution().id(),
                        ContributeForms.key(form),
                        form.text("reason"));
        if (!(outcome instanceof Outcome.Ok<byte[]>)) {
            gate.giveBack(form, client);
        }
        return switch (outcome) {
            case Outcome.Ok<byte[]> _ -> {
                gate.use(form);
                yield HttpResponse.seeOther(URI.create(Discussions.CONTRIBUTIONS + THANKS));
            }
            case Outcome.Refused<byte[]> refused when refused.missing() -> gone();
            case Outcome.Refused<byte[]> refused ->
                    page(
                            reported,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            form,
                            ContributeForms.errors(refused.problem()));
            case Outcome.Stale<byte[]>() ->
                    again(
                            reported,
                            HttpStatus.CONFLICT,
                            form.with("key", UUID.randomUUID().toString()),
                            "Wat je eerder meldde is al aangekomen. Wil je dit ook melden? Druk dan"
                                    + " nog eens op Versturen.");
            case Outcome.Unavailable<byte[]>() ->
                    again(
                                    reported,
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    form,
                                    "Dit lukt nu even niet, door een storing bij ons. Wat je"
                                            + " schreef staat er nog. Probeer het straks nog eens.")
                            .header("Retry-After", "60");
        };
    }

    private MutableHttpResponse<?> again(
            Reported reported, HttpStatus status, Form form, String message) {
        return page(reported, status, form, List.of(new FormErrorView("", message)));
    }

    private MutableHttpResponse<?> page(
            Reported reported, HttpStatus status, Form form, List<FormErrorView> errors) {
        var contribution = reported.contribution();
        return pages.page(
                status,
                "discuss/report",
                new ReportView(
                        pages.layout("Wat is er mis?"),
                        Discussions.reportPath(contribution),
                        new LinkView(
                                "bijdrage " + contribution.position(),
                                Discussions.path(contribution)),
                        reported.discussion().title(),
                        ContributeForms.key(form).toString(),
                        gate.stampAfter(form),
                        form.text("reason"),
                        new FormErrorsView(errors)));
    }
}
