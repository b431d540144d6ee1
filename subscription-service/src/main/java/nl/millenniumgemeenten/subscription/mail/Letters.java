package nl.millenniumgemeenten.subscription.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.text.CurrentWords;
import nl.millenniumgemeenten.subscription.text.Filled;
import nl.millenniumgemeenten.subscription.text.Filling;
import nl.millenniumgemeenten.subscription.text.NewsletterTexts;
import nl.millenniumgemeenten.subscription.text.Piece;
import nl.millenniumgemeenten.subscription.text.TextKind;
import nl.millenniumgemeenten.subscription.text.Value;
import nl.millenniumgemeenten.subscription.text.Words;

/// Writes the mails, each as text and as HTML with the same content.
@Singleton
public class Letters {
    private static final String TEMPLATE = "mail.jte";
    private final SiteLinks links;
    private final String campaign;
    private final CurrentWords words;
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

    Letters(SiteLinks links, MailConfiguration configuration, CurrentWords words) {
        this.links = links;
        this.campaign = configuration.campaignName();
        this.words = words;
    }

    /// Asks to confirm with this token, which works until the given moment and for these lists.
    Letter confirmation(
            ReaderLanguage language,
            Token confirm,
            Instant validUntil,
            Token unsubscribe,
            List<String> lists) {
        return letter(
                NewsletterTexts.CONFIRMATION.in(language),
                Map.of(
                        Value.LINK,
                        links.confirm(confirm),
                        "wissen",
                        links.unsubscribe(unsubscribe),
                        "lijsten",
                        String.join("\n", lists),
                        "geldig-tot",
                        LastMoment.in(language, validUntil)),
                links.unsubscribe(unsubscribe));
    }

    /// Greets a new reader of these lists.
    Letter welcome(ReaderLanguage language, Token unsubscribe, List<String> lists) {
        var values = new HashMap<>(waysOut(unsubscribe));
        values.put("lijsten", String.join("\n", lists));
        return letter(NewsletterTexts.WELCOME.in(language), values, links.unsubscribe(unsubscribe));
    }

    /// Tells that nothing needs to be done.
    Letter alreadySubscribed(ReaderLanguage language, Token unsubscribe) {
        return letter(
                NewsletterTexts.ALREADY_SUBSCRIBED.in(language),
                waysOut(unsubscribe),
                links.unsubscribe(unsubscribe));
    }

    private Map<String, String> waysOut(Token unsubscribe) {
        return Map.of(
                "voorkeuren",
                links.preferences(unsubscribe),
                "afmelden",
                links.unsubscribe(unsubscribe));
    }

    /// Says what the website wants to tell.
    Letter message(Message message) {
        return switch (message) {
            case Message.Worded worded -> {
                var values = new HashMap<>(worded.values());
                if (worded.kind().hasButton()) {
                    values.put(Value.LINK, links.at(worded.path()));
                }
                yield letter(worded.kind(), values, "");
            }
            case Message.Written written -> letter(ReaderLanguage.DUTCH, filled(written), "", "");
        };
    }

    /// Says what was put together just now.
    Letter composed(Composed said) {
        var values = new HashMap<>(said.values());
        said.paths().forEach((name, path) -> values.put(name, links.at(path)));
        return letter(
                said.kind(),
                values,
                said.contributions(),
                said.unsubscribePath().isEmpty() ? "" : links.at(said.unsubscribePath()),
                said.replyTo());
    }

    private Filled filled(Message.Written message) {
        var pieces = new ArrayList<Piece>();
        message.paragraphs().forEach(paragraph -> pieces.add(paragraph(paragraph)));
        if (!message.buttonLabel().isEmpty()) {
            pieces.add(new Piece.Button(message.buttonLabel(), links.at(message.buttonPath())));
        }
        return new Filled(
                message.subject(), pieces, "", List.of(), List.of(paragraph(message.footer())));
    }

    private static Piece paragraph(String text) {
        return new Piece.Paragraph(List.of(new Piece.Part(text, "")));
    }

    /// A mail in these words as it would be, with examples filled in; its links lead to our front
    /// page.
    public Specimen specimen(TextKind kind, Words words) {
        var values = Filling.examples(kind, links.home());
        values.put("campagne", campaign);
        var letter = letter(kind.language(), Filling.of(kind, words, values), "", "");
        return new Specimen(kind.language(), letter.subject(), letter.html(), letter.text());
    }

    /// A mail that shows what words look like.
    public record Specimen(ReaderLanguage language, String subject, String html, String plain) {}

    private Letter letter(TextKind kind, Map<String, String> values, String unsubscribe) {
        return letter(kind, values, Map.of(), unsubscribe, "");
    }

    private Letter letter(
            TextKind kind,
            Map<String, String> values,
            Map<String, List<Piece>> contributions,
            String unsubscribe,
            String replyTo) {
        var all = new HashMap<>(values);
        all.put("campagne", campaign);
        all.put("website", links.home());
        return letter(
                kind.language(),
                Filling.of(kind, words.of(kind), all, contributions),
                unsubscribe,
                replyTo);
    }

    private Letter letter(
            ReaderLanguage language, Filled says, String unsubscribe, String replyTo) {
        var marker = replyTo.isEmpty() ? "" : ReplyTo.MARKER;
        var view = new MailView(campaign, links.home(), language, says, marker);
        return new Letter(
                language,
                says.subject(),
                render(text, view),
                render(html, view),
                unsubscribe,
                replyTo);
    }

    private static String render(TemplateEngine engine, MailView view) {
        var output = new StringOutput();
        engine.render(TEMPLATE, view, output);
        return output.toString();
    }
}
