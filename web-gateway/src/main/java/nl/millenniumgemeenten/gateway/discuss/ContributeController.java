package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.DiscussionChange.Openness;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.HumanGate;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipantService;
import nl.millenniumgemeenten.gateway.service.ParticipantService.ParticipantJson;
import nl.millenniumgemeenten.gateway.service.ParticipantService.SubmissionJson;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// The form to write in a discussion. Who is not known on this device confirms by mail what they
/// wrote; the answer is the same for every address.
@Controller(Discussions.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContributeController {
    private static final String CHECK_MAIL = "/kijk-in-je-mailbox";
    private static final String OUTAGE =
            "Dit lukt nu even niet, door een storing bij ons. Wat je schreef staat er nog. Probeer"
                    + " het straks nog eens.";

    private final Site site;
    private final ParticipantService participants;
    private final ParticipantSession session;
    private final ContributeForms forms;
    private final Arrival arrival;
    private final DiscussPages pages;
    private final MailCourier courier;
    private final HumanGate gate;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;
    private final RateLimit perParticipant;

    ContributeController(
            Site site,
            ParticipantService participants,
            ParticipantSession session,
            ContributeForms forms,
            Arrival arrival,
            DiscussPages pages,
            MailCourier courier,
            HumanGate gate,
            SameOrigin sameOrigin,
            ClientAddress clients,
            @Property(name = "discussions.per-hour") int perHour,
            InstantSource clock) {
        this.site = site;
        this.participants = participants;
        this.session = session;
        this.forms = forms;
        this.arrival = arrival;
        this.pages = pages;
        this.courier = courier;
        this.gate = gate;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.perParticipant = new RateLimit(perHour, Duration.ofHours(1), clock);
    }

    @Get("/{number:[0-9]+}" + Discussions.WRITE)
    HttpResponse<?> form(
            HttpRequest<?> request, long number, @QueryValue(defaultValue = "") String op) {
        return in(
                number,
                discussion ->
                        switch (writer(request)) {
                            case Writer.Known(var writer) ->
                                    show(discussion, Optional.of(writer), op);
                            case Writer.Nobody() -> show(discussion, Optional.empty(), op);
                            case Writer.Forgotten() ->
                                    forms.page(
                                                    HttpStatus.OK,
                                                    discussion,
                                                    Optional.empty(),
                                                    Form.EMPTY.with("op", op),
                                                    List.of())
                                            .cookie(session.none());
                            case Writer.Unavailable() ->
                                    pages.unavailable(
                                            "Er is een storing bij ons. Probeer het straks nog"
                                                    + " eens.");
                        });
    }

    @Post("/{number:[0-9]+}" + Discussions.WRITE)
    @Consumes(MediaType.ALL)
    HttpResponse<?> write(HttpRequest<?> request, long number, Form form) {
        return in(number, discussion -> write(request, discussion, form));
    }

    @Get(CHECK_MAIL)
    HttpResponse<?> checkMail() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Kijk in je mailbox",
                List.of(
                        "We hebben je een mail gestuurd. Bevestig met de knop in die mail dat jij dit"
                                + " hebt geschreven. Dat kan drie dagen.",
                        "Geen mail gekregen? Kijk ook bij de ongewenste mail. Klopt je adres niet?"
                                + " Vul het formulier dan opnieuw in."),
                DiscussPages.ALL);
    }

    /// Forgets who wrote on this device.
    @Post("/uitloggen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        return sameOrigin.allows(request)
                ? HttpResponse.seeOther(URI.create(Discussions.PATH)).cookie(session.none())
                : elsewhere();
    }

    /// Who sends a request.
    private sealed interface Writer {
        record Known(ParticipantJson participant) implements Writer {}

        record Nobody() implements Writer {}

        /// Who was known, and is no longer.
        record Forgotten() implements Writer {}

        record Unavailable() implements Writer {}
    }

    private Writer writer(HttpRequest<?> request) {
        var id = session.participant(request);
        if (id.isEmpty()) {
            return new Writer.Nobody();
        }
        return switch (participants.me(id.get())) {
            case Outcome.Ok<ParticipantJson>(var found, _) -> new Writer.Known(found);
            case Outcome.Refused<ParticipantJson> _ -> new Writer.Forgotten();
            case Outcome.Stale<ParticipantJson>(), Outcome.Unavailable<ParticipantJson>() ->
                    new Writer.Unavailable();
        };
    }

    /// What happens in a discussion that visitors may write in.
    private interface InDiscussion {
        HttpResponse<?> answer(DiscussionChange.Recorded discussion);
    }

    private HttpResponse<?> in(long number, InDiscussion then) {
        var discussion = site.image().discussions().byNumber().get(number);
        if (discussion == null || discussion.state() == State.WITHDRAWN) {
            return pages.unknownDiscussion();
        }
        if (discussion.state() == State.CLOSED) {
            return pages.notHere(
                    discussion, "Deze discussie is gesloten. Je kunt nog wel alles lezen.");
        }
        if (discussion.openTo() != Openness.EVERYONE) {
            return pages.notHere(
                    discussion, "In deze discussie schrijven alleen gemeenten die meedoen.");
        }
        return then.answer(discussion);
    }

    private HttpResponse<?> show(
            DiscussionChange.Recorded discussion, Optional<ParticipantJson> writer, String op) {
        return forms.page(HttpStatus.OK, discussion, writer, Form.EMPTY.with("op", op), List.of());
    }

    private HttpResponse<?> write(
            HttpRequest<?> request, DiscussionChange.Recorded discussion, Form form) {
        if (!sameOrigin.allows(request)) {
            return again(
                    HttpStatus.FORBIDDEN,
                    discussion,
                    Optional.empty(),
                    form,
                    "Je kunt alleen op deze pagina meeschrijven. Probeer het hier.");
        }
        return switch (writer(request)) {
            case Writer.Known(var writer) -> submit(discussion, writer, form);
            case Writer.Nobody(), Writer.Forgotten() -> ask(discussion, form, clients.of(request));
            case Writer.Unavailable() ->
                    again(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            discussion,
                            Optional.empty(),
                            form,
                            OUTAGE);
        };
    }

    private HttpResponse<?> submit(
            DiscussionChange.Recorded discussion, ParticipantJson writer, Form form) {
        var known = Optional.of(writer);
        if (perParticipant.take(writer.id().toString()).isPositive()) {
            return again(
                    HttpStatus.TOO_MANY_REQUESTS,
                    discussion,
                    known,
                    form,
                    "Je hebt net al veel geschreven. Wacht even en probeer het over een uur nog"
                            + " eens.");
        }
        var key = ContributeForms.key(form);
        var outcome =
                participants.submit(
                        writer.id(), discussion.id(), key, forms.contribution(discussion, form));
        return switch (outcome) {
            case Outcome.Ok<SubmissionJson>(var submission, _) ->
                    arrival.of(submission, discussion.number());
            case Outcome.Refused<SubmissionJson>(var problem) ->
                    forms.page(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            discussion,
                            known,
                            form,
                            ContributeForms.errors(problem));
            case Outcome.Stale<SubmissionJson>() ->
                    // Another text went under this key, and is there: this one needs another.
                    again(
                            HttpStatus.CONFLICT,
                            discussion,
                            known,
                            form.with("key", UUID.randomUUID().toString()),
                            "Wat je eerder schreef is al aangekomen. Wil je dit ook plaatsen? Druk"
                                    + " dan nog eens op de knop.");
            case Outcome.Unavailable<SubmissionJson>() ->
                    again(HttpStatus.SERVICE_UNAVAILABLE, discussion, known, form, OUTAGE);
        };
    }

    private HttpResponse<?> ask(DiscussionChange.Recorded discussion, Form form, String client) {
        return switch (gate.pass(form, client)) {
            case HumanGate.Passage.Free() -> askFreely(discussion, form, client);
            case HumanGate.Passage.OnceMore() ->
                    again(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            discussion,
                            Optional.empty(),
                            form,
                            "Klopt alles? Druk dan nog één keer op Versturen. Zo weten we dat je"
                                    + " een mens bent.");
            case HumanGate.Passage.Wait(var wait) ->
                    again(
                            HttpStatus.TOO_MANY_REQUESTS,
                            discussion,
                            Optional.empty(),
                            form,
                            "Vanaf jouw internetverbinding is net al veel ingevuld. Probeer het over "
                                    + minutes(wait)
                                    + " nog eens.");
        };
    }

    private HttpResponse<?> askFreely(
            DiscussionChange.Recorded discussion, Form form, String client) {
        var key = ContributeForms.key(form);
        return switch (participants.ask(key, forms.request(discussion, form))) {
            case Outcome.Ok<byte[]> _ -> {
                gate.use(form);
                courier.wake();
                yield HttpResponse.seeOther(URI.create(Discussions.PATH + CHECK_MAIL));
            }
            case Outcome.Refused<byte[]>(var problem) -> {
                gate.giveBack(form, client);
                yield forms.page(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        discussion,
                        Optional.empty(),
                        form,
                        ContributeForms.errors(problem));
            }
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() -> {
                gate.giveBack(form, client);
                yield again(
                        HttpStatus.SERVICE_UNAVAILABLE, discussion, Optional.empty(), form, OUTAGE);
            }
        };
    }

    private HttpResponse<?> again(
            HttpStatus status,
            DiscussionChange.Recorded discussion,
            Optional<ParticipantJson> writer,
            Form form,
            String message) {
        return forms.page(
                status, discussion, writer, form, List.of(new FormErrorView("", message)));
    }

    private HttpResponse<?> elsewhere() {
        return pages.message(
                HttpStatus.FORBIDDEN,
                Tone.ATTENTION,
                "Dit kan alleen vanaf onze eigen pagina",
                List.of("We hebben niets gewijzigd. Open de discussie en probeer het daar."),
                DiscussPages.ALL);
    }

    private static String minutes(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return minutes == 1 ? "een minuut" : minutes + " minuten";
    }
}
