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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.HumanGate;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.service.ContributionPictureJson;
import nl.millenniumgemeenten.gateway.service.FollowService;
import nl.millenniumgemeenten.gateway.service.FollowService.AnswerJson;
import nl.millenniumgemeenten.gateway.service.FollowService.FollowJson;
import nl.millenniumgemeenten.gateway.service.FollowService.FollowsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipantService;
import nl.millenniumgemeenten.gateway.service.ParticipantService.MeasureJson;
import nl.millenniumgemeenten.gateway.service.ParticipantService.OwnDataJson;
import nl.millenniumgemeenten.gateway.service.ParticipantService.TextJson;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// What we know of who takes part, and its end. Who is not known on this device is sent a link.
@Controller(OwnDataController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnDataController {
    static final String PATH = SignInByLinkController.OWN_DATA;

    private static final String REMOVE = "remove";
    private static final String KEEP = "keep";

    private final ParticipantService participants;
    private final FollowService follows;
    private final ParticipantSession session;
    private final HumanGate gate;
    private final DiscussPages pages;
    private final SameOrigin sameOrigin;
    private final Site site;
    private final OwnPictures ownPictures;

    OwnDataController(
            ParticipantService participants,
            FollowService follows,
            ParticipantSession session,
            HumanGate gate,
            DiscussPages pages,
            SameOrigin sameOrigin,
            Site site,
            OwnPictures ownPictures) {
        this.participants = participants;
        this.follows = follows;
        this.session = session;
        this.gate = gate;
        this.pages = pages;
        this.sameOrigin = sameOrigin;
        this.site = site;
        this.ownPictures = ownPictures;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return session.participant(request)
                .<HttpResponse<?>>map(participant -> data(participant, HttpStatus.OK, List.of()))
                .orElseGet(() -> signIn(HttpStatus.OK, List.of()));
    }

    /// A picture of something that they wrote, wherever that stands.
    @Get(Discussions.PICTURES + "/{hash:[0-9a-f]+}/{name}")
    HttpResponse<?> picture(String hash, String name, HttpRequest<?> request) {
        return session.participant(request)
                .map(participants::data)
                .<HttpResponse<?>>map(
                        outcome -> ownPictures.answer(pictures(outcome), hash, name, request))
                .orElseGet(OwnPictures::missing);
    }

    private static List<ContributionPictureJson> pictures(Outcome<OwnDataJson> outcome) {
        return outcome instanceof Outcome.Ok<OwnDataJson>(var found, _)
                ? found.texts().stream().flatMap(text -> text.pictures().stream()).toList()
                : List.of();
    }

    /// Where the address bar stands after a form that was not complete.
    @Get("/wissen")
    HttpResponse<?> back() {
        return HttpResponse.seeOther(URI.create(PATH));
    }

    /// Forgets who asks. Which of the two it is has to be chosen: neither can be taken back.
    @Post("/wissen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> erase(HttpRequest<?> request, Form form) {
        var participant = session.participant(request);
        if (!sameOrigin.allows(request) || participant.isEmpty()) {
            return signIn(
                    HttpStatus.FORBIDDEN,
                    List.of(new FormErrorView("", "Er is niets gewist. Log eerst in.")));
        }
        var choice = form.line("contributions");
        return choice.equals(REMOVE) || choice.equals(KEEP)
                ? erase(participant.get(), choice.equals(REMOVE))
                : data(
                        participant.get(),
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        List.of(
                                new FormErrorView(
                                        "contributions", "Kies wat er met je bijdragen gebeurt.")));
    }

    private MutableHttpResponse<byte[]> signIn(HttpStatus status, List<FormErrorView> errors) {
        return pages.askLink(status, "", gate.stampAfter(Form.EMPTY), errors);
    }

    /// What they follow goes first: once nobody knows them any more, nobody could ask for it.
    private HttpResponse<?> erase(UUID participant, boolean contributions) {
        if (!(follows.forget(participant) instanceof Outcome.Ok<byte[]>)) {
            return pages.outage();
        }
        return switch (participants.erase(participant, contributions)) {
            case Outcome.Ok<byte[]> _ ->
                    pages.message(
                                    HttpStatus.OK,
                                    Tone.POSITIVE,
                                    "We weten niets meer van je",
                                    List.of(
                                            contributions
                                                    ? "Je naam, je adres en wat je schreef zijn"
                                                            + " gewist."
                                                    : "Je naam en je adres zijn gewist. Bij wat je"
                                                            + " schreef staat nu “Een deelnemer”."),
                                    DiscussPages.ALL)
                            .cookie(session.none())
                            .cookie(session.noMark());
            case Outcome.Refused<byte[]> refused ->
                    refused.missing() ? forgotten() : pages.outage();
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() -> pages.outage();
        };
    }

    private HttpResponse<?> data(UUID participant, HttpStatus status, List<FormErrorView> errors) {
        return switch (participants.data(participant)) {
            case Outcome.Ok<OwnDataJson>(var found, _) ->
                    // Also for who signed in before there was a mark.
                    pages.page(
                                    status,
                                    "discuss/own_data",
                                    view(found, follows.of(participant), errors))
                            .cookie(session.mark());
            case Outcome.Refused<OwnDataJson> refused ->
                    refused.missing() ? forgotten() : pages.outage();
            case Outcome.Stale<OwnDataJson>(), Outcome.Unavailable<OwnDataJson>() -> pages.outage();
        };
    }

    /// Who is not known any more signs in, or does not.
    private HttpResponse<?> forgotten() {
        return signIn(HttpStatus.OK, List.of()).cookie(session.none()).cookie(session.noMark());
    }

    private OwnDataView view(
            OwnDataJson found, Outcome<FollowsJson> followed, List<FormErrorView> errors) {
        var facts = new ArrayList<FactView>();
        facts.add(new FactView("Naam", found.name()));
        var municipality = found.municipality();
        if (municipality != null) {
            facts.add(new FactView("Gemeente", site.image().register().name(municipality)));
        }
        facts.add(new FactView("E-mailadres", found.email()));
        facts.add(new FactView("Bevestigd op", day(found.confirmedAt()).text()));
        for (var read : found.read()) {
            facts.add(
                    new FactView(
                            "Gelezen in “" + read.discussion() + "”",
                            "tot en met bijdrage " + read.position()));
        }
        return new OwnDataView(
                pages.layout("Wat we van je weten"),
                facts,
                Stream.concat(
                                followed instanceof Outcome.Ok<FollowsJson>(var mailed, _)
                                        ? mailed.answers().stream().map(OwnDataController::text)
                                        : Stream.of(),
                                found.texts().stream().map(OwnDataController::text))
                        .toList(),
                found.measures().stream().map(OwnDataController::measure).toList(),
                followed instanceof Outcome.Ok<FollowsJson>(var follow, _)
                        ? follow.items().stream().map(OwnDataController::follow).toList()
                        : List.of(),
                followed instanceof Outcome.Ok<FollowsJson>,
                new FormErrorsView(errors));
    }

    private static OwnDataView.Measure measure(MeasureJson measure) {
        return new OwnDataView.Measure(
                switch (measure.kind()) {
                    case "WARNING" -> "Je kreeg een waarschuwing";
                    case "BLOCK" ->
                            measure.liftedAt() == null
                                    ? "Je bent geblokkeerd"
                                    : "Je was geblokkeerd";
                    case "EDIT" -> "De redactie heeft een bijdrage van je aangepast";
                    case "MOVE" -> "De redactie heeft een bijdrage van je verplaatst";
                    default -> "De redactie heeft een bijdrage van je verborgen";
                },
                day(measure.takenAt()),
                measure.reason());
    }

    private static OwnDataView.Text text(AnswerJson answer) {
        return new OwnDataView.Text(
                answer.name(),
                "",
                answer.text(),
                day(answer.at()),
                "per mail gestuurd, en nog niet geplaatst",
                false,
                List.of());
    }

    private static OwnDataView.Text text(TextJson text) {
        var number = text.number();
        return new OwnDataView.Text(
                text.discussion(),
                number == null ? "" : "/bijdragen/" + number,
                text.markdown(),
                day(text.writtenAt()),
                switch (text.standing()) {
                    case "UNCONFIRMED" -> "nog niet bevestigd";
                    case "WAITS" -> "wacht op de redactie";
                    case "REFUSED" ->
                            "niet geplaatst, en na dertig dagen gewist. De reden: " + text.reason();
                    case "REPLACED" -> "een eerdere tekst van deze bijdrage";
                    case "TAKEN_BACK" -> "door jou verwijderd";
                    case "HIDDEN" -> "verborgen door de redactie";
                    default -> "staat op de site";
                },
                text.standing().equals("ON_SITE"),
                ContributionPictures.of(
                        PATH + Discussions.PICTURES + "/",
                        ContributionPictureJson.told(text.pictures())));
    }

    private static OwnDataView.Followed follow(FollowJson follow) {
        return new OwnDataView.Followed(
                new LinkView(follow.name(), follow.path()),
                follow.atOnce() ? "meteen een mail" : "één keer per dag een mail",
                day(follow.since()),
                Discussions.PATH + "/" + follow.number() + Discussions.FOLLOW);
    }

    private static DateView day(Instant moment) {
        return DutchText.dateView(LocalDate.ofInstant(moment, Occurrences.ZONE));
    }
}
