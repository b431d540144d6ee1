package nl.millenniumgemeenten.gateway.following;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.gateway.discuss.DiscussPages;
import nl.millenniumgemeenten.gateway.discuss.ParticipantSession;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.HumanGate;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.FollowService;
import nl.millenniumgemeenten.gateway.service.FollowService.FollowJson;
import nl.millenniumgemeenten.gateway.service.FollowService.FollowsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipantService;
import nl.millenniumgemeenten.gateway.service.ParticipantService.OwnDataJson;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// The form to follow a discussion by mail. Who takes part on this device has shown which address
/// is theirs; of anybody else the address is asked, and a mail asks them.
@Controller(Discussions.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowController {
    private static final String STOP = "/stoppen";

    /// So that who signs up for mail from the same place does not use up these turns.
    private static final String PURPOSE = "follow ";

    private final Site site;
    private final ParticipantService participants;
    private final ParticipantSession session;
    private final FollowService follows;
    private final DiscussPages pages;
    private final HumanGate gate;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;

    FollowController(
            Site site,
            ParticipantService participants,
            ParticipantSession session,
            FollowService follows,
            DiscussPages pages,
            HumanGate gate,
            SameOrigin sameOrigin,
            ClientAddress clients) {
        this.site = site;
        this.participants = participants;
        this.session = session;
        this.follows = follows;
        this.pages = pages;
        this.gate = gate;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
    }

    @Get("/{number:[0-9]+}" + Discussions.FOLLOW)
    HttpResponse<?> form(
            HttpRequest<?> request, long number, @QueryValue(defaultValue = "") String gedaan) {
        return in(
                number,
                discussion ->
                        session.participant(request)
                                .<HttpResponse<?>>map(known -> known(discussion, known, gedaan))
                                .orElseGet(() ->
                                        stranger(discussion, HttpStatus.OK, Form.EMPTY, List.of())),
                status ->
                        session.participant(request)
                                .<HttpResponse<?>>map(known -> gone(number, known, status))
                                .orElseGet(() -> pages.unknownDiscussion(status)));
    }

    @Post("/{number:[0-9]+}" + Discussions.FOLLOW)
    @Consumes(MediaType.ALL)
    HttpResponse<?> follow(HttpRequest<?> request, long number, Form form) {
        if (!sameOrigin.allows(request)) {
            return pages.elsewhere();
        }
        return in(
                number,
                discussion ->
                        session.participant(request)
                                .<HttpResponse<?>>map(known -> begin(discussion, known, form))
                                .orElseGet(
                                        () -> ask(discussion, form, PURPOSE + clients.of(request))),
                pages::unknownDiscussion);
    }

    @Post("/{number:[0-9]+}" + Discussions.FOLLOW + STOP)
    @Consumes(MediaType.ALL)
    HttpResponse<?> stop(HttpRequest<?> request, long number) {
        if (!sameOrigin.allows(request)) {
            return pages.elsewhere();
        }
        var known = session.participant(request);
        var back = path(number);
        if (known.isEmpty()) {
            return HttpResponse.seeOther(URI.create(back));
        }
        if (!(follows.stop(known.get(), number) instanceof Outcome.Ok<byte[]>)) {
            return pages.outage();
        }
        return in(
                number,
                _ -> HttpResponse.seeOther(URI.create(back + "?gedaan=gestopt")),
                _ -> HttpResponse.seeOther(URI.create(DiscussPages.OWN_DATA)));
    }

    /// What happens in a discussion that can be followed.
    private interface InDiscussion {
        HttpResponse<?> answer(DiscussionChange.Recorded discussion);
    }

    /// What happens when visitors do not see it, or no longer.
    private interface Gone {
        HttpResponse<?> answer(HttpStatus status);
    }

    private HttpResponse<?> in(long number, InDiscussion then, Gone otherwise) {
        if (!site.ready()) {
            return pages.starting();
        }
        var discussion = site.image().discussions().numbered(number).orElse(null);
        if (discussion == null) {
            return otherwise.answer(HttpStatus.NOT_FOUND);
        }
        return switch (discussion.state()) {
            case WITHDRAWN -> otherwise.answer(HttpStatus.GONE);
            case OPEN, SOLVED, CLOSED -> then.answer(discussion);
        };
    }

    /// Who follows a discussion that is gone can stop, and nothing else.
    private HttpResponse<?> gone(long number, UUID participant, HttpStatus status) {
        return switch (follows.of(participant)) {
            case Outcome.Ok<FollowsJson>(var found, _) ->
                    followed(found, number).stream()
                            .findFirst()
                            .map(follow ->
                                    pages.question(
                                            "Wil je stoppen met volgen?",
                                            List.of(
                                                    "De discussie “"
                                                            + follow.name()
                                                            + "” is weggehaald. Je volgt die nog"
                                                            + " wel."),
                                            "Stop met volgen",
                                            path(number) + STOP))
                            .orElseGet(() -> pages.unknownDiscussion(status));
            case Outcome.Refused<FollowsJson> _,
                    Outcome.Stale<FollowsJson> _,
                    Outcome.Unavailable<FollowsJson> _ ->
                    pages.outage();
        };
    }

    private static String path(long number) {
        return Discussions.PATH + "/" + number + Discussions.FOLLOW;
    }

    /// Who takes part sees whether they follow; of who does not any more the cookie goes.
    private HttpResponse<?> known(
            DiscussionChange.Recorded discussion, UUID participant, String done) {
        return switch (participants.me(participant)) {
            case Outcome.Ok<ParticipantService.ParticipantJson> _ ->
                    switch (follows.of(participant)) {
                        case Outcome.Ok<FollowsJson>(var found, _) ->
                                page(
                                        discussion,
                                        HttpStatus.OK,
                                        Form.EMPTY,
                                        Optional.of(followed(found, discussion.number())),
                                        done,
                                        List.of());
                        case Outcome.Refused<FollowsJson> _,
                                Outcome.Stale<FollowsJson> _,
                                Outcome.Unavailable<FollowsJson> _ ->
                                pages.outage();
                    };
            case Outcome.Refused<ParticipantService.ParticipantJson> refused ->
                    refused.missing() ? forgotten(discussion) : pages.outage();
            case Outcome.Stale<ParticipantService.ParticipantJson>(),
                    Outcome.Unavailable<ParticipantService.ParticipantJson>() ->
                    pages.outage();
        };
    }

    private static List<FollowJson> followed(FollowsJson found, long number) {
        return found.items().stream().filter(follow -> follow.number() == number).toList();
    }

    private MutableHttpResponse<byte[]> forgotten(DiscussionChange.Recorded discussion) {
        return stranger(discussion, HttpStatus.OK, Form.EMPTY, List.of())
                .cookie(session.none())
                .cookie(session.noMark());
    }

    private HttpResponse<?> begin(DiscussionChange.Recorded discussion, UUID known, Form form) {
        var pace = form.line("pace");
        if (!Paces.areThese(pace)) {
            return page(
                    discussion,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    form,
                    Optional.of(List.of()),
                    "",
                    faults(form, true));
        }
        if (discussion.state() == State.CLOSED) {
            return closed(discussion);
        }
        return switch (participants.data(known)) {
            case Outcome.Ok<OwnDataJson>(var data, _) ->
                    switch (follows.begin(known, data.email(), discussion.id(), pace)) {
                        case Outcome.Ok<byte[]> _ ->
                                HttpResponse.seeOther(
                                        URI.create(
                                                Discussions.followPath(discussion)
                                                        + "?gedaan=gevolgd"));
                        case Outcome.Refused<byte[]> _,
                                Outcome.Stale<byte[]> _,
                                Outcome.Unavailable<byte[]> _ ->
                                pages.outage();
                    };
            case Outcome.Refused<OwnDataJson> refused ->
                    refused.missing() ? forgotten(discussion) : pages.outage();
            case Outcome.Stale<OwnDataJson>(), Outcome.Unavailable<OwnDataJson>() -> pages.outage();
        };
    }

    private HttpResponse<?> ask(DiscussionChange.Recorded discussion, Form form, String client) {
        if (discussion.state() == State.CLOSED) {
            return closed(discussion);
        }
        var faults = faults(form, false);
        if (!faults.isEmpty()) {
            return stranger(discussion, HttpStatus.UNPROCESSABLE_ENTITY, form, faults);
        }
        return switch (gate.pass(form, client)) {
            case HumanGate.Passage.Free() -> send(discussion, form, client);
            case HumanGate.Passage.OnceMore() ->
                    again(
                            discussion,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            form,
                            "Klopt je adres? Druk dan nog één keer op de knop. Zo weten we dat je"
                                    + " een mens bent.");
            case HumanGate.Passage.Wait(var time) ->
                    again(
                                    discussion,
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    form,
                                    "Vanaf jouw internetverbinding zijn net al veel adressen"
                                            + " ingevuld. Probeer het straks nog eens.")
                            .header("Retry-After", Long.toString(time.toSeconds() + 1));
        };
    }

    private HttpResponse<?> send(DiscussionChange.Recorded discussion, Form form, String client) {
        var outcome = follows.ask(form.line("email"), discussion.id(), form.line("pace"));
        if (!(outcome instanceof Outcome.Ok<byte[]>)) {
            gate.giveBack(form, client);
        }
        return switch (outcome) {
            case Outcome.Ok<byte[]> _ -> {
                gate.use(form);
                yield HttpResponse.seeOther(URI.create(FollowingController.PATH + "/verstuurd"));
            }
            case Outcome.Refused<byte[]> refused when !refused.missing() ->
                    stranger(
                            discussion,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            form,
                            List.of(
                                    new FormErrorView(
                                            "email",
                                            "Dit is geen volledig e-mailadres. Schrijf het zo:"
                                                    + " naam@voorbeeld.nl.")));
            case Outcome.Refused<byte[]> _,
                    Outcome.Stale<byte[]> _,
                    Outcome.Unavailable<byte[]> _ ->
                    again(
                                    discussion,
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    form,
                                    "Dit lukt nu even niet, door een storing bij ons. Probeer het"
                                            + " straks nog eens.")
                            .header("Retry-After", "60");
        };
    }

    private static List<FormErrorView> faults(Form form, boolean known) {
        var faults = new ArrayList<FormErrorView>();
        if (!known && form.line("email").isEmpty()) {
            faults.add(new FormErrorView("email", "Vul je e-mailadres in."));
        }
        if (!Paces.areThese(form.line("pace"))) {
            faults.add(new FormErrorView("pace", "Kies hoe vaak je mail wilt."));
        }
        return faults;
    }

    private MutableHttpResponse<byte[]> again(
            DiscussionChange.Recorded discussion, HttpStatus status, Form form, String message) {
        return stranger(discussion, status, form, List.of(new FormErrorView("", message)));
    }

    private MutableHttpResponse<byte[]> stranger(
            DiscussionChange.Recorded discussion,
            HttpStatus status,
            Form form,
            List<FormErrorView> errors) {
        return page(discussion, status, form, Optional.empty(), "", errors);
    }

    /// @param followed what a participant has of this discussion; absent of anybody else
    private MutableHttpResponse<byte[]> page(
            DiscussionChange.Recorded discussion,
            HttpStatus status,
            Form form,
            Optional<List<FollowJson>> followed,
            String done,
            List<FormErrorView> errors) {
        var follow = followed.stream().flatMap(List::stream).findFirst();
        if (discussion.state() == State.CLOSED && follow.isEmpty()) {
            return closed(discussion);
        }
        var chosen = form.line("pace");
        return pages.page(
                status,
                "discuss/follow",
                new FollowView(
                        pages.layout("Volg per mail"),
                        discussion.title(),
                        DiscussPages.to(discussion),
                        Discussions.followPath(discussion),
                        followed.isPresent(),
                        follow.map(found -> Paces.sentence(found.pace())).orElse(""),
                        follow.isPresent() ? Discussions.followPath(discussion) + STOP : "",
                        done(done, follow.isPresent()),
                        Paces.options(
                                chosen.isEmpty()
                                        ? follow.map(FollowJson::pace).orElse("")
                                        : chosen),
                        form.line("email"),
                        gate.stampAfter(form),
                        new FormErrorsView(errors)));
    }

    private static String done(String done, boolean following) {
        if (done.equals("gevolgd") && following) {
            return "Je volgt deze discussie.";
        }
        return done.equals("gestopt") && !following
                ? "Je volgt deze discussie niet meer. Je krijgt er geen mail meer over."
                : "";
    }

    private MutableHttpResponse<byte[]> closed(DiscussionChange.Recorded discussion) {
        return pages.message(
                HttpStatus.CONFLICT,
                Tone.ATTENTION,
                "Deze discussie is gesloten",
                List.of("Er komt niets nieuws bij, dus er valt niets te volgen."),
                DiscussPages.to(discussion));
    }
}
