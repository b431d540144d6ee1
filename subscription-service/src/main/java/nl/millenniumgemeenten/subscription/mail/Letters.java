package nl.millenniumgemeenten.subscription.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// Writes the mails, each as text and as HTML with the same content.
@Singleton
class Letters {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'uur'", Locale.of("nl", "NL"))
                    .withZone(ZoneId.of("Europe/Amsterdam"));

    private final SiteLinks links;
    private final String campaign;
    private final TemplateEngine html =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    Letters.class.getClassLoader(),
                    "gg.jte.generated.html");
    private final TemplateEngine text =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Plain,
                    Letters.class.getClassLoader(),
                    "gg.jte.generated.text");

    Letters(SiteLinks links, MailConfiguration configuration) {
        this.links = links;
        this.campaign = configuration.campaignName();
    }

    /// Asks to confirm with this token, which works until the given moment and for these lists.
    Letter confirmation(Token confirm, Instant validUntil, Token unsubscribe, List<String> lists) {
        return letter(
                "Bevestig je inschrijving voor de nieuwsbrief van " + campaign,
                "confirmation.jte",
                new ConfirmationView(
                        campaign,
                        links.home(),
                        links.confirm(confirm),
                        links.unsubscribe(unsubscribe),
                        DAY_AND_TIME.format(validUntil),
                        lists),
                unsubscribe);
    }

    /// Greets a new reader of these lists.
    Letter welcome(Token unsubscribe, List<String> lists) {
        return letter(
                "Welkom bij de nieuwsbrief van " + campaign,
                "welcome.jte",
                new WelcomeView(
                        campaign,
                        links.home(),
                        links.preferences(unsubscribe),
                        links.unsubscribe(unsubscribe),
                        lists),
                unsubscribe);
    }

    /// Tells that nothing needs to be done.
    Letter alreadySubscribed(Token unsubscribe) {
        return letter(
                "Je bent al ingeschreven voor de nieuwsbrief van " + campaign,
                "alreadySubscribed.jte",
                new AlreadySubscribedView(
                        campaign,
                        links.home(),
                        links.preferences(unsubscribe),
                        links.unsubscribe(unsubscribe)),
                unsubscribe);
    }

    /// Says what the website wrote.
    Letter message(Message message) {
        return letter(
                message.subject(),
                "message.jte",
                new MessageView(
                        campaign,
                        links.home(),
                        message.subject(),
                        message.paragraphs(),
                        message.buttonLabel(),
                        links.at(message.buttonPath()),
                        message.footer()),
                "");
    }

    private Letter letter(String subject, String template, Object view, Token unsubscribe) {
        return letter(subject, template, view, links.unsubscribe(unsubscribe));
    }

    private Letter letter(String subject, String template, Object view, String unsubscribe) {
        return new Letter(
                subject, render(text, template, view), render(html, template, view), unsubscribe);
    }

    private static String render(TemplateEngine engine, String template, Object view) {
        var output = new StringOutput();
        engine.render(template, view, output);
        return output.toString();
    }
}
