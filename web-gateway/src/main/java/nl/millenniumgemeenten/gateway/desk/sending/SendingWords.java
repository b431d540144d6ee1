package nl.millenniumgemeenten.gateway.desk.sending;

import java.time.Duration;
import nl.millenniumgemeenten.gateway.desk.ReaderLanguages;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.AudienceJson;
import nl.millenniumgemeenten.gateway.service.IssueJson;

/// How the screens of sending say things.
final class SendingWords {
    private SendingWords() {}

    /// What an issue is called.
    static String title(IssueJson issue) {
        return issue.subject().isEmpty() ? "Nieuwsbrief " + issue.number() : issue.subject();
    }

    /// What was said with the last act of a kind; empty if nothing.
    static String said(IssueJson issue, String act) {
        return issue.history().stream()
                .filter(one -> one.act().equals(act))
                .findFirst()
                .map(IssueJson.Entry::text)
                .orElse("");
    }

    /// Why an issue is paused.
    ///
    /// @param what of what it tells that is gone; empty if that is not why
    static String paused(String reason, String what) {
        return switch (reason) {
            case "refusals" ->
                    "Het versturen is vanzelf gepauzeerd: mailservers weigerden te veel van de"
                            + " laatste mails. Kijk eerst bij ‘Geweigerd’ waarom, voordat je"
                            + " hervat.";
            case "withdrawn-item" ->
                    what.isEmpty()
                            ? "Deze nieuwsbrief is niet begonnen: er staat iets in dat niet meer op"
                                    + " de site staat. Pas hem aan, of verstuur hem toch."
                            : "Deze nieuwsbrief is niet begonnen: dit staat niet meer op de site: "
                                    + what
                                    + ". Pas hem aan, of verstuur hem toch.";
            case "pictures" ->
                    "Deze nieuwsbrief is niet begonnen: lezers zouden de afbeeldingen niet zien."
                            + " Misschien staat er een niet meer in de mediatheek. Pas hem aan, of"
                            + " verstuur hem nu.";
            case "overdue" ->
                    "Deze nieuwsbrief is niet begonnen: het geplande moment was al meer dan een uur"
                            + " voorbij. Verstuur hem nu, of plan hem opnieuw.";
            default -> "Iemand heeft het versturen gepauzeerd. Wat al onderweg was, is aangekomen.";
        };
    }

    /// "1 persoon", "1.234 mensen".
    static String people(long people) {
        return people == 1 ? "1 persoon" : DutchText.number(people) + " mensen";
    }

    /// "Op deze lijsten lezen 1.200 mensen Nederlands en 34 mensen Engels."; empty if that is not
    /// known.
    static String languages(AudienceJson audience) {
        var languages =
                audience.inLanguages().stream()
                        .map(each ->
                                people(each.people()) + " " + ReaderLanguages.name(each.language()))
                        .toList();
        if (languages.isEmpty()) {
            return "";
        }
        boolean one = audience.inLanguages().getFirst().people() == 1;
        return "Op deze lijsten %s %s."
                .formatted(one ? "leest" : "lezen", DutchText.list(languages));
    }

    /// "1.234 mensen op de lijsten Nieuwsbrief en Doel 3".
    static String audience(AudienceJson audience, IssueJson issue) {
        var lists = audience.all().stream().map(AudienceJson.OfList::title).toList();
        return people(audience.people())
                + (issue.onlyItsLanguage()
                        ? " die "
                                + ReaderLanguages.name(issue.inLanguage())
                                + (audience.people() == 1 ? " leest," : " lezen,")
                        : "")
                + (lists.size() == 1 ? " op de lijst " : " op de lijsten ")
                + DutchText.list(lists);
    }

    /// "nog ongeveer 12 minuten".
    static String left(double seconds) {
        var left = Duration.ofSeconds(Math.round(seconds));
        if (left.compareTo(Duration.ofSeconds(90)) < 0) {
            return "nog ongeveer een minuut";
        }
        if (left.compareTo(Duration.ofMinutes(90)) < 0) {
            return "nog ongeveer %d minuten".formatted(Math.round(left.toSeconds() / 60.0));
        }
        return "nog ongeveer %d uur".formatted(Math.round(left.toMinutes() / 60.0));
    }

    /// What a mail server meant by its answer.
    static String reply(int code, String enhanced) {
        var words = meaning(enhanced);
        var codes = (code == 0 ? "" : code + " ") + enhanced;
        if (codes.isBlank()) {
            return "Geen antwoord";
        }
        return words.isEmpty() ? codes.strip() : words + " (" + codes.strip() + ")";
    }

    private static String meaning(String enhanced) {
        return switch (enhanced) {
            case "5.1.1", "5.1.0", "5.1.6" -> "Dit adres bestaat niet";
            case "5.1.2", "5.1.10", "5.4.4" -> "Daar komt geen mail aan";
            case "5.2.1" -> "Deze mailbox is uitgezet";
            case "5.2.2" -> "Deze mailbox is vol";
            case "5.2.3", "5.3.4" -> "De mail was te groot";
            default -> enhanced.startsWith("5.7.") ? "Tegengehouden door een filter" : "";
        };
    }
}
