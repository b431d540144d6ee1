package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.MessagePages;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the pages for who writes in discussions. They are about one person, so no search engine
/// lists them and nothing keeps them.
@Singleton
public class DiscussPages {
    /// Leads to all discussions.
    public static final LinkView ALL = new LinkView("Naar alle discussies", Discussions.PATH);

    /// Where people see what we know of them.
    public static final String OWN_DATA = SignInByLinkController.OWN_DATA;

    static final LinkView ASK = new LinkView("Vraag een nieuwe link", SignInByLinkController.PATH);

    private final Site site;
    private final Layouts layouts;
    private final Templates templates;
    private final MessagePages messages;

    DiscussPages(Site site, Layouts layouts, Templates templates, MessagePages messages) {
        this.site = site;
        this.layouts = layouts;
        this.templates = templates;
        this.messages = messages;
    }

    /// What stands around a page with this title.
    public LayoutView layout(String title) {
        return layouts.layout(
                new Reading(site.image()),
                title,
                "",
                Discussions.PATH,
                false,
                List.of(new LinkView("Home", "/"), new LinkView("Discussies", Discussions.PATH)));
    }

    /// A page that nothing keeps.
    public MutableHttpResponse<byte[]> page(HttpStatus status, String template, Object view) {
        return HtmlPages.html(status, templates.render(template, view));
    }

    /// The same for an address that holds a secret, which no other site may hear of. Our own form
    /// still says where it comes from.
    public static HttpResponse<?> secret(MutableHttpResponse<?> page) {
        return SecurityHeaders.except(page, "Referrer-Policy", "same-origin");
    }

    /// What came of something, and where to go on.
    public MutableHttpResponse<byte[]> message(
            HttpStatus status, Tone tone, String heading, List<String> text, LinkView... links) {
        return messages.message(layout(heading), status, tone, heading, text, List.of(links));
    }

    /// The form to ask for a link to sign in with.
    MutableHttpResponse<byte[]> askLink(
            HttpStatus status, String email, String stamp, List<FormErrorView> errors) {
        return page(
                status,
                "discuss/ask_link",
                new AskParticipantLinkView(
                        layout("Wat we van je weten"), email, stamp, new FormErrorsView(errors)));
    }

    /// A question that is answered with a button.
    public MutableHttpResponse<byte[]> question(
            String heading, List<String> text, String label, String action) {
        var button = new ButtonView(label, action, List.of());
        return messages.question(layout(heading), heading, text, button, List.of(ALL));
    }

    /// Leads back to a discussion.
    public static LinkView to(DiscussionChange.Recorded discussion) {
        return new LinkView("Terug naar de discussie", Discussions.path(discussion));
    }

    /// No discussion that visitors see.
    public MutableHttpResponse<byte[]> unknownDiscussion(HttpStatus status) {
        return message(
                status,
                Tone.ATTENTION,
                "Deze discussie is er niet",
                List.of("Misschien is ze weggehaald. Er zijn vast andere die je interesseren."),
                ALL);
    }

    /// No contribution that visitors see.
    MutableHttpResponse<byte[]> unknownContribution() {
        return message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze bijdrage is er niet",
                List.of("Misschien is die verborgen of verwijderd."),
                ALL);
    }

    /// What only who wrote it changes.
    MutableHttpResponse<byte[]> notTheirs() {
        return message(
                HttpStatus.FORBIDDEN,
                Tone.ATTENTION,
                "Alleen wie dit schreef, kan het wijzigen",
                List.of(
                        "We weten op dit apparaat niet dat jij dit schreef. Heb je het zelf"
                                + " geschreven? Log dan in.",
                        "Schreef je namens een gemeente? Log dan in bij Mijn gemeente."),
                new LinkView("Log in met een link per mail", SignInByLinkController.PATH),
                new LinkView("Naar Mijn gemeente", "/mijn-gemeente"));
    }

    /// The site is not there yet.
    public MutableHttpResponse<byte[]> starting() {
        return unavailable(
                "De site start net. Probeer het over een minuut nog eens, met de knop Terug.");
    }

    /// Somebody else has to write there.
    MutableHttpResponse<byte[]> notHere(
            DiscussionChange.Recorded discussion, String why, LinkView... links) {
        var heading = "Hier kun je nu niet schrijven";
        return messages.message(
                layout(heading),
                HttpStatus.CONFLICT,
                Tone.ATTENTION,
                heading,
                List.of(why),
                Stream.concat(Stream.of(links), Stream.of(to(discussion))).toList());
    }

    /// A link out of a mail that leads nowhere, any more.
    MutableHttpResponse<byte[]> unknownLink() {
        return message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze link werkt niet meer",
                List.of(
                        "Een link werkt drie dagen, en één keer. Heb je hem net gebruikt? Dan is je"
                                + " bijdrage goed aangekomen.",
                        "Is de link in je mail afgebroken? Kopieer dan het hele adres en plak het"
                                + " in de adresbalk van je browser."),
                ALL);
    }

    /// A service does not answer.
    public MutableHttpResponse<byte[]> unavailable(String text) {
        var heading = "Dit lukt nu even niet";
        return messages.unavailable(layout(heading), heading, text, ALL);
    }

    /// Something of ours is away.
    public MutableHttpResponse<byte[]> outage() {
        return unavailable("Er is een storing bij ons. Probeer het straks nog eens.");
    }

    /// The same behind a link of a mail, which is not used up by it.
    public MutableHttpResponse<byte[]> linkOutage() {
        return unavailable(
                "Er is een storing bij ons. Probeer het straks nog eens: je link blijft werken.");
    }

    /// A form that does not come from a page of ours.
    public MutableHttpResponse<byte[]> elsewhere() {
        return message(
                HttpStatus.FORBIDDEN,
                Tone.ATTENTION,
                "Dit kan alleen vanaf onze eigen pagina",
                List.of("We hebben niets gewijzigd. Open de discussie en probeer het daar."),
                ALL);
    }
}
