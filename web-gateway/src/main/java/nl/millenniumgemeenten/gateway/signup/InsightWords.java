package nl.millenniumgemeenten.gateway.signup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.service.InsightJson;
import org.jspecify.annotations.Nullable;

/// Says what is known of somebody in plain words, newest first.
final class InsightWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.of("nl", "NL"))
                    .withZone(ZoneId.of("Europe/Amsterdam"));
    private static final Map<String, String> REASONS =
            Map.of(
                    "link", "via de link onder een mail",
                    "one-click", "met de knop van je mailprogramma",
                    "mailto", "met een mail aan ons",
                    "preferences", "op de pagina met keuzes",
                    "desk", "door ons, op verzoek",
                    "bounced", "omdat mail niet meer aankwam",
                    "complaint", "omdat je ons als ongewenst aanmerkte",
                    "forgotten", "omdat je alles liet wissen",
                    "lapsed", "omdat je niet bevestigde");
    private static final Map<String, String> KINDS =
            Map.of(
                    "confirmation", "een mail om je inschrijving te bevestigen",
                    "already_subscribed", "een mail dat je al ingeschreven was",
                    "welcome", "een welkomstmail");

    private InsightWords() {}

    private record Moment(Instant at, String text) {}

    static List<InsightView.Line> lines(InsightJson known) {
        return Stream.of(acts(known), deliveries(known), mails(known), bounces(known))
                .flatMap(moments -> moments)
                .sorted(Comparator.comparing(Moment::at).reversed())
                .map(moment -> new InsightView.Line(MOMENT.format(moment.at()), moment.text()))
                .toList();
    }

    private static Stream<Moment> acts(InsightJson known) {
        return stream(known.acts()).map(act -> new Moment(act.at(), act(act)));
    }

    private static String act(InsightJson.ActJson act) {
        return switch (act.act()) {
            case "asked" ->
                    "Gevraagd om %s, via %s. We toonden tekst %s."
                            .formatted(act.title(), act.source(), act.wording());
            case "given" ->
                    "Toestemming gegeven voor %s, met tekst %s."
                            .formatted(act.title(), act.wording());
            default ->
                    "Gestopt met %s, %s."
                            .formatted(
                                    act.title(),
                                    REASONS.getOrDefault(
                                            act.reason() == null ? "" : act.reason(),
                                            "zonder reden"));
        };
    }

    private static Stream<Moment> deliveries(InsightJson known) {
        return stream(known.deliveries())
                .map(sent ->
                        new Moment(
                                sent.at(),
                                (sent.state().equals("sent")
                                                ? "We stuurden je nieuwsbrief "
                                                : "Niet of misschien niet aangekomen: nieuwsbrief ")
                                        + sent.issue()
                                        + (sent.subject() == null
                                                ? "."
                                                : ": " + sent.subject() + ".")));
    }

    private static Stream<Moment> mails(InsightJson known) {
        return stream(known.mails())
                .map(mail ->
                        new Moment(
                                mail.at(),
                                "We stuurden "
                                        + KINDS.getOrDefault(mail.kind(), "een mail")
                                        + (mail.state().equals("failed")
                                                ? ", die niet aankwam."
                                                : ".")));
    }

    private static Stream<Moment> bounces(InsightJson known) {
        return stream(known.bounces())
                .map(bounce ->
                        new Moment(
                                bounce.at(),
                                bounce.kind().equals("complaint")
                                        ? "Een nieuwsbrief werd als ongewenst aangemerkt."
                                        : "Er kwam een nieuwsbrief terug van de mailserver."));
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }
}
