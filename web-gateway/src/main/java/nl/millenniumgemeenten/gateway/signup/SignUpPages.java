package nl.millenniumgemeenten.gateway.signup;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.MessagePages;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PageLanguage;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.layout.Speech;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.page.archive.IssuePage;
import nl.millenniumgemeenten.gateway.service.InsightJson;
import nl.millenniumgemeenten.gateway.site.IssueIndex;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the pages of the newsletter, each in the language of whom it is for. All but the Dutch
/// form are about one person or say what another page says, so no search engine lists them.
@Singleton
class SignUpPages {
    static final String PATH = IssueIndex.PATH;

    private static final int NEWEST = 10;

    private final Site site;
    private final Layouts layouts;
    private final Templates templates;
    private final MessagePages messages;
    private final IssuePage issues;

    SignUpPages(
            Site site,
            Layouts layouts,
            Templates templates,
            MessagePages messages,
            IssuePage issues) {
        this.site = site;
        this.layouts = layouts;
        this.templates = templates;
        this.messages = messages;
        this.issues = issues;
    }

    /// The way to the form.
    static LinkView signUp(Speech speech) {
        return new LinkView(
                speech.say("Meld je aan voor de nieuwsbrief", "Sign up for the newsletter"),
                speech.path(PATH));
    }

    /// The way to the first page.
    static LinkView home(Speech speech) {
        return new LinkView(speech.say("Naar de homepage", "Go to the home page (in Dutch)"), "/");
    }

