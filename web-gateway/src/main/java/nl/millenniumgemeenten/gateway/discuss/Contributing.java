package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.discuss.KeepPictures.Kept;
import nl.millenniumgemeenten.gateway.discuss.Writers.Writer;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.HumanGate;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.OwnContributionService.Owner;
import nl.millenniumgemeenten.gateway.service.ParticipantService;
import nl.millenniumgemeenten.gateway.service.ParticipantService.ParticipantJson;
import nl.millenniumgemeenten.gateway.service.ParticipantService.SubmissionJson;
import nl.millenniumgemeenten.gateway.site.Discussions;

/// Takes what somebody wrote in a discussion. Whatever goes wrong, it stands in the form again.
@Singleton
class Contributing {
    static final String CHECK_MAIL = "/kijk-in-je-mailbox";

    /// So that who signs up for mail from the same place does not use up these turns.
    private static final String PURPOSE = "contribution ";

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String OUTAGE =
            "Dit lukt nu even niet, door een storing bij ons. Wat je schreef staat er nog. Probeer"
                    + " het straks nog eens.";
    static final String MANY_PICTURES =
            "Vanaf jouw internetverbinding zijn net al veel foto’s gestuurd. Zonder foto’s kun je"
                    + " dit wel versturen.";

    private static final String ARRIVED =
            "Wat je eerder schreef is al aangekomen. Wil je dit ook versturen? Druk dan nog eens op"
                    + " Versturen.";

    private final ParticipantService participants;
    private final ParticipantSession session;
    private final ContributeForms forms;
    private final Arrival arrival;
    private final MailCourier courier;
    private final HumanGate gate;
    private final KeepPictures keepPictures;
    private final RateLimit perParticipant;

    Contributing(
            ParticipantService participants,
            ParticipantSession session,
            ContributeForms forms,
            Arrival arrival,
            MailCourier courier,
            HumanGate gate,
            KeepPictures keepPictures,
            @Property(name = "discussions.per-hour") int perHour,
            InstantSource clock) {
        this.participants = participants;
        this.session = session;
        this.forms = forms;
        this.arrival = arrival;
        this.courier = courier;
        this.gate = gate;
        this.keepPictures = keepPictures;
        this.perParticipant = new RateLimit(perHour, Duration.ofHours(1), clock);
    }

    /// Takes it from whom it is.
    ///
    /// @param client where the request comes from
    HttpResponse<?> write(
            DiscussionChange.Recorded discussion,
            Writer writer,
            Form form,
            AttachedPictures pictures,
            String client) {
        var sent = new Sent(discussion, writer, pictures.noted(form), pictures);
        var wrong = wrong(sent);
        if (!wrong.isEmpty()) {
            return pictures.busy() ? busy(sent, wrong) : again(sent, wrong);
        }
        return switch (writer) {
            case Writer.Known(var participant) -> submit(sent, participant, client);
            case Writer.Official official -> official(sent, official, client);
            case Writer.Nobody() -> stranger(sent, client);
            case Writer.Forgotten() -> stranger(sent, client).cookie(session.none());
            case Writer.Unknown() -> later(sent);
        };
    }

    /// What is wrong with the pictures, and with the text that they come with: before we make any.
    private static List<FormErrorView> wrong(Sent sent) {
        var wrong = new ArrayList<FormErrorView>();
        if (sent.pictures().hasFiles() && sent.pictures().complete()) {
            wrong.addAll(
                    sent.form().fields().containsKey("email")
                            ? ContributeForms.unfinished(sent.form())
                            : ContributeForms.unwritten(sent.form()));
        }
        wrong.addAll(sent.pictures().errors());
        return wrong;
    }

    /// A form that came in.
    private record Sent(
            DiscussionChange.Recorded discussion,
            Writer writer,
            Form form,
            AttachedPictures pictures) {
        UUID key() {
            return ContributeForms.key(form);
        }
    }

