package nl.millenniumgemeenten.gateway.desk.territory;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.desk.record.RegisterNames;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;
import nl.millenniumgemeenten.gateway.site.NameOrder;

/// Finds the municipality that an editor means, by its name, a name it goes by, or its code.
final class MunicipalityChoice {
    private static final Pattern CODE = Pattern.compile("(?i)GM[0-9]{4}");
    private static final Pattern NAME_AND_CODE = Pattern.compile("(?i).*\\((GM[0-9]{4})\\)");

    private final RegisterNames names;
    private final Map<String, List<MunicipalityJson>> byLetters;

    MunicipalityChoice(RegisterNames names) {
        this.names = names;
        this.byLetters =
                names.byCode().values().stream()
                        .collect(groupingBy(one -> NameOrder.letters(one.name())));
    }

    /// What was typed comes to a code, or to a reason why it does not.
    sealed interface Found {
        record Code(String code) implements Found {}

        record None(String why) implements Found {}
    }

    /// The municipality that is meant; of more with one name, the one that fits the day.
    Found find(String typed, Predicate<MunicipalityJson> fits) {
        var coded = NAME_AND_CODE.matcher(typed);
        if (CODE.matcher(typed).matches() || coded.matches()) {
            var code = coded.matches() ? coded.group(1) : typed;
            return new Found.Code(code.toUpperCase(Locale.ROOT));
        }
        var name = NameOrder.letters(typed);
        var named = byLetters.getOrDefault(name, List.of());
        if (named.isEmpty()) {
            named =
                    those(one ->
                            one.alternativeNames().stream()
                                    .anyMatch(also -> NameOrder.letters(also).equals(name)));
        }
        var fitting = named.stream().filter(fits).toList();
        return found(typed, fitting.isEmpty() ? named : fitting);
    }

    private static Found found(String typed, List<MunicipalityJson> meant) {
        return switch (meant.size()) {
            case 0 ->
                    new Found.None(
                            "We kennen geen gemeente ‘" + typed + "’. Kies er een uit de lijst.");
            case 1 -> new Found.Code(meant.getFirst().code());
            default ->
                    new Found.None(
                            "Er zijn meer gemeenten ‘"
                                    + typed
                                    + "’. Kies "
                                    + meant.stream()
                                            .map(MunicipalityChoice::inFull)
                                            .collect(Collectors.joining(" of "))
                                    + ".");
        };
    }

    /// How an editor would type a municipality, so that it is found again.
    String typed(String code) {
        var known = names.byCode().get(code);
        if (known == null) {
            return code;
        }
        return byLetters.getOrDefault(NameOrder.letters(known.name()), List.of()).size() == 1
                ? known.name()
                : inFull(known);
    }

    /// All of them, to choose from; the label says which one it is.
    List<OptionView> options(LocalDate today) {
        var order = Collator.getInstance(Locale.of("nl", "NL"));
        var keys =
                names.byCode().values().stream()
                        .collect(
                                toMap(
                                        MunicipalityJson::code,
                                        one -> order.getCollationKey(one.name())));
        return names.byCode().values().stream()
                .sorted(
                        Comparator.comparing((MunicipalityJson one) ->
                                        requireNonNull(keys.get(one.code())))
                                .thenComparing(MunicipalityJson::code))
                .map(one -> new OptionView(typed(one.code()), label(one, today), false))
                .toList();
    }

    private static String label(MunicipalityJson one, LocalDate today) {
        var until = one.existsUntil();
        return until == null || until.isAfter(today) ? one.code() : one.code() + ", opgeheven";
    }

    private static String inFull(MunicipalityJson one) {
        return one.name() + " (" + one.code() + ")";
    }

    private List<MunicipalityJson> those(Predicate<MunicipalityJson> wanted) {
        return names.byCode().values().stream().filter(wanted).toList();
    }
}