    /// The address of a link out of a mail.
    String path(String collection, String token) {
        return collection + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /// The form, with what was typed and chosen.
    MutableHttpResponse<byte[]> form(
            HttpStatus status,
            Speech speech,
            String email,
            PageLanguage language,
            List<OptionView> lists,
            String stamp,
            FormErrorsView errors) {
        var reading = new Reading(site.image());
        var listed = status == HttpStatus.OK && speech.language() == PageLanguage.DUTCH;
        var view =
                new FormView(
                        newsletter(reading, speech, listed),
                        speech.path(PATH),
                        email,
                        language,
                        lists,
                        stamp,
                        issues.newest(reading, NEWEST),
                        errors);
        return HtmlPages.html(status, templates.render("signup/form", view));
    }

    /// The page with choices of the reader with this token.
    MutableHttpResponse<byte[]> preferences(
            HttpStatus status,
            Speech speech,
            String token,
            String hint,
            List<OptionView> lists,
            int follows,
            boolean saved,
            FormErrorsView errors) {
        var view =
                new PreferencesView(
                        layout(
                                speech,
                                speech.say("Wat wil je krijgen?", "What would you like to get?")),
                        speech.path(path(PreferencesController.PATH, token)),
                        speech.path(path(UnsubscriptionController.PATH, token)),
                        speech.path(InsightController.PATH),
                        hint,
                        speech.language(),
                        lists,
                        follows,
                        saved,
                        errors);
        return personal(HtmlPages.html(status, templates.render("signup/preferences", view)));
    }

    /// The form to ask what is known.
    MutableHttpResponse<byte[]> ask(
            HttpStatus status, Speech speech, String email, FormErrorsView errors) {
        var view =
                new AskView(
                        layout(
                                speech,
                                speech.say("Wat weten we van je?", "What do we know about you?")),
                        speech.path(InsightController.PATH),
                        email,
                        errors);
        return HtmlPages.html(status, templates.render("signup/ask", view));
    }

    /// Everything that is known of somebody, behind a link at `path`.
    MutableHttpResponse<byte[]> insight(
            HttpStatus status,
            Speech speech,
            String path,
            InsightJson known,
            String email,
            FormErrorsView errors) {
        var address = known.address();
        var view =
                new InsightView(
                        layout(
                                speech,
                                speech.say(
                                        "Dit weten we van je", "This is what we know about you")),
                        speech.path(path + InsightController.MOVE),
                        speech.path(path + InsightController.FORGET),
                        address == null ? "" : address,
                        known.state().equals("confirmed"),
                        known.proof(),
                        new InsightWords(speech).lines(known),
                        email,
                        errors);
        return personal(HtmlPages.html(status, templates.render("signup/insight", view)));
    }

    /// Somebody gets nothing any more.
    MutableHttpResponse<byte[]> unsubscribed(Speech speech) {
        return left(
                speech,
                List.of(
                        speech.say(
                                "Je krijgt geen mail meer van ons en je e-mailadres is gewist.",
                                "You will not get any more email from us, and your email address is"
                                        + " deleted.")));
    }

    /// Somebody reads nothing any more, but may still follow discussions: once the address is gone
    /// from among the readers, nobody knows.
    MutableHttpResponse<byte[]> readsNothing(Speech speech) {
        return left(
                speech,
                List.of(
                        speech.say(
                                "Je krijgt geen nieuwsbrief meer van ons. Daarvoor bewaren we je"
                                        + " e-mailadres niet meer.",
                                "You will not get our newsletter any more. We no longer keep your"
                                        + " email address for it."),
                        speech.say(
                                "Volg je discussies per mail? Daarover blijf je mail krijgen."
                                        + " Stoppen doe je met de link onder die mails.",
                                "Do you follow discussions by email? You will still get email about"
                                        + " those. You stop with the link at the bottom of those"
                                        + " emails.")));
    }

    private MutableHttpResponse<byte[]> left(Speech speech, List<String> text) {
        return message(
                speech,
                HttpStatus.OK,
                Tone.POSITIVE,
                speech.say("Je bent afgemeld", "You are unsubscribed"),
                Stream.concat(
                                text.stream(),
                                Stream.of(
                                        speech.say(
                                                "Toch spijt? Je kunt je altijd weer aanmelden.",
                                                "Changed your mind? You can always sign up"
                                                        + " again.")))
                        .toList(),
                signUp(speech),
                home(speech));
    }

    /// The address of such a page holds a secret, which no other site may hear of. Our own form
    /// still says where it comes from.
    private static MutableHttpResponse<byte[]> personal(MutableHttpResponse<byte[]> page) {
        SecurityHeaders.except(page, "Referrer-Policy", "same-origin");
        return page;
    }

    /// An answer that offers ways to go on.
    MutableHttpResponse<byte[]> message(
            Speech speech,
            HttpStatus status,
            Tone tone,
            String heading,
            List<String> text,
            LinkView... links) {
        return messages.message(
                layout(speech, heading), status, tone, heading, text, List.of(links));
    }

    /// A question that is answered with a button.
    MutableHttpResponse<byte[]> question(
            Speech speech, String heading, List<String> text, String label, String action) {
        var button = new ButtonView(label, speech.path(action), List.of());
        return question(speech, heading, text, List.of(button), List.of(home(speech)));
    }

    /// A question that is answered with one of several buttons.
    MutableHttpResponse<byte[]> question(
            Speech speech,
            String heading,
            List<String> text,
            List<ButtonView> buttons,
            List<LinkView> links) {
        return personal(messages.question(layout(speech, heading), heading, text, buttons, links));
    }

    /// A link out of a mail that leads nowhere.
    MutableHttpResponse<byte[]> unknownLink(Speech speech) {
        return message(
                speech,
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                speech.say("Deze link kennen we niet", "We do not know this link"),
                List.of(
                        speech.say(
                                "Misschien is de link in je mail afgebroken. Kopieer dan het hele"
                                        + " adres uit de mail en plak het in de adresbalk van je"
                                        + " browser.",
                                "Perhaps the link in your email was cut off. If so, copy the whole"
                                        + " address from the email and paste it into the address"
                                        + " bar of your browser.")),
                signUp(speech));
    }

    /// The service that knows the subscribers does not answer.
    MutableHttpResponse<byte[]> unavailable(Speech speech) {
        var heading = speech.say("Dit lukt nu even niet", "This does not work right now");
        return messages.unavailable(
                layout(speech, heading),
                heading,
                speech.say(
                        "Er is een storing bij ons. Probeer het straks nog eens: je link blijft"
                                + " werken.",
                        "There is a fault on our side. Please try again later: your link will keep"
                                + " working."),
                home(speech));
    }

    private LayoutView newsletter(Reading reading, Speech speech, boolean listed) {
        var title = speech.say("Nieuwsbrief", "Newsletter");
        return layouts.layout(
                        reading,
                        title,
                        speech.say(
                                "Krijg het nieuws van de campagne in je mailbox, of lees de"
                                        + " nieuwsbrieven hier.",
                                "Get the news of the campaign in your mailbox, or read the"
                                        + " newsletters here."),
                        PATH,
                        listed,
                        List.of(new LinkView("Home", "/")),
                        Telling.of(Thing.a("CollectionPage"))
                                .withFeeds(FeedLinkView.of("Nieuwsbrief", PATH)))
                .in(speech);
    }

    private LayoutView layout(Speech speech, String title) {
        return layouts.layout(
                        new Reading(site.image()),
                        title,
                        "",
                        PATH,
                        false,
                        List.of(new LinkView("Home", "/")))
                .in(speech);
    }
}
