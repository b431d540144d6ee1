package nl.millenniumgemeenten.gateway.desk.subscriber;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.InsightJson;
import org.jspecify.annotations.Nullable;

/// Says what is known of a reader, for who helps them.
final class ReaderWords {
    private static final Map<String, String> REASONS =
            Map.of(
                    "link", "met de link onder een mail",
                    "one-click", "met de knop van het mailprogramma",
                    "mailto", "met een mail",
                    "preferences", "op de pagina met keuzes",
                    "desk", "door een beheerder",
                    "bounced", "omdat mail niet meer aankwam",
                    "complaint", "na een klacht bij de provider",
                    "forgotten", "omdat alles gewist moest worden",
                    "lapsed", "omdat er niet is bevestigd");
    private static final Map<String, String> MAILS =
            Map.of(
                    "confirmation", "de vraag om te bevestigen",
                    "already_subscribed", "een mail dat dit adres al ingeschreven is",
                    "welcome", "de welkomstmail");
    private static final Map<String, String> BOUNCES =
            Map.of(
                    "hard", "De mailbox bestaat niet of neemt niets aan",
                    "soft", "De mailbox nam een nummer niet aan",
                    "policy", "De provider weigerde een nummer om ons, niet om de lezer",
                    "complaint", "De lezer klaagde bij de provider");

    private ReaderWords() {}

    private record Happened(Instant at, String text) {}

    static BadgeView state(String state) {
        return switch (state) {
            case "confirmed" -> new BadgeView("Abonnee", Tone.POSITIVE);
            case "pending" -> new BadgeView("Nog niet bevestigd", Tone.NEUTRAL);
            default -> new BadgeView("Weg", Tone.ENDED);
        };
    }

    static List<SubscriberView.Line> lines(InsightJson known, Moments moments) {
        return Stream.of(
                        all(known.acts()).map(act -> new Happened(act.at(), act(act))),
                        all(known.deliveries()).map(sent -> new Happened(sent.at(), sent(sent))),
                        all(known.mails()).map(mail -> new Happened(mail.at(), mail(mail))),
                        all(known.bounces())
                                .map(bounce -> new Happened(bounce.at(), bounce(bounce))))
                .flatMap(happened -> happened)
                .sorted(Comparator.comparing(Happened::at).reversed())
                .map(one -> new SubscriberView.Line(moments.since(one.at()), one.text()))
                .toList();
    }

    private static String act(InsightJson.ActJson act) {
        var from =
                act.source().startsWith("import:")
                        ? "uit een bestand; bron van de toestemming: " + act.wording()
                        : "via " + act.source() + ", met tekst " + act.wording();
        return switch (act.act()) {
            case "asked" -> act.title() + ": gevraagd, " + from + ".";
            case "given" -> act.title() + ": toestemming, " + from + ".";
            default ->
                    act.title()
                            + ": gestopt, "
                            + REASONS.getOrDefault(
                                    act.reason() == null ? "" : act.reason(), "zonder reden")
                            + ".";
        };
    }

    private static String sent(InsightJson.DeliveryJson sent) {
        var what =
                "Nieuwsbrief "
                        + sent.issue()
                        + (sent.subject() == null ? "" : " (" + sent.subject() + ")");
        return what
                + switch (sent.state()) {
                    case "sent" -> " verstuurd.";
                    case "failed" -> " geweigerd door de mailserver.";
                    case "in-doubt" -> ": niet zeker of hij aankwam.";
                    default -> " niet verstuurd.";
                };
    }

    private static String mail(InsightJson.MailJson mail) {
        return "Wij stuurden "
                + MAILS.getOrDefault(mail.kind(), "een mail")
                + (mail.state().equals("failed") ? ", die niet aankwam." : ".");
    }

    private static String bounce(InsightJson.BounceJson bounce) {
        return BOUNCES.getOrDefault(bounce.kind(), "Er kwam iets terug")
                + (bounce.code() == null || bounce.code().isEmpty()
                        ? "."
                        : " (" + bounce.code() + ").");
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }
}
