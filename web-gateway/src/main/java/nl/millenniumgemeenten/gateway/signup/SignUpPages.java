package nl.millenniumgemeenten.gateway.signup;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.MessagePages;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.page.archive.IssuePage;
import nl.millenniumgemeenten.gateway.service.InsightJson;
import nl.millenniumgemeenten.gateway.site.IssueIndex;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the pages of the newsletter. All but the form are about one person, so no search engine
/// lists them.
@Singleton
class SignUpPages {
    static final String PATH = IssueIndex.PATH;
    static final LinkView SIGN_UP = new LinkView("Meld je aan voor de nieuwsbrief", PATH);
    static final LinkView HOME = new LinkView("Naar de homepage", "/");

    private static final String TITLE = "Nieuwsbrief";
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

    /// The address of a link out of a mail.
    String path(String collection, String token) {
        return collection + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /// The form, with what was typed and chosen.
    MutableHttpResponse<byte[]> form(
            HttpStatus status,
            String email,
            List<OptionView> lists,
            String stamp,
            FormErrorsView errors) {
        var reading = new Reading(site.image());
        var view =
                new FormView(
                        newsletter(reading, status == HttpStatus.OK),
                        email,
                        lists,
                        stamp,
                        issues.newest(reading, NEWEST),
                        errors);
        return HtmlPages.html(status, templates.render("signup/form", view));
    }

    /// The page with choices.
    MutableHttpResponse<byte[]> preferences(
            HttpStatus status,
            String action,
            String unsubscribe,
            String hint,
            List<OptionView> lists,
            boolean saved,
            FormErrorsView errors) {
        var view =
                new PreferencesView(
                        layout("Wat wil je krijgen?"),
                        action,
                        unsubscribe,
                        hint,
                        lists,
                        saved,
                        errors);
        return personal(HtmlPages.html(status, templates.render("signup/preferences", view)));
    }

    /// The form to ask what is known.
    MutableHttpResponse<byte[]> ask(HttpStatus status, String email, FormErrorsView errors) {
        var view = new AskView(layout("Wat weten we van je?"), email, errors);
        return HtmlPages.html(status, templates.render("signup/ask", view));
    }

    /// Everything that is known of somebody.
    MutableHttpResponse<byte[]> insight(
            HttpStatus status,
            String action,
            InsightJson known,
            String email,
            FormErrorsView errors) {
        var address = known.address();
        var view =
                new InsightView(
                        layout("Dit weten we van je"),
                        action,
                        address == null ? "" : address,
                        known.state().equals("confirmed"),
                        known.proof(),
                        InsightWords.lines(known),
                        email,
                        errors);
        return personal(HtmlPages.html(status, templates.render("signup/insight", view)));
    }

    /// Somebody reads nothing any more.
    MutableHttpResponse<byte[]> unsubscribed() {
        return message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Je bent afgemeld",
                List.of(
                        "Je krijgt geen mail meer van ons en je e-mailadres is gewist.",
                        "Toch spijt? Je kunt je altijd weer aanmelden."),
                SIGN_UP,
                HOME);
    }

    /// The address of such a page holds a secret, which no other site may hear of. Our own form
    /// still says where it comes from.
    private static MutableHttpResponse<byte[]> personal(MutableHttpResponse<byte[]> page) {
        SecurityHeaders.except(page, "Referrer-Policy", "same-origin");
        return page;
    }

    /// An answer that offers ways to go on.
    MutableHttpResponse<byte[]> message(
            HttpStatus status, Tone tone, String heading, List<String> text, LinkView... links) {
        return messages.message(layout(heading), status, tone, heading, text, List.of(links));
    }

    /// A question that is answered with a button.
    MutableHttpResponse<byte[]> question(
            String heading, List<String> text, String label, String action) {
        var button = new ButtonView(label, action, List.of());
        return question(heading, text, List.of(button), List.of(HOME));
    }

    /// A question that is answered with one of several buttons.
    MutableHttpResponse<byte[]> question(
            String heading, List<String> text, List<ButtonView> buttons, List<LinkView> links) {
        return personal(messages.question(layout(heading), heading, text, buttons, links));
    }

    /// A link out of a mail that leads nowhere.
    MutableHttpResponse<byte[]> unknownLink() {
        return message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze link kennen we niet",
                List.of(
                        "Misschien is de link in je mail afgebroken. Kopieer dan het hele adres uit"
                                + " de mail en plak het in de adresbalk van je browser."),
                SIGN_UP);
    }

    /// The service that knows the subscribers does not answer.
    MutableHttpResponse<byte[]> unavailable() {
        var heading = "Dit lukt nu even niet";
        return messages.unavailable(
                layout(heading),
                heading,
                "Er is een storing bij ons. Probeer het straks nog eens: je link blijft werken.",
                HOME);
    }

    private LayoutView newsletter(Reading reading, boolean listed) {
        return layouts.layout(
                reading,
                TITLE,
                "Krijg het nieuws van de campagne in je mailbox, of lees de nieuwsbrieven hier.",
                PATH,
                listed,
                List.of(new LinkView("Home", "/")),
                Telling.of(Thing.a("CollectionPage")).withFeeds(FeedLinkView.of(TITLE, PATH)));
    }

    private LayoutView layout(String title) {
        return layouts.layout(
                new Reading(site.image()),
                title,
                "",
                PATH,
                false,
                List.of(new LinkView("Home", "/")));
    }
}
