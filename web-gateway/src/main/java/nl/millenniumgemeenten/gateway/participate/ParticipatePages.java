package nl.millenniumgemeenten.gateway.participate;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.MessagePages;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the answers to who signs a municipality up. They are about one person, so no search engine
/// lists them.
@Singleton
class ParticipatePages {
    static final LinkView HOME = new LinkView("Naar de homepage", "/");
    static final LinkView FORM = new LinkView("Naar het aanmeldformulier", SignUpForms.PATH);

    private final Site site;
    private final Layouts layouts;
    private final MessagePages messages;

    ParticipatePages(Site site, Layouts layouts, MessagePages messages) {
        this.site = site;
        this.layouts = layouts;
        this.messages = messages;
    }

    /// The address of a link out of a mail.
    static String path(String collection, String token) {
        return collection + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    MutableHttpResponse<byte[]> message(
            HttpStatus status, Tone tone, String heading, List<String> text, LinkView... links) {
        return messages.message(layout(heading), status, tone, heading, text, List.of(links));
    }

    /// A question that is answered with a button.
    MutableHttpResponse<byte[]> question(
            String heading, List<String> text, String label, String action) {
        var button = new ButtonView(label, action, List.of());
        return messages.question(layout(heading), heading, text, button, List.of(HOME));
    }

    /// A link out of a mail that leads nowhere, any more.
    MutableHttpResponse<byte[]> unknownLink() {
        return message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze link werkt niet",
                List.of(
                        "Misschien is de link verlopen of al gebruikt. Of hij is in je mail"
                                + " afgebroken: kopieer dan het hele adres en plak het in de"
                                + " adresbalk van je browser."),
                FORM,
                HOME);
    }

    /// The service that keeps sign-ups does not answer.
    MutableHttpResponse<byte[]> unavailable() {
        var heading = "Dit lukt nu even niet";
        return messages.unavailable(
                layout(heading),
                heading,
                "Er is een storing bij ons. Probeer het straks nog eens: je link blijft werken.",
                HOME);
    }

    private LayoutView layout(String heading) {
        return layouts.layout(
                new Reading(site.image()),
                heading,
                "",
                SignUpForms.PATH,
                false,
                List.of(new LinkView("Home", "/")));
    }
}
