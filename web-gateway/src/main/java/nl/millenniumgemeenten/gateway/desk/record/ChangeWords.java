package nl.millenniumgemeenten.gateway.desk.record;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;

/// Tells territorial changes in sentences.
public final class ChangeWords {
    private static final Pattern CHANGE =
            Pattern.compile(
                    "(?i)herindeling ([0-9]{4}-[0-9]{2}-[0-9]{2}-GM[0-9]{4}(?:-[0-9]{1,2})?)");
    private static final Pattern DAY =
            Pattern.compile("\\b[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])\\b(?!-GM)");

    private ChangeWords() {}

    /// "Wijdemeren gaat op in Hilversum.", in the tense of its state; without its day.
    public static String sentence(TerritorialChangeJson change, RegisterNames names) {
        return sentence(
                change.kind(),
                change.status(),
                change.from().stream().map(names::name).toList(),
                change.to().stream().map(names::name).toList());
    }

    /// The same of a change that is not recorded yet: the names of who is in it.
    public static String sentence(String kind, String status, List<String> from, List<String> to) {
        var receivers = DutchText.list(to);
        boolean one = from.size() == 1;
        var what =
                switch (status) {
                    case "PLANNED" -> planned(kind, one, receivers);
                    case "CANCELLED" -> cancelled(kind, one, receivers);
                    default -> done(kind, one, receivers);
                };
        return DutchText.list(from) + " " + what + ".";
    }

    /// What the service says, with days and other changes as people call them.
    public static String readable(String detail, RegisterSnapshot register) {
        var named =
                CHANGE.matcher(detail)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(named(found.group(1), register)));
        return DAY.matcher(named)
                .replaceAll(found -> DutchText.date(LocalDate.parse(found.group())));
    }

    private static String named(String id, RegisterSnapshot register) {
        return register.changes().stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .map(change ->
                        "de herindeling van "
                                + register.names().names(change.from())
                                + " op "
                                + DutchText.date(change.effectiveOn()))
                .orElse("herindeling " + id);
    }

    /// "Herindeling op 1 januari 2027".
    public static String title(TerritorialChangeJson change) {
        return "Herindeling op " + DutchText.date(change.effectiveOn());
    }

    /// A change in a list of all.
    public static ChangeItemView line(TerritorialChangeJson change, RegisterNames names) {
        return item(change, names, List.of());
    }

    /// A change on the screen of a municipality, with links to the others in it.
    public static ChangeItemView item(
            TerritorialChangeJson change, RegisterNames names, String seenFrom) {
        return item(
                change,
                names,
                Stream.concat(change.from().stream(), change.to().stream())
                        .filter(code -> !code.equals(seenFrom))
                        .map(code -> new LinkView(names.name(code), "/redactie/gemeenten/" + code))
                        .toList());
    }

    private static ChangeItemView item(
            TerritorialChangeJson change, RegisterNames names, List<LinkView> municipalities) {
        return new ChangeItemView(
                title(change),
                path(change.id()),
                sentence(change, names),
                kind(change.kind()),
                badge(change),
                municipalities);
    }

    /// Where its screen stands.
    public static String path(String id) {
        return "/redactie/herindelingen/" + id;
    }

    /// Whether it is still to come, happened or was called off.
    public static BadgeView badge(TerritorialChangeJson change) {
        return switch (change.status()) {
            case "PLANNED" -> new BadgeView("Gepland", Tone.ATTENTION);
            case "CANCELLED" -> new BadgeView("Afgelast", Tone.ENDED);
            default -> new BadgeView("Ingegaan", Tone.POSITIVE);
        };
    }

    /// What kinds there are, with words for who does not know them.
    public static final List<Kind> KINDS =
            List.of(
                    new Kind("MERGER", "Fusie", "Gemeenten worden samen een nieuwe gemeente"),
                    new Kind("ABSORPTION", "Toevoeging", "Een gemeente gaat op in een bestaande"),
                    new Kind(
                            "SPLIT",
                            "Splitsing",
                            "Een gemeente wordt verdeeld over meer gemeenten"),
                    new Kind(
                            "RENAME",
                            "Nieuwe code",
                            "Een gemeente krijgt een andere naam én code"));

    /// A kind of change.
    public record Kind(String value, String label, String text) {}

    /// What a kind is called.
    public static String kind(String value) {
        return KINDS.stream()
                .filter(kind -> kind.value().equals(value))
                .map(Kind::label)
                .findFirst()
                .orElse(value);
    }

    private static String planned(String kind, boolean one, String to) {
        return switch (kind) {
            case "MERGER" -> "worden samen " + to;
            case "ABSORPTION" -> (one ? "gaat" : "gaan") + " op in " + to;
            case "SPLIT" -> "wordt verdeeld over " + to;
            default -> "gaat verder als " + to;
        };
    }

    private static String done(String kind, boolean one, String to) {
        return switch (kind) {
            case "MERGER" -> "werden samen " + to;
            case "ABSORPTION" -> (one ? "ging" : "gingen") + " op in " + to;
            case "SPLIT" -> "werd verdeeld over " + to;
            default -> "ging verder als " + to;
        };
    }

    private static String cancelled(String kind, boolean one, String to) {
        return switch (kind) {
            case "MERGER" -> "zouden samen " + to + " worden";
            case "ABSORPTION" -> (one ? "zou" : "zouden") + " opgaan in " + to;
            case "SPLIT" -> "zou worden verdeeld over " + to;
            default -> "zou verdergaan als " + to;
        };
    }
}
