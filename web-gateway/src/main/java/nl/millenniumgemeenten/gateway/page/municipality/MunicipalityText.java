package nl.millenniumgemeenten.gateway.page.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.site.Standing;
import org.jspecify.annotations.Nullable;

/// The words with which pages speak of a municipality.
public final class MunicipalityText {
    private MunicipalityText() {}

    /// The address of a municipality.
    public static String path(MunicipalityChange.Recorded municipality) {
        return "/gemeenten/" + municipality.slug();
    }

    /// Whether it was planned and never came to be.
    public static boolean isNever(MunicipalityChange.Recorded municipality) {
        return municipality.existsFrom() != null
                && municipality.existsFrom().equals(municipality.existsUntil());
    }

    /// Whether it existed, and no longer does on a day.
    public static boolean isFormer(MunicipalityChange.Recorded municipality, LocalDate day) {
        var until = municipality.existsUntil();
        return until != null && !day.isBefore(until) && !isNever(municipality);
    }

    /// How it stands to the campaign, in a word or two.
    public static List<BadgeView> badges(boolean former, Standing standing) {
        var badges = new ArrayList<BadgeView>();
        switch (standing) {
            case TAKES_PART -> badges.add(new BadgeView("Doet mee", Tone.POSITIVE));
            case ON_HOLD -> badges.add(new BadgeView("Deelname gepauzeerd", Tone.NEUTRAL));
            case STOPPED, MUNICIPALITY_ENDED -> badges.add(new BadgeView("Deed mee", Tone.ENDED));
            case NONE, PROPOSED, UNCLEAR, NOT_YET -> {}
        }
        if (former) {
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
    static String came(TerritorialChangeChange.Recorded change, boolean planned) {
        var on = "op " + DutchText.date(change.effectiveOn());
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

    /// What will become of a municipality, in a sentence that names it.
    static String ending(
            String name, TerritorialChangeChange.Recorded change, List<String> successors) {
        var on = "Op " + DutchText.date(change.effectiveOn());
        var names = DutchText.list(successors);
        return switch (change.kind()) {
            case MERGER -> on + " gaat " + name + " op in de nieuwe gemeente " + names + ".";
            case ABSORPTION -> on + " gaat " + name + " op in " + names + ".";
            case SPLIT -> on + " wordt " + name + " verdeeld over " + names + ".";
            case RENAME -> on + " krijgt " + name + " een andere naam: " + names + ".";
        };
    }

    /// What became of a municipality, in a sentence that names it.
    public static String ended(
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
            String name,
            boolean exists,
            Standing standing,
            ParticipationChange.@Nullable Recorded participation) {
        return switch (standing) {
            case NONE ->
                    exists
                            ? name + " doet niet mee, voor zover we weten."
                            : name + " deed niet mee, voor zover we weten.";
            case TAKES_PART -> name + " doet mee.";
            case NOT_YET -> name + " doet nog niet mee.";
            case ON_HOLD -> "De deelname van " + name + " is gepauzeerd.";
            case MUNICIPALITY_ENDED -> name + " deed mee, tot de gemeente ophield te bestaan.";
            case STOPPED -> ended(name, participation == null ? null : participation.endedOn());
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
