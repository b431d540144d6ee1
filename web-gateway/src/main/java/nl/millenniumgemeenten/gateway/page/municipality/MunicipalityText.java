package nl.millenniumgemeenten.gateway.page.municipality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.Tone;
import org.jspecify.annotations.Nullable;

/// The words with which pages speak of a municipality.
final class MunicipalityText {
    private MunicipalityText() {}

    static String path(MunicipalityChange.Recorded municipality) {
        return "/gemeenten/" + municipality.slug();
    }

    /// Letters only, without accents and case: what names are compared by. `'s-Gravenhage` and `s
    /// gravenhage` are the same.
    static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    static List<BadgeView> badges(
            boolean exists, ParticipationChange.@Nullable Recorded participation) {
        var badges = new ArrayList<BadgeView>();
        if (participation != null && participated(participation)) {
            boolean participates =
                    exists && participation.status() == ParticipationChange.Status.CONFIRMED;
            badges.add(
                    participates
                            ? new BadgeView("Doet mee", Tone.POSITIVE)
                            : new BadgeView("Deed mee", Tone.ENDED));
        }
        if (!exists) {
            badges.add(new BadgeView("Voormalige gemeente", Tone.NEUTRAL));
        }
        return badges;
    }

    static boolean participated(ParticipationChange.@Nullable Recorded participation) {
        return participation != null
                && (participation.status() == ParticipationChange.Status.CONFIRMED
                        || participation.status() == ParticipationChange.Status.ENDED);
    }

    /// What becomes or became of the giving side of a change, such as "opgegaan in deze gemeente op
    /// 1 januari 2019".
    static String came(TerritorialChangeChange.Recorded change) {
        var on = "op " + DutchText.date(change.effectiveOn());
        boolean planned = change.status() == TerritorialChangeChange.Status.PLANNED;
        return switch (change.kind()) {
            case MERGER ->
                    planned ? "gaat op in deze gemeente " + on : "opgegaan in deze gemeente " + on;
            case ABSORPTION ->
                    planned
                            ? "wordt bij deze gemeente gevoegd " + on
                            : "bij deze gemeente gevoegd " + on;
            case SPLIT ->
                    planned
                            ? "een deel komt bij deze gemeente " + on
                            : "een deel kwam bij deze gemeente " + on;
            case RENAME ->
                    planned ? "heet zo tot " + on.substring(3) : "de naam tot " + on.substring(3);
        };
    }

    /// What became of a municipality, in a sentence that names it.
    static String ended(
            MunicipalityChange.Recorded municipality,
            List<TerritorialChangeChange.Recorded> changes,
            List<String> successors) {
        var since =
                "Sinds "
                        + DutchText.date(Objects.requireNonNull(municipality.existsUntil()))
                        + " is "
                        + municipality.name()
                        + " geen gemeente meer.";
        if (changes.isEmpty() || successors.isEmpty()) {
            return since;
        }
        var names = DutchText.list(successors);
        return since
                + switch (changes.getLast().kind()) {
                    case MERGER -> " De gemeente ging op in de nieuwe gemeente " + names + ".";
                    case ABSORPTION -> " Het gebied hoort nu bij " + names + ".";
                    case SPLIT -> " Het gebied is verdeeld over " + names + ".";
                    case RENAME -> " De gemeente kreeg een andere naam: " + names + ".";
                };
    }

    /// Whether a municipality takes part, in a sentence.
    static String participation(
            String name, boolean exists, ParticipationChange.@Nullable Recorded participation) {
        if (participation == null) {
            return exists
                    ? name + " doet niet mee, voor zover we weten."
                    : name + " deed niet mee, voor zover we weten.";
        }
        return switch (participation.status()) {
            case CONFIRMED ->
                    exists
                            ? name + " doet mee."
                            : name + " deed mee, tot de gemeente ophield te bestaan.";
            case ENDED -> ended(name, participation.endedOn());
            case PROPOSED ->
                    "Er was een voorstel om mee te doen. We weten niet wat er is besloten.";
            case UNCLEAR ->
                    name + " werkte aan de doelen. We weten niet zeker of de gemeente meedeed.";
        };
    }

    private static String ended(String name, @Nullable String endedOn) {
        return endedOn == null
                ? name + " deed mee. De deelname is gestopt."
                : name + " deed mee tot " + DutchText.partialDate(endedOn) + ".";
    }
}
