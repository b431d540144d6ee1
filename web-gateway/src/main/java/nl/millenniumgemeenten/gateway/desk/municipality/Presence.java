package nl.millenniumgemeenten.gateway.desk.municipality;

import java.time.LocalDate;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;

/// Whether a municipality exists, as seen from a day.
enum Presence {
    NOW("nu", "Bestaat nu", "Bestaat", Tone.POSITIVE),
    PAST("voorbij", "Opgeheven", "Opgeheven", Tone.ENDED),
    PLANNED("gepland", "Komt er", "Komt er", Tone.ATTENTION),
    NEVER("nooit", "Nooit gekomen", "Nooit gekomen", Tone.ENDED);

    private final String value;
    private final String label;
    private final String word;
    private final Tone tone;

    Presence(String value, String label, String word, Tone tone) {
        this.value = value;
        this.label = label;
        this.word = word;
        this.tone = tone;
    }

    static Presence of(MunicipalityJson municipality, LocalDate today) {
        var from = municipality.existsFrom();
        var until = municipality.existsUntil();
        if (from != null && from.equals(until)) {
            return NEVER;
        }
        if (from != null && today.isBefore(from)) {
            return PLANNED;
        }
        return until == null || today.isBefore(until) ? NOW : PAST;
    }

    /// How an address calls it.
    String value() {
        return value;
    }

    String label() {
        return label;
    }

    BadgeView badge() {
        return new BadgeView(word, tone);
    }

    /// "Van 1 januari 2009 tot 1 januari 2022"; empty where no day is known.
    static String days(MunicipalityJson municipality) {
        var from = municipality.existsFrom();
        var until = municipality.existsUntil();
        if (from != null && from.equals(until)) {
            return "Zou beginnen op " + DutchText.date(from);
        }
        if (from == null) {
            return until == null ? "" : "Tot " + DutchText.date(until);
        }
        return until == null
                ? "Vanaf " + DutchText.date(from)
                : "Van " + DutchText.date(from) + " tot " + DutchText.date(until);
    }
}
