package nl.millenniumgemeenten.gateway.desk.move;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.ContributionJson;
import nl.millenniumgemeenten.gateway.service.MoveService.Seen;

/// The contributions that were ticked, each as it was then.
record Chosen(List<Seen> all) {
    static final String FIELD = "gekozen";

    private static final Pattern VALUE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9]{1,18})");

    Chosen {
        all = List.copyOf(all);
    }

    static Chosen in(Form form) {
        return new Chosen(
                form.all(FIELD).stream()
                        .distinct()
                        .flatMap(value -> seen(value).stream())
                        .toList());
    }

    private static Optional<Seen> seen(String value) {
        var matcher = VALUE.matcher(value);
        return matcher.matches()
                ? Optional.of(
                        new Seen(
                                UUID.fromString(matcher.group(1)),
                                Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    static String value(ContributionJson contribution) {
        return value(new Seen(contribution.id(), contribution.revision()));
    }

    private static String value(Seen seen) {
        return seen.id() + ":" + seen.revision();
    }

    boolean holds(UUID id) {
        return all.stream().anyMatch(one -> one.id().equals(id));
    }

    List<UUID> ids() {
        return all.stream().map(Seen::id).distinct().toList();
    }

    /// What chooses them, each as it was then.
    List<String> values() {
        return all.stream().map(Chosen::value).toList();
    }

    /// The values of those that are not among these.
    List<String> without(Stream<UUID> shown) {
        var ids = shown.toList();
        return all.stream().filter(one -> !ids.contains(one.id())).map(Chosen::value).toList();
    }
}
