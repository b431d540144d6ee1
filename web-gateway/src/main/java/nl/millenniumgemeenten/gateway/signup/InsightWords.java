package nl.millenniumgemeenten.gateway.signup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.layout.Speech;
import nl.millenniumgemeenten.gateway.service.InsightJson;
import org.jspecify.annotations.Nullable;

/// Says what is known of somebody in plain words, newest first.
final class InsightWords {
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final Speech speech;

    InsightWords(Speech speech) {
        this.speech = speech;
    }

    private record Moment(Instant at, String text) {}

    List<InsightView.Line> lines(InsightJson known) {
        var moments =
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale())
                        .withZone(ZoneId.of("Europe/Amsterdam"));
        return Stream.of(
                        acts(known),
                        deliveries(known),
                        mails(known),
                        bounces(known),
                        follows(known),
                        answers(known))
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Moment::at).reversed())
                .map(moment -> new InsightView.Line(moments.format(moment.at()), moment.text()))
                .toList();
    }

    private Locale locale() {
        return switch (speech.language()) {
            case DUTCH -> DUTCH;
            case ENGLISH -> Locale.UK;
        };
    }

    private Stream<Moment> acts(InsightJson known) {
        return stream(known.acts()).map(act -> new Moment(act.at(), act(act)));
    }

    private String act(InsightJson.ActJson act) {
        return switch (act.act()) {
            case "asked" ->
                    speech.say(
                                    "Gevraagd om %s, via %s. We toonden tekst %s.",
                                    "Asked for %s, by way of %s. We showed text %s.")
                            .formatted(act.title(), act.source(), act.wording());
            case "given" ->
                    speech.say(
                                    "Toestemming gegeven voor %s, met tekst %s.",
                                    "Agreed to %s, with text %s.")
                            .formatted(act.title(), act.wording());
            default ->
                    speech.say("Gestopt met %s, %s.", "Stopped %s, %s.")
                            .formatted(
                                    act.title(), reason(act.reason() == null ? "" : act.reason()));
        };
    }

    private String reason(String reason) {
        return switch (reason) {
            case "link" ->
                    speech.say(
                            "via de link onder een mail",
                            "with the link at the bottom of an email");
            case "one-click" ->
                    speech.say(
                            "met de knop van je mailprogramma",
                            "with the button of your email program");
            case "mailto" -> speech.say("met een mail aan ons", "with an email to us");
            case "preferences" ->
                    speech.say("op de pagina met keuzes", "on the page with your choices");
            case "desk" -> speech.say("door ons, op verzoek", "by us, on request");
            case "bounced" ->
                    speech.say("omdat mail niet meer aankwam", "because email no longer arrived");
            case "complaint" ->
                    speech.say(
                            "omdat je ons als ongewenst aanmerkte",
                            "because you marked us as spam");
            case "forgotten" ->
                    speech.say("omdat je alles liet wissen", "because you had everything deleted");
            case "lapsed" -> speech.say("omdat je niet bevestigde", "because you did not confirm");
            default -> speech.say("zonder reden", "without a reason");
        };
    }

    private Stream<Moment> deliveries(InsightJson known) {
        return stream(known.deliveries())
                .map(sent ->
                        new Moment(
                                sent.at(),
                                (sent.state().equals("sent")
                                                ? speech.say(
                                                        "We stuurden je nieuwsbrief ",
                                                        "We sent you newsletter ")
                                                : speech.say(
                                                        "Niet of misschien niet aangekomen:"
                                                                + " nieuwsbrief ",
                                                        "Did not arrive, or perhaps not:"
                                                                + " newsletter "))
                                        + sent.issue()
                                        + (sent.subject() == null
                                                ? "."
                                                : ": " + sent.subject() + ".")));
    }

    private Stream<Moment> mails(InsightJson known) {
        return stream(known.mails())
                .map(mail ->
                        new Moment(
                                mail.at(),
                                speech.say("We stuurden ", "We sent ")
                                        + kind(mail.kind())
                                        + (mail.state().equals("failed")
                                                ? speech.say(
                                                        ", die niet aankwam.",
                                                        ", which did not arrive.")
                                                : ".")));
    }

    private String kind(String kind) {
        return switch (kind) {
            case "confirmation" ->
                    speech.say(
                            "een mail om je inschrijving te bevestigen",
                            "an email to confirm your subscription");
            case "already_subscribed" ->
                    speech.say(
                            "een mail dat je al ingeschreven was",
                            "an email that you were already subscribed");
            case "welcome" -> speech.say("een welkomstmail", "a welcome email");
            default -> speech.say("een mail", "an email");
        };
    }

    private Stream<Moment> bounces(InsightJson known) {
        return stream(known.bounces())
                .map(bounce ->
                        new Moment(
                                bounce.at(),
                                bounce.kind().equals("complaint")
                                        ? speech.say(
                                                "Een nieuwsbrief werd als ongewenst aangemerkt.",
                                                "A newsletter was marked as spam.")
                                        : speech.say(
                                                "Er kwam een nieuwsbrief terug van de mailserver.",
                                                "A newsletter was returned by the mail server.")));
    }

    private Stream<Moment> follows(InsightJson known) {
        return stream(known.follows()).map(follow -> new Moment(follow.at(), follow(follow)));
    }

    private String follow(InsightJson.FollowJson follow) {
        var title = follow.title() == null ? "nr. " + follow.number() : follow.title();
        if (!follow.confirmed()) {
            return speech.say(
                            "Iemand vroeg of dit adres de discussie “%s” wil volgen. Dat is nog"
                                    + " niet bevestigd.",
                            "Somebody asked whether this address would like to follow the"
                                    + " discussion “%s”. That has not been confirmed.")
                    .formatted(title);
        }
        return (follow.pace().equals("daily")
                        ? speech.say(
                                "Je volgt de discussie “%s”, met één mail per dag.",
                                "You follow the discussion “%s”, with one email a day.")
                        : speech.say(
                                "Je volgt de discussie “%s”, met een mail bij elke bijdrage.",
                                "You follow the discussion “%s”, with an email for each"
                                        + " contribution."))
                .formatted(title);
    }

    private Stream<Moment> answers(InsightJson known) {
        return stream(known.answers()).map(answer -> new Moment(answer.at(), answer(answer)));
    }

    private String answer(InsightJson.AnswerJson answer) {
        return speech.say(
                        "Je antwoordde per mail in de discussie “%s”. Dat staat nog niet op de site:"
                                + " “%s”",
                        "You answered by email in the discussion “%s”. That is not on the site yet:"
                                + " “%s”")
                .formatted(
                        answer.title() == null ? "nr. " + answer.discussion() : answer.title(),
                        answer.text());
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }
}