    private HttpResponse<?> submit(Sent sent, ParticipantJson participant, String client) {
        if (!sent.form().line(ContributeForms.FOR).isEmpty()) {
            // It was written for a municipality: not under somebody's own name without a word.
            return again(
                    sent,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "Je bent niet meer ingelogd als contactpersoon. Verstuur je dit nog eens, dan"
                            + " staat je eigen naam erbij.");
        }
        return taken(
                sent,
                participant.id(),
                Owner.participant(participant.id()).caller(),
                client,
                pictures ->
                        participants.submit(
                                participant.id(),
                                sent.discussion().id(),
                                sent.key(),
                                showing(
                                        pictures,
                                        forms.contribution(sent.discussion(), sent.form()))));
    }

    private HttpResponse<?> official(Sent sent, Writer.Official official, String client) {
        var chosen = sent.form().line(ContributeForms.FOR);
        var municipality =
                official.municipalities().stream()
                        .filter(spoken -> spoken.code().equals(chosen))
                        .findFirst();
        if (municipality.isEmpty()) {
            return forms.page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    sent.discussion(),
                    sent.writer(),
                    sent.form(),
                    List.of(forWhom(official)));
        }
        return taken(
                sent,
                official.contact().id(),
                official.contact().caller(),
                client,
                pictures ->
                        participants.write(
                                official.contact(),
                                sent.discussion().id(),
                                sent.key(),
                                showing(
                                        pictures,
                                        forms.official(
                                                sent.discussion(),
                                                municipality.get(),
                                                sent.form()))));
    }

    /// A service from before there were pictures takes what has none.
    private static Map<String, Object> showing(
            List<Map<String, Object>> pictures, Map<String, Object> contribution) {
        if (!pictures.isEmpty()) {
            contribution.put("pictures", pictures);
        }
        return contribution;
    }

    /// The form may be from before they signed in as a contact.
    private static FormErrorView forWhom(Writer.Official official) {
        return official.municipalities().size() == 1
                ? new FormErrorView(
                        "",
                        "Je bent nu ingelogd als contactpersoon: dit komt op de site namens de"
                                + " gemeente "
                                + official.municipalities().getFirst().name()
                                + ". Klopt dat? Druk dan nog eens op Versturen.")
                : new FormErrorView(
                        ContributeForms.FOR, "Kies de gemeente namens wie je schrijft.");
    }

    /// What became of what somebody known wrote, who does not write without end.
    private HttpResponse<?> taken(
            Sent sent,
            UUID writer,
            Caller caller,
            String client,
            Function<List<Map<String, Object>>, Outcome<SubmissionJson>> submission) {
        var turn = writer.toString();
        var wait = perParticipant.take(turn);
        if (wait.isPositive()) {
            return wait(sent, wait, "Je hebt net al veel geschreven.");
        }
        return switch (keepPictures.handle(sent.key(), sent.pictures(), caller, client)) {
            case Kept.All(var pictures) -> taken(sent, turn, submission.apply(pictures));
            case Kept.Refused(var errors) -> {
                perParticipant.giveBack(turn);
                yield again(sent, errors);
            }
            case Kept.Wait(var time) -> {
                perParticipant.giveBack(turn);
                yield wait(sent, time, MANY_PICTURES);
            }
            case Kept.Unavailable() -> {
                perParticipant.giveBack(turn);
                yield later(sent);
            }
        };
    }

    private MutableHttpResponse<?> taken(Sent sent, String turn, Outcome<SubmissionJson> outcome) {
        if (!(outcome instanceof Outcome.Ok<SubmissionJson>)) {
            perParticipant.giveBack(turn);
        }
        return switch (outcome) {
            case Outcome.Ok<SubmissionJson>(var arrived, _) ->
                    arrival.of(arrived, sent.discussion().number());
            case Outcome.Refused<SubmissionJson> refused -> refused(sent, refused);
            case Outcome.Stale<SubmissionJson>() -> arrived(sent);
            case Outcome.Unavailable<SubmissionJson>() -> later(sent);
        };
    }

    private MutableHttpResponse<?> stranger(Sent sent, String client) {
        if (!sent.form().fields().containsKey("email")) {
            // The form was that of somebody who was known when it was shown.
            return again(
                    sent,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "We weten op dit apparaat niet meer wie je bent. Vul ook je naam en je"
                            + " e-mailadres in.");
        }
        return switch (gate.pass(sent.form(), PURPOSE + client)) {
            case HumanGate.Passage.Free() -> ask(sent, client);
            case HumanGate.Passage.OnceMore() ->
                    again(
                            sent,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "Klopt alles? Druk dan nog één keer op Versturen. Zo weten we dat je"
                                    + " een mens bent.");
            case HumanGate.Passage.Wait(var time) ->
                    wait(sent, time, "Vanaf jouw internetverbinding is net al veel ingevuld.");
        };
    }

    private MutableHttpResponse<?> ask(Sent sent, String client) {
        return switch (keepPictures.handle(sent.key(), sent.pictures(), Caller.VISITOR, client)) {
            case Kept.All(var pictures) -> ask(sent, client, pictures);
            case Kept.Refused(var errors) -> {
                gate.giveBack(sent.form(), PURPOSE + client);
                yield again(sent, errors);
            }
            case Kept.Wait(var time) -> {
                gate.giveBack(sent.form(), PURPOSE + client);
                yield wait(sent, time, MANY_PICTURES);
            }
            case Kept.Unavailable() -> {
                gate.giveBack(sent.form(), PURPOSE + client);
                yield later(sent);
            }
        };
    }

    private MutableHttpResponse<?> ask(
            Sent sent, String client, List<Map<String, Object>> pictures) {
        var outcome =
                participants.ask(
                        sent.key(),
                        showing(pictures, forms.request(sent.discussion(), sent.form())));
        if (!(outcome instanceof Outcome.Ok<byte[]>)) {
            gate.giveBack(sent.form(), PURPOSE + client);
        }
        return switch (outcome) {
            case Outcome.Ok<byte[]> _ -> {
                gate.use(sent.form());
                courier.wake();
                yield HttpResponse.seeOther(URI.create(Discussions.PATH + CHECK_MAIL));
            }
            case Outcome.Refused<byte[]> refused -> refused(sent, refused);
            case Outcome.Stale<byte[]>() -> arrived(sent);
            case Outcome.Unavailable<byte[]>() -> later(sent);
        };
    }

    private MutableHttpResponse<?> refused(Sent sent, Outcome.Refused<?> refused) {
        int status = refused.problem().status();
        return forms.page(
                status == 422 ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT,
                sent.discussion(),
                sent.writer(),
                sent.form(),
                ContributeForms.errors(refused.problem()));
    }

    /// Something else went under the key of this form, and is there: this needs another.
    private MutableHttpResponse<?> arrived(Sent sent) {
        var anew =
                new Sent(
                        sent.discussion(),
                        sent.writer(),
                        sent.form().with("key", UUID.randomUUID().toString()),
                        sent.pictures());
        return again(anew, HttpStatus.CONFLICT, ARRIVED);
    }

    private MutableHttpResponse<?> later(Sent sent) {
        return again(sent, HttpStatus.SERVICE_UNAVAILABLE, OUTAGE)
                .header("Retry-After", Long.toString(SOON.toSeconds()));
    }

    private MutableHttpResponse<?> busy(Sent sent, List<FormErrorView> errors) {
        return forms.page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        sent.discussion(),
                        sent.writer(),
                        sent.form(),
                        errors)
                .header("Retry-After", Long.toString(SOON.toSeconds()));
    }

    private MutableHttpResponse<?> wait(Sent sent, Duration time, String why) {
        return again(
                        sent,
                        HttpStatus.TOO_MANY_REQUESTS,
                        why + " Probeer het over " + DutchText.minutes(time) + " nog eens.")
                .header("Retry-After", Long.toString(time.toSeconds() + 1));
    }

    private MutableHttpResponse<?> again(Sent sent, HttpStatus status, String message) {
        return forms.page(
                status,
                sent.discussion(),
                sent.writer(),
                sent.form(),
                List.of(new FormErrorView("", message)));
    }

    /// What is wrong stands beside the fields.
    private MutableHttpResponse<?> again(Sent sent, List<FormErrorView> errors) {
        return forms.page(
                HttpStatus.UNPROCESSABLE_ENTITY,
                sent.discussion(),
                sent.writer(),
                sent.form(),
                errors);
    }
}
