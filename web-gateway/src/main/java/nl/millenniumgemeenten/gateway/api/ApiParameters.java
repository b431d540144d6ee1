package nl.millenniumgemeenten.gateway.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Province;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.problem.ProblemType;

/// The query parameters of a request, read strictly: what an operation does not know, what stands
/// twice and what cannot be a value is refused, by name.
final class ApiParameters {
    static final String AT = "at";
    static final String RECORDED_AT = "recordedAt";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String QUERY = "q";

    static final int USUAL_LIMIT = 100;
    static final int HIGHEST_LIMIT = 500;

    private static final int LONGEST_QUERY = 100;
    private static final int LONGEST_CURSOR = 200;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern CODE = Pattern.compile("GM[0-9]{4}");
    private static final Pattern PROVINCE = Pattern.compile("[a-z]{2,20}(-[a-z]{2,20})?");

    private final SortedMap<String, String> values;

    private ApiParameters(SortedMap<String, String> values) {
        this.values = values;
    }

    /// The parameters of a request for an operation that knows these.
    static ApiParameters of(Map<String, List<String>> given, Set<String> known) {
        var values = new TreeMap<String, String>();
        given.forEach((name, all) -> {
            if (!known.contains(name)) {
                throw refused(
                        "The parameter '" + shown(name) + "' is not known here. " + list(known));
            }
            if (all.size() > 1) {
                throw refused("The parameter '" + name + "' stands there more than once.");
            }
            values.put(name, all.getFirst());
        });
        if (Integer.toString(USUAL_LIMIT).equals(values.get(LIMIT))) {
            values.remove(LIMIT);
        }
        return new ApiParameters(values);
    }

    /// Words to search for.
    Optional<String> query() {
        return read(
                QUERY,
                text -> text.length() <= LONGEST_QUERY && !NameOrder.letters(text).isEmpty(),
                text -> text,
                "must have letters or digits, and at most " + LONGEST_QUERY + " characters");
    }

    /// A whole number.
    Optional<Integer> number(String name, int least, int most) {
        return read(
                name,
                text -> NUMBER.matcher(text).matches() && within(text, least, most),
                Integer::valueOf,
                "must be a whole number from "
                        + least
                        + " to "
                        + most
                        + ", without zeros before it");
    }

    /// Yes or no.
    Optional<Boolean> yes(String name) {
        return read(
                name,
                text -> text.equals("true") || text.equals("false"),
                Boolean::valueOf,
                "must be true or false");
    }

    /// One of the values of an enum.
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        var names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
        return read(
                name,
                names::contains,
                text -> Enum.valueOf(choices, text),
                "must be one of " + String.join(", ", names));
    }

    /// The code of a municipality.
    Optional<String> code(String name) {
        return read(name, text -> CODE.matcher(text).matches(), text -> text, "must be as GM0344");
    }

    /// A province as addresses write it.
    Optional<String> province() {
        return read(
                "province",
                text -> PROVINCE.matcher(text).matches(),
                text -> text,
                "must be a province in small letters, as noord-brabant");
    }

    /// Whether a municipality, by its code, lies in the province that is asked for; any does where
    /// none is.
    Predicate<String> inProvince(Register register) {
        return province()
                .<Predicate<String>>map(slug ->
                        code ->
                                register.municipality(code)
                                        .filter(known ->
                                                Province.slug(known.province()).equals(slug))
                                        .isPresent())
                .orElse(_ -> true);
    }

    /// The day that is asked about.
    Optional<LocalDate> at(LocalDate today) {
        return read(
                AT,
                text -> {
                    var day = day(text);
                    return day.isPresent() && Register.tellsOf(day.get(), today);
                },
                LocalDate::parse,
                "must be a day as 2012-01-01, from "
                        + Register.FIRST_DAY
                        + " to "
                        + Register.lastDay(today));
    }

    /// The moment whose knowledge is asked for.
    Optional<Instant> recordedAt() {
        return read(
                RECORDED_AT,
                text -> moment(text).isPresent(),
                text -> moment(text).orElseThrow(),
                "must be a moment with its time zone, as 2026-01-01T12:00:00Z");
    }

    /// The most items on a page.
    int limit() {
        return number(LIMIT, 1, HIGHEST_LIMIT).orElse(USUAL_LIMIT);
    }

    /// The key after which the page begins; empty for the first.
    String after(String collection) {
        return read(
                        CURSOR,
                        text ->
                                text.length() <= LONGEST_CURSOR
                                        && Cursor.read(text, collection).isPresent(),
                        text -> Cursor.read(text, collection).orElseThrow().after(),
                        "must be taken from a next link of this collection")
                .orElse("");
    }

    /// Whether there is an end to what can be asked in this way, so that answers can be kept: what
    /// somebody makes up must not take their place. Of the days only the first of each year is
    /// among the few.
    boolean areFew(SiteImage image) {
        var register = image.register();
        return province().flatMap(slug -> Province.named(slug, register)).isPresent()
                        == values.containsKey("province")
                && code("municipality").flatMap(register::municipality).isPresent()
                        == values.containsKey("municipality")
                && number("goal", 1, 999).map(image.settings().goals()::get).isPresent()
                        == values.containsKey("goal")
                && at(register.today()).map(day -> day.getDayOfYear() == 1).orElse(true)
                && !values.containsKey(QUERY)
                && !values.containsKey(CURSOR)
                && !values.containsKey(RECORDED_AT)
                && (!values.containsKey(LIMIT) || limit() == HIGHEST_LIMIT);
    }

    /// The address of a path with these parameters, written in one way.
    String address(String path) {
        return address(path, values);
    }

    /// The address of another page of the same collection, of the first where the cursor is empty.
    String page(String path, String cursor) {
        var others = new TreeMap<>(values);
        others.remove(CURSOR);
        if (!cursor.isEmpty()) {
            others.put(CURSOR, cursor);
        }
        return address(path, others);
    }

    private static String address(String path, SortedMap<String, String> values) {
        return values.isEmpty()
                ? path
                : path
                        + values.entrySet().stream()
                                .map(value ->
                                        value.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        value.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private <T> Optional<T> read(
            String name, Predicate<String> test, Function<String, T> reader, String rule) {
        var text = values.get(name);
        if (text == null) {
            return Optional.empty();
        }
        if (!test.test(text)) {
            throw refused("The parameter '" + name + "' " + rule + ".");
        }
        return Optional.of(reader.apply(text));
    }

    private static boolean within(String number, int least, int most) {
        int value = Integer.parseInt(number);
        return value >= least && value <= most;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException noSuchMoment) {
            return Optional.empty();
        }
    }

    private static String list(Set<String> known) {
        return known.isEmpty()
                ? "This address takes no parameters."
                : "Known are: " + known.stream().sorted().collect(Collectors.joining(", ")) + ".";
    }

    /// What came from outside, short enough to say back.
    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    private static ApiProblem.Raised refused(String detail) {
        return new ApiProblem.Raised(ProblemType.MALFORMED, detail);
    }
}
