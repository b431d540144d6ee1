package nl.millenniumgemeenten.problem;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a JSON request body and remembers every fault, so that one answer names them
/// all: missing, of the wrong type, too long, not a date, unknown here. A reader of a faulty field
/// gets a harmless value; call [#orThrow] before using any.
public final class RequestFields {
    private static final String A_DATE = "Dit moet een datum zijn, zoals 2012-09-20.";

    /// Control characters, and halves of characters that lost the other half: no database keeps
    /// those.
    private static final Pattern UNKEEPABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");

    private final JsonNode body;
    private final Set<String> read = new HashSet<>();
    private final List<Problem.FieldProblem> faults = new ArrayList<>();

    private RequestFields(JsonNode body) {
        this.body = body;
    }

    /// The fields of this body.
    ///
    /// @throws ProblemException `malformed` if the body is not a JSON object
    public static RequestFields of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "De inhoud moet een JSON-object zijn.");
        }
        return new RequestFields(body);
    }

    /// Whether something is said under this name.
    public boolean has(String name) {
        return node(name) != null;
    }

    /// Required text without surrounding white space; lengths in characters. A shortest of 0 makes
    /// it optional.
    public String text(String name, int shortest, int longest) {
        var node = node(name);
        if (node == null) {
            return shortest == 0 ? "" : fault(name, "Vul dit in.", "");
        }
        if (!node.isString()) {
            return fault(name, "Dit moet tekst zijn.", "");
        }
        var text = node.getStringValue().strip();
        if (UNKEEPABLE.matcher(text).find()) {
            return fault(name, "Hier staan tekens in die we niet kunnen bewaren.", "");
        }
        int length = text.codePointCount(0, text.length());
        if (length < shortest) {
            return fault(name, length == 0 ? "Vul dit in." : tooShort(shortest), "");
        }
        return length > longest
                ? fault(name, "Dit is te lang: " + length + " van de " + longest + " tekens.", "")
                : text;
    }

    /// Text that a pattern must match as a whole; `advice` tells what is expected.
    public String text(String name, Pattern pattern, String advice) {
        var text = text(name, 1, 1000);
        return text.isEmpty() || pattern.matcher(text).matches() ? text : fault(name, advice, "");
    }

    /// Optional text; absent if it is missing, null or blank.
    public Optional<String> optionalText(String name, int longest) {
        return Optional.of(text(name, 0, longest)).filter(text -> !text.isEmpty());
    }

    /// Required whole number within bounds, both included.
    public int integer(String name, int least, int most) {
        var node = node(name);
        if (node == null) {
            return fault(name, "Vul dit in.", least);
        }
        return integer(name, node, least, most);
    }

    /// Optional whole number within bounds, both included.
    public Optional<Integer> optionalInteger(String name, int least, int most) {
        var node = node(name);
        return node == null ? Optional.empty() : Optional.of(integer(name, node, least, most));
    }

    /// Required yes or no.
    public boolean yes(String name) {
        var node = node(name);
        if (node == null || !node.isBoolean()) {
            return fault(name, "Dit moet waar of onwaar zijn.", false);
        }
        return node.getBooleanValue();
    }

    /// Yes or no; no where it is absent.
    public boolean optionalYes(String name) {
        return node(name) != null && yes(name);
    }

    /// Required ISO date.
    public LocalDate date(String name) {
        var date = optionalDate(name);
        return date.orElseGet(
                () -> faulty(name) ? LocalDate.EPOCH : fault(name, "Vul dit in.", LocalDate.EPOCH));
    }

    /// Optional ISO date.
    public Optional<LocalDate> optionalDate(String name) {
        return parsed(name, A_DATE, LocalDate::parse);
    }

    /// Optional UUID.
    public Optional<UUID> optionalUuid(String name) {
        return parsed(name, "Dit is geen geldig kenmerk.", UUID::fromString);
    }

    /// Optional decimal number within bounds, both included.
    public Optional<Double> optionalDecimal(String name, double least, double most) {
        var node = node(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isNumber()) {
            return fault(name, "Dit moet een getal zijn.", Optional.empty());
        }
        double value = node.getDoubleValue();
        return value < least || value > most
                ? fault(name, between(least, most), Optional.empty())
                : Optional.of(value);
    }

    /// Whole numbers within bounds; absent means none.
    public List<Integer> integers(String name, int least, int most) {
        return elements(name, (pointer, node) -> integer(pointer, node, least, most));
    }

    /// Texts that a pattern must match as a whole; absent means none.
    public List<String> texts(String name, Pattern pattern, String advice) {
        return elements(
                name,
                (pointer, node) ->
                        node.isString() && pattern.matcher(node.getStringValue()).matches()
                                ? node.getStringValue()
                                : fault(pointer, advice, ""));
    }

    /// Objects in an array, each read by `reader`; absent means none.
    public <T> List<T> objects(String name, Function<RequestFields, T> reader) {
        return elements(name, (pointer, node) -> object(pointer, node, reader));
    }

    /// ISO dates; absent means none.
    public List<LocalDate> dates(String name) {
        return elements(
                name,
                (pointer, node) -> {
                    try {
                        return LocalDate.parse(node.isString() ? node.getStringValue() : "");
                    } catch (DateTimeParseException not) {
                        return fault(pointer, A_DATE, LocalDate.EPOCH);
                    }
                });
    }

    /// An object, read by `reader`; absent if it is missing or null.
    public <T> Optional<T> optionalObject(String name, Function<RequestFields, T> reader) {
        var node = node(name);
        return node == null ? Optional.empty() : Optional.of(object(name, node, reader));
    }

    private <T> T object(String name, JsonNode node, Function<RequestFields, T> reader) {
        if (!node.isObject()) {
            fault(name, "Dit moet een object zijn.", "");
            return reader.apply(new RequestFields(JsonNode.createObjectNode(Map.of())));
        }
        var fields = new RequestFields(node);
        var value = reader.apply(fields);
        fields.all().forEach(f -> fault(name + f.pointer(), f.detail(), ""));
        return value;
    }

    /// Adds a fault that only a rule of the caller can see.
    public void refuse(String name, String detail) {
        fault(name, detail, "");
    }

    /// Returns if no fault was found.
    ///
    /// @throws ProblemException `invalid`, naming every field at fault
    public void orThrow() {
        var all = all();
        if (!all.isEmpty()) {
            throw new ProblemException(Problem.invalid(all));
        }
    }

    private List<Problem.FieldProblem> all() {
        var all = new ArrayList<>(faults);
        for (var entry : body.entries()) {
            if (!read.contains(entry.getKey())) {
                all.add(
                        new Problem.FieldProblem(
                                pointer(entry.getKey()), "Dit veld kennen we niet."));
            }
        }
        return all;
    }

    private @Nullable JsonNode node(String name) {
        read.add(name);
        var node = body.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private int integer(String name, JsonNode node, int least, int most) {
        if (!node.isNumber() || !whole(node.getBigDecimalValue())) {
            return fault(name, "Dit moet een heel getal zijn.", least);
        }
        var value = node.getBigDecimalValue();
        return value.compareTo(BigDecimal.valueOf(least)) < 0
                        || value.compareTo(BigDecimal.valueOf(most)) > 0
                ? fault(name, between(least, most), least)
                : value.intValueExact();
    }

    private static boolean whole(BigDecimal value) {
        // Never expand 1E999999999.
        return value.signum() == 0
                || (value.stripTrailingZeros().scale() <= 0
                        && value.precision() - value.scale() < 20);
    }

    private <T> Optional<T> parsed(String name, String advice, Function<String, T> parser) {
        var node = node(name);
        if (node == null || (node.isString() && node.getStringValue().isBlank())) {
            return Optional.empty();
        }
        if (!node.isString()) {
            return fault(name, advice, Optional.empty());
        }
        try {
            return Optional.of(parser.apply(node.getStringValue().strip()));
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return fault(name, advice, Optional.empty());
        }
    }

    private interface ElementReader<T> {
        T read(String pointer, JsonNode node);
    }

    private <T> List<T> elements(String name, ElementReader<T> reader) {
        var node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            return fault(name, "Dit moet een lijst zijn.", List.of());
        }
        var values = new ArrayList<T>();
        int index = 0;
        for (var element : node.values()) {
            values.add(reader.read(name + "/" + index++, element));
        }
        return List.copyOf(values);
    }

    private boolean faulty(String name) {
        return faults.stream().anyMatch(fault -> fault.pointer().equals(pointer(name)));
    }

    private <T> T fault(String name, String detail, T harmless) {
        faults.add(new Problem.FieldProblem(pointer(name), detail));
        return harmless;
    }

    private static String pointer(String name) {
        return "/" + name;
    }

    private static String tooShort(int shortest) {
        return "Dit is te kort: gebruik minstens " + shortest + " tekens.";
    }

    private static String between(Number least, Number most) {
        return "Dit moet tussen " + least + " en " + most + " liggen.";
    }
}
