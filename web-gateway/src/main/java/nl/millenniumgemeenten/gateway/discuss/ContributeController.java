package nl.millenniumgemeenten.gateway.discuss;

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
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.DiscussionChange.Openness;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.gateway.discuss.Writers.Writer;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// The form to write in a discussion. Who is not known on this device confirms by mail what they
/// wrote; the answer is the same for every address.
@Controller(Discussions.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContributeController {
    private static final LinkView OWN_DATA =
            new LinkView("Wat we van je weten", OwnDataController.PATH);
    private static final LinkView OWN_MUNICIPALITY =
            new LinkView("Naar Mijn gemeente", "/mijn-gemeente");

    private final Site site;
    private final Writers writers;
    private final ParticipantSession session;
    private final ContributeForms forms;
    private final Contributing contributing;
    private final DiscussPages pages;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;

    ContributeController(
            Site site,
            Writers writers,
            ParticipantSession session,
            ContributeForms forms,
            Contributing contributing,
            DiscussPages pages,
            SameOrigin sameOrigin,
            ClientAddress clients) {
        this.site = site;
        this.writers = writers;
        this.session = session;
        this.forms = forms;
        this.contributing = contributing;
        this.pages = pages;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
    }

    @Get("/{number:[0-9]+}" + Discussions.WRITE)
    HttpResponse<?> form(
            HttpRequest<?> request,
            long number,
            @QueryValue(defaultValue = "") String op,
            @QueryValue(value = "citeer", defaultValue = "") String quotes) {
        return in(
                number,
                discussion -> {
                    var writer = writers.of(request);
                    var why = closed(discussion, writer);
                    if (why.isPresent()) {
                        return pages.notHere(discussion, why.get(), instead(discussion, writer));
                    }
                    var typed = forms.begun(discussion, op, !quotes.isEmpty());
                    var page = forms.page(HttpStatus.OK, discussion, writer, typed, List.of());
                    return writer instanceof Writer.Forgotten
                            ? page.cookie(session.none()).cookie(session.noMark())
                            : page;
                });
    }

    /// A form of another site is not shown here with what that filled in: somebody would send it as
    /// theirs.
    @Post("/{number:[0-9]+}" + Discussions.WRITE)
    @Consumes(MediaType.ALL)
    HttpResponse<?> write(HttpRequest<?> request, long number, Form form) {
        if (!sameOrigin.allows(request)) {
            return pages.elsewhere();
        }
        return in(
                number,
                discussion -> {
                    var writer = writers.of(request);
                    var why = closed(discussion, writer);
                    var pictures = AttachedPictures.of(request, form);
                    return why.isPresent()
                            ? forms.page(
                                    HttpStatus.CONFLICT,
                                    discussion,
                                    writer,
                                    pictures.noted(form),
                                    List.of(new FormErrorView("", why.get())))
                            : contributing.write(
                                    discussion, writer, form, pictures, clients.of(request));
                });
    }

    @Get(Contributing.CHECK_MAIL)
    HttpResponse<?> checkMail() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Kijk in je mailbox",
                List.of(
                        "We hebben je een mail gestuurd. Bevestig met de knop in die mail dat jij dit"
                                + " hebt geschreven. Dat kan drie dagen.",
                        "Geen mail gekregen? Kijk ook bij de ongewenste mail. Klopt je adres niet?"
                                + " Ga terug en verbeter het."),
                DiscussPages.ALL);
    }

    /// Forgets who wrote on this device.
    @Post("/uitloggen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        return sameOrigin.allows(request)
                ? HttpResponse.seeOther(URI.create(Discussions.PATH))
                        .cookie(session.none())
                        .cookie(session.noMark())
                : pages.elsewhere();
    }

    /// What happens in a discussion that visitors see.
    private interface InDiscussion {
        HttpResponse<?> answer(DiscussionChange.Recorded discussion);
    }

    private HttpResponse<?> in(long number, InDiscussion then) {
        if (!site.ready()) {
            return pages.starting();
        }
        var discussion = site.image().discussions().numbered(number).orElse(null);
        if (discussion == null) {
            return pages.unknownDiscussion(HttpStatus.NOT_FOUND);
        }
        return discussion.state() == State.WITHDRAWN
                ? pages.unknownDiscussion(HttpStatus.GONE)
                : then.answer(discussion);
    }

    /// Where somebody goes who cannot write here.
    private static LinkView[] instead(DiscussionChange.Recorded discussion, Writer writer) {
        if (writer instanceof Writer.Known(var participant) && participant.blocked()) {
            return new LinkView[] {OWN_DATA};
        }
        return discussion.state() == State.CLOSED
                ? new LinkView[0]
                : new LinkView[] {OWN_MUNICIPALITY};
    }

    /// Why somebody cannot write in a discussion; nothing if they can.
    private static Optional<String> closed(DiscussionChange.Recorded discussion, Writer writer) {
        if (discussion.state() == State.CLOSED) {
            return Optional.of("Deze discussie is gesloten. Je kunt nog wel alles lezen.");
        }
        if (writer instanceof Writer.Known(var participant) && participant.blocked()) {
            return Optional.of(
                    "De redactie heeft je geblokkeerd: je kunt niet meer meeschrijven. De reden staat"
                            + " in de mail die je kreeg, en bij wat we van je weten.");
        }
        boolean open =
                discussion.openTo() == Openness.EVERYONE
                        || writer instanceof Writer.Official
                        || writer instanceof Writer.Unknown;
        return open
                ? Optional.empty()
                : Optional.of(
                        "Hier schrijven alleen gemeenten die meedoen. Ben je contactpersoon van"
                                + " zo’n gemeente? Log dan eerst in bij Mijn gemeente.");
    }
}
