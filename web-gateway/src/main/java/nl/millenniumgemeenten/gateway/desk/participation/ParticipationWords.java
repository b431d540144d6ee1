package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.desk.history.HistoryWords;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.participation.ProfileForm;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Standing;

/// How editors call the fields of a participation and what stands in them.
final class ParticipationWords {
    /// The fields of the form of a participation, in its order.
    static final List<Field> FIELDS =
            List.of(
                    Field.choice("status", "Toestand"),
                    Field.choice("proposedOn", "Voorgesteld op"),
                    new Field("proposedBy", "Voorgesteld door"),
                    Field.choice("decidedOn", "Besloten op"),
                    Field.choice("decidedBy", "Besloten door"),
                    Field.choice("signedUpOn", "Aangemeld op"),
                    Field.choice("recognisedOn", "Erkend op"),
                    Field.choice("inForceOn", "Van kracht vanaf"),
                    Field.choice("joinedOn", "Deelname volgens de bron"),
                    new Field("joinedNote", "Wat dat voor datum is"),
                    Field.choice("signUnveiledOn", "Bord onthuld op"),
                    Field.choice("endedOn", "Beëindigd op"),
                    Field.choice("endReason", "Reden van het einde"),
                    new Field("endNote", "Toelichting op het einde"),
                    Field.choices("goals", "Doelen"),
                    Field.choice("reportDueOn", "Verslag verwacht voor"),
                    new Field("source", "Bron"),
                    new Field("remarks", "Opmerkingen"));

    /// The fields of a profile.
    static final List<Field> PROFILE =
            ProfileForm.LABELS.entrySet().stream()
                    .map(label ->
                            label.getKey().equals("themes")
                                    ? Field.lines(label.getKey(), label.getValue())
                                    : new Field(label.getKey(), label.getValue()))
                    .toList();

    /// All fields of both.
    static final List<Field> ALL = Stream.concat(FIELDS.stream(), PROFILE.stream()).toList();

    private static final List<Field> REST =
            List.of(
                    new Field("holds/since", "Op pauze vanaf"),
                    new Field("holds/until", "Op pauze tot"),
                    new Field("reports/reportedOn", "Verslag van"),
                    new Field("reports/note", "Tekst van het verslag"),
                    new Field("continues", "Gaat verder met de deelname van"),
                    new Field("successions", "Na de herindeling"));

    private static final Map<String, String> STATUS =
            inOrder(
                    "CONFIRMED", "bevestigd",
                    "PROPOSED", "voorgesteld",
                    "UNCLEAR", "onduidelijk",
                    "ENDED", "beëindigd");
    private static final Map<String, String> STATUS_EXPLAINED =
            inOrder(
                    "CONFIRMED", "Bevestigd: uit een bron blijkt dat de gemeente meedoet",
                    "PROPOSED", "Voorgesteld: er is een voorstel, hoe het afliep is niet bekend",
                    "UNCLEAR",
                            "Onduidelijk: de gemeente werkte aan de doelen, of zij meedeed is niet"
                                    + " bekend",
                    "ENDED", "Beëindigd: de gemeente is ermee gestopt");
    private static final Map<String, String> DECIDED_BY =
            inOrder("COUNCIL", "de gemeenteraad", "COLLEGE", "het college van B en W");
    private static final Map<String, String> END_REASON =
            inOrder(
                    "DECISION", "de gemeente besloot te stoppen",
                    "PROPOSAL_REJECTED", "het voorstel is afgewezen of ingetrokken",
                    "TERRITORIAL_CHANGE", "herindeling: geen opvolger gaat ermee verder",
                    "CAMPAIGN_ENDED", "de campagne is afgelopen",
                    "MISTAKE", "stond er door een vergissing",
                    "OTHER", "iets anders");
    private static final Map<String, String> DECISION =
            inOrder(
                    "UNDECIDED", "nog niet besloten",
                    "CONTINUES", "gaat verder",
                    "ENDS", "eindigt");

    private ParticipationWords() {}

    /// The label of a field; empty if it has none.
    static String label(String name) {
        return ALL.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::label)
                .findFirst()
                .orElse("");
    }

    /// What a value of a field means; the value itself where it is no code.
    static String value(String name, String value) {
        return switch (name) {
            case "status" -> STATUS.getOrDefault(value, value);
            case "decidedBy" -> DECIDED_BY.getOrDefault(value, value);
            case "endReason" -> END_REASON.getOrDefault(value, value);
            default -> value;
        };
    }

    static String decision(String decision) {
        return DECISION.getOrDefault(decision, decision);
    }

    static List<OptionView> statuses(String chosen) {
        return options(STATUS_EXPLAINED, chosen);
    }

    static List<OptionView> decidedBy(String chosen) {
        return optional("Niet bekend", DECIDED_BY, chosen);
    }

    static List<OptionView> endReasons(String chosen) {
        return optional("Niet bekend", END_REASON, chosen);
    }

    /// How the history calls everything; municipalities by name.
    static HistoryWords history(Register register) {
        var fields = new ArrayList<>(FIELDS);
        PROFILE.forEach(field -> fields.add(new Field("profile/" + field.name(), field.label())));
        fields.addAll(REST);
        var values = new HashMap<String, String>();
        List.of(STATUS, DECIDED_BY, END_REASON, DECISION).forEach(values::putAll);
        register.municipalities().forEach((code, known) -> values.put(code, known.name()));
        return new HistoryWords(fields, values);
    }

    /// How a municipality stands to the campaign.
    static BadgeView badge(Standing standing) {
        return switch (standing) {
            case TAKES_PART -> new BadgeView("Doet mee", Tone.POSITIVE);
            case ON_HOLD -> new BadgeView("Op pauze", Tone.ATTENTION);
            case NOT_YET -> new BadgeView("Gaat meedoen", Tone.NEUTRAL);
            case PROPOSED -> new BadgeView("Voorgesteld", Tone.NEUTRAL);
            case UNCLEAR -> new BadgeView("Onduidelijk", Tone.NEUTRAL);
            case NONE -> new BadgeView("Vergissing", Tone.ENDED);
            case STOPPED -> new BadgeView("Gestopt", Tone.ENDED);
            case MUNICIPALITY_ENDED -> new BadgeView("Gemeente opgeheven", Tone.ENDED);
        };
    }

    private static List<OptionView> optional(
            String none, Map<String, String> words, String chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", none, chosen.isEmpty()));
        options.addAll(options(words, chosen));
        return options;
    }

    private static List<OptionView> options(Map<String, String> words, String chosen) {
        return words.entrySet().stream()
                .map(word ->
                        new OptionView(
                                word.getKey(),
                                capital(word.getValue()),
                                word.getKey().equals(chosen)))
                .toList();
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, String> inOrder(String... valuesAndWords) {
        var words = new LinkedHashMap<String, String>();
        for (int at = 0; at < valuesAndWords.length; at += 2) {
            words.put(valuesAndWords[at], valuesAndWords[at + 1]);
        }
        return words;
    }
}
