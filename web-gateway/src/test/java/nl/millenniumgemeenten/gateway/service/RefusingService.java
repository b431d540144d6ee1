package nl.millenniumgemeenten.gateway.service;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.localstack.AuthorisationTable;

/// All services at once, as far as it is about who may do what: it refuses what the tables of
/// `docs/authorisation.md` say that the real ones refuse, to which those are held themselves. It
/// does nothing else.
public final class RefusingService extends FakeService {
    private static final List<String> ROLES =
            List.of(
                    "contributor",
                    "editor",
                    "moderator",
                    "administrator",
                    "municipality-contact",
                    "visitor",
                    "service");

    private final List<Map.Entry<String, Map<String, String>>> rows =
            Stream.of("content-service", "municipality-service", "subscription-service")
                    .flatMap(service ->
                            AuthorisationTable.named(service, ROLES).rows().entrySet().stream())
                    // What is written out counts before what a variable stands for.
                    .sorted((one, other) ->
                            Long.compare(variables(one.getKey()), variables(other.getKey())))
                    .toList();

    @Override
    Answered answer(Asked asked) {
        var request = asked.method() + " " + asked.path();
        boolean refused =
                rows.stream()
                        .filter(row -> request.matches(pattern(row.getKey())))
                        .findFirst()
                        .map(row -> refuses(row.getValue(), asked.caller().roles()))
                        .orElse(false);
        return refused
                ? Answered.problem(403, "not-yours", "Dit mag je niet.")
                : Answered.problem(503, "unavailable", "Dit lukt nu even niet.");
    }

    private static boolean refuses(Map<String, String> row, List<String> roles) {
        return roles.stream().allMatch(role -> AuthorisationTable.NO.equals(row.get(role)));
    }

    private static String pattern(String route) {
        return route.replaceAll("\\{[A-Za-z]+}", "[^/]+");
    }

    private static long variables(String route) {
        return route.chars().filter(letter -> letter == '{').count();
    }
}
