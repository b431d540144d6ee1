package nl.millenniumgemeenten.gateway.desk.participation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Standing;

/// Which participations are shown; what is empty leaves a part open.
///
/// @param text a part of a name, or a code
record ParticipationSearch(
        String text,
        Optional<Standing> standing,
        String province,
        String goal,
        Attention attention) {

    static ParticipationSearch of(
            String text, String standing, String province, String goal, String attention) {
        return new ParticipationSearch(
                text.strip(),
                Arrays.stream(Standing.values())
                        .filter(known -> value(known).equals(standing))
                        .findFirst(),
                province,
                goal,
                Attention.of(attention));
    }

    /// A standing as it stands in an address.
    static String value(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ParticipationSearch asking(Attention other) {
        return new ParticipationSearch(text, standing, province, goal, other);
    }

    boolean everything() {
        return path().equals(ParticipationPaths.LIST);
    }

    boolean finds(KnownParticipation known) {
        return attention.asks(known)
                && standing.map(wanted -> wanted == known.standing()).orElse(true)
                && (province.isEmpty() || province.equals(known.province()))
                && (goal.isEmpty()
                        || known.stored().goals().stream()
                                .map(String::valueOf)
                                .anyMatch(goal::equals))
                && isNamed(known);
    }

    /// The address of the list of what this finds.
    String path() {
        var parameters = new ArrayList<String>();
        add(parameters, "zoek", text);
        add(parameters, "toestand", standing.map(ParticipationSearch::value).orElse(""));
        add(parameters, "provincie", province);
        add(parameters, "doel", goal);
        add(parameters, "aandacht", attention.value());
        return ParticipationPaths.LIST
                + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private boolean isNamed(KnownParticipation known) {
        var wanted = NameOrder.letters(text);
        return Stream.concat(
                        Stream.of(known.name(), known.stored().code()),
                        known.municipality().stream()
                                .flatMap(found -> found.alternativeNames().stream()))
                .anyMatch(name -> NameOrder.letters(name).contains(wanted));
    }

    private static void add(List<String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
