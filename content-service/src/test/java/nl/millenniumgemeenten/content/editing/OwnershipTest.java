package nl.millenniumgemeenten.content.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may do what with what they made themselves, and with what somebody else made: every role,
/// every action, every kind, with what it comes to where it is allowed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnershipTest {
    private enum Action {
        READ,
        SAVE,
        PUBLISH,
        WITHDRAW
    }

    private final ContentServer server = ContentServer.start();
    private int made;

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Arguments> table() {
        return Bodies.KINDS.stream()
                .flatMap(kind ->
                        Stream.of(
                                Arguments.of(kind, "contributor", true, List.of("READ", "SAVE")),
                                Arguments.of(kind, "contributor", false, List.of("READ")),
                                Arguments.of(kind, "moderator", false, List.of("READ")),
                                Arguments.of(kind, "editor", true, everything()),
                                Arguments.of(kind, "editor", false, everything()),
                                Arguments.of(kind, "administrator", true, everything()),
                                Arguments.of(kind, "administrator", false, everything()),
                                Arguments.of(kind, "municipality-contact", false, List.of())));
    }

    private static List<String> everything() {
        return Stream.of(Action.values()).map(Action::name).toList();
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_role_does_what_it_may_and_nothing_else(
            String kind, String role, boolean own, List<String> allowed) {
        var caller = server.as(role);
        for (var action : Action.values()) {
            var item = item(kind, own ? caller : server.asOther("contributor"), action);

            var answer = act(caller, kind, item, action);

            if (allowed.contains(action.name())) {
                assertThat(answer.status())
                        .as(action + ": " + answer.response().body())
                        .isEqualTo(200);
                assertThat(answer.text("/id")).isEqualTo(item.text("/id"));
                assertThat(answer.text("/state")).isEqualTo(state(action));
            } else {
                answer.assertProblem(403, "not-yours");
                var unchanged = server.as("editor").get(path(kind, item)).ok();
                assertThat(unchanged.etag()).as(action.name()).isEqualTo(item.etag());
            }
        }
    }

    private Answer item(String kind, Caller maker, Action action) {
        var item = maker.post("/" + kind, Bodies.of(kind, "stuk-" + ++made, "Eerste")).ok();
        return action == Action.WITHDRAW
                ? server.as("editor").put(path(kind, item) + "/publication", item.etag()).ok()
                : item;
    }

    private Answer act(Caller caller, String kind, Answer item, Action action) {
        var path = path(kind, item);
        return switch (action) {
            case READ -> caller.get(path);
            case SAVE -> caller.put(path, item.etag(), Bodies.of(kind, "stuk-" + made, "Tweede"));
            case PUBLISH -> caller.put(path + "/publication", item.etag());
            case WITHDRAW -> caller.delete(path + "/publication", item.etag());
        };
    }

    private static String state(Action action) {
        return switch (action) {
            case READ, SAVE -> "unpublished";
            case PUBLISH -> "live";
            case WITHDRAW -> "withdrawn";
        };
    }

    private static String path(String kind, Answer item) {
        return "/" + kind + "/" + item.text("/id");
    }
}
