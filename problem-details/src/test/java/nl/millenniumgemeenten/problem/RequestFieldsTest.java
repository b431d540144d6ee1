package nl.millenniumgemeenten.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RequestFieldsTest {

    private static final Pattern CODE = Pattern.compile("GM[0-9]{4}");

    @Test
    void reads_what_is_right() {
        var fields =
                fields(Map.of("title", "  Hallo  ", "goals", List.of(7, 8), "on", "2012-09-20"));

        assertThat(fields.text("title", 1, 10)).isEqualTo("Hallo");
        assertThat(fields.integers("goals", 1, 8)).containsExactly(7, 8);
        assertThat(fields.date("on")).isEqualTo(LocalDate.of(2012, 9, 20));
        assertThat(fields.optionalText("summary", 10)).isEmpty();
        assertThat(fields.optionalYes("cancelled")).isFalse();
        fields.orThrow();
    }

    @Test
    void names_every_field_at_fault_at_once() {
        var fields =
                fields(
                        Map.of(
                                "title",
                                "x".repeat(11),
                                "position",
                                "first",
                                "on",
                                "gisteren",
                                "codes",
                                List.of("GM0809", "Utrecht"),
                                "surprise",
                                1));
        fields.text("title", 1, 10);
        fields.text("slug", 1, 10);
        fields.integer("position", 0, 9);
        fields.date("on");
        fields.texts("codes", CODE, "Dit is geen gemeentecode.");
        fields.yes("live");

        assertThat(pointers(fields))
                .containsExactlyInAnyOrder(
                        "/title", "/slug", "/position", "/on", "/codes/1", "/live", "/surprise");
    }

    @Test
    void refuses_null_bytes_and_numbers_that_explode() {
        var fields =
                fields(
                        Map.of(
                                "title",
                                "a\0b",
                                "position",
                                new java.math.BigDecimal("1E999999999")));
        fields.text("title", 1, 10);
        fields.integer("position", 0, 9);

        assertThat(pointers(fields)).containsExactlyInAnyOrder("/title", "/position");
    }

    @Test
    void a_number_may_be_absent_but_not_out_of_bounds() {
        var fields = fields(Map.of("goal", 18, "part", 3));

        assertThat(fields.optionalInteger("max", 1, 9)).isEmpty();
        assertThat(fields.optionalInteger("part", 1, 9)).contains(3);
        fields.optionalInteger("goal", 1, 17);
        assertThat(pointers(fields)).containsExactly("/goal");
    }

    @Test
    void counts_an_emoji_as_one_character() {
        assertThat(fields(Map.of("title", "🎉🎉")).text("title", 1, 2)).isEqualTo("🎉🎉");
    }

    @Test
    void points_into_lists_of_objects() {
        var fields = fields(Map.of("accounts", List.of(Map.of("url", 3), "x")));
        fields.objects("accounts", account -> account.text("url", 1, 10));

        assertThat(pointers(fields)).containsExactlyInAnyOrder("/accounts/0/url", "/accounts/1");
    }

    private static List<String> pointers(RequestFields fields) {
        var refused = catchThrowableOfType(ProblemException.class, fields::orThrow);
        return refused.problem().errors().stream().map(Problem.FieldProblem::pointer).toList();
    }

    private static RequestFields fields(Map<String, ?> body) {
        return RequestFields.of(JsonNode.from(body));
    }
}
