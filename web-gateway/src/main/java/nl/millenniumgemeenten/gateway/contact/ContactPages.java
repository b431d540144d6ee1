package nl.millenniumgemeenten.gateway.contact;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.MessagePages;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the pages of Mijn gemeente. They are about one person, so no search engine lists them and
/// nothing keeps them.
@Singleton
public final class ContactPages {
    public static final String PATH = "/mijn-gemeente";
    static final String SIGN_IN = PATH + "/inloggen";
    static final LinkView BACK = new LinkView("Naar Mijn gemeente", PATH);
    static final LinkView ASK = new LinkView("Vraag een nieuwe link", SIGN_IN);

    private static final LinkView HOME = new LinkView("Naar de homepage", "/");

    private final Site site;
    private final Layouts layouts;
    private final Templates templates;
    private final MessagePages messages;

    ContactPages(Site site, Layouts layouts, Templates templates, MessagePages messages) {
        this.site = site;
        this.layouts = layouts;
        this.templates = templates;
        this.messages = messages;
    }

    /// The layout of a page under Mijn gemeente.
    public LayoutView layout(String title) {
        return layouts.layout(
                new Reading(site.image()),
                title,
                "",
                PATH,
                false,
                List.of(new LinkView("Home", "/"), new LinkView("Mijn gemeente", PATH)));
    }

    /// A page from a template.
    public MutableHttpResponse<byte[]> page(HttpStatus status, String template, Object view) {
        return HtmlPages.html(status, templates.render(template, view));
    }

    MutableHttpResponse<byte[]> askLink(
            HttpStatus status, String email, List<FormErrorView> errors) {
        var layout =
                layouts.layout(
                        new Reading(site.image()),
                        "Inloggen bij Mijn gemeente",
                        "",
                        PATH,
                        false,
                        List.of(new LinkView("Home", "/")));
        return page(
                status,
                "contact/ask_link",
                new AskLinkView(layout, email, new FormErrorsView(errors)));
    }

    MutableHttpResponse<byte[]> message(
            HttpStatus status, Tone tone, String heading, List<String> text, LinkView... links) {
        return messages.message(layout(heading), status, tone, heading, text, List.of(links));
    }

    /// A question that is answered with a button.
    MutableHttpResponse<byte[]> question(
            String heading, List<String> text, String label, String action) {
        var button = new ButtonView(label, action, List.of());
        return messages.question(layout(heading), heading, text, button, List.of());
    }

    /// Somewhere else is out of order.
    public MutableHttpResponse<byte[]> unavailable() {
        var heading = "Dit lukt nu even niet";
        return messages.unavailable(
                layout(heading),
                heading,
                "Er is een storing bij ons. Probeer het straks nog eens.",
                BACK);
    }

    /// The municipality is somebody else’s.
    public MutableHttpResponse<byte[]> notYours() {
        return message(
                HttpStatus.FORBIDDEN,
                Tone.ATTENTION,
                "Dit is niet jouw gemeente",
                List.of(
                        "Je kunt hier alleen iets wijzigen voor een gemeente waar je"
                                + " contactpersoon van bent."),
                BACK);
    }

    MutableHttpResponse<byte[]> elsewhere() {
        return message(
                HttpStatus.FORBIDDEN,
                Tone.ATTENTION,
                "Dit kan alleen vanaf onze eigen pagina",
                List.of("We hebben niets gewijzigd. Open Mijn gemeente en probeer het daar."),
                BACK,
                HOME);
    }
}
