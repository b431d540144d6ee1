package nl.millenniumgemeenten.subscription.answer;

import java.util.Locale;

/// Why an answer does not come on the site, as far as that is decided here; in words for who wrote
/// it.
enum Refusal {
    TOO_OLD(
            "De mail waarop je antwoordde is meer dan 30 dagen oud. Schrijf je antwoord op de site."),
    OTHER_SENDER(
            "Het antwoord kwam van een ander adres dan dit. We plaatsen alleen wat je zelf stuurt,"
                    + " vanaf het adres waarmee je meedoet."),
    NOTHING(
            "We vonden in je mail geen tekst van jou. Schrijf je antwoord boven de mail waarop je"
                    + " antwoordt."),
    OUR_MAIL(
            "In je antwoord stond nog een stuk van onze mail, met links die alleen voor jou zijn. Haal"
                    + " weg wat je niet zelf schreef, en stuur het opnieuw."),
    ONLY_ATTACHED("In je mail zat alleen een bijlage. We plaatsen geen bijlagen, alleen tekst."),
    UNREADABLE("We konden je mail niet lezen. Stuur hem als gewone tekst, of schrijf op de site."),
    TOO_LARGE("Je mail is te groot: groter dan 1 MB. Stuur hem zonder foto’s en bijlagen."),
    TOO_LONG("Je antwoord is te lang. Maak het korter, of verdeel het over twee bijdragen."),
    TOO_MANY(
            "Je stuurde het afgelopen uur al veel antwoorden. Wacht even, en probeer het opnieuw."),
    GIVEN_UP(
            "Het lukte ons een week lang niet om je antwoord te plaatsen. Dat ligt aan ons, niet aan"
                    + " jou. Schrijf je antwoord op de site.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /// Why, for who wrote it.
    String sentence() {
        return sentence;
    }

    /// How it is counted and logged.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
