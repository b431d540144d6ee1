package nl.millenniumgemeenten.gateway.desk.municipality;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.desk.record.ChangeWords;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;
import nl.millenniumgemeenten.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Translates a municipality between the service and its form. Everything that the service keeps is
/// in the form, because it empties what it is not given.
final class MunicipalityFields {
    static final List<Field> ALL =
            List.of(
                    new Field("name", "Naam"),
                    Field.lines("alternativeNames", "Andere namen"),
                    new Field("slug", "Adres op de site"),
                    Field.choice("province", "Provincie"),
                    Field.choice("existsFrom", "Bestaat vanaf"),
                    Field.choice("existsUntil", "Bestaat tot"),
                    Field.lines("populations", "Inwoners"),
                    Field.choice("latitude", "Breedtegraad"),
                    Field.choice("longitude", "Lengtegraad"));

    private static final Pattern COUNT =
            Pattern.compile("([0-9]{4})\\s*[:;,\\s]\\s*([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,9})");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}([.,][0-9]{1,15})?");

    private MunicipalityFields() {}

    /// A municipality as its form would send it.
    static Form form(MunicipalityJson municipality) {
        return Form.EMPTY
                .with("name", municipality.name())
                .with("alternativeNames", String.join("\n", municipality.alternativeNames()))
                .with("slug", municipality.slug())
                .with("province", municipality.province())
                .with("existsFrom", day(municipality.existsFrom()))
                .with("existsUntil", day(municipality.existsUntil()))
                .with(
                        "populations",
                        municipality.populations().reversed().stream()
                                .map(count ->
                                        count.year() + ": " + DutchText.number(count.inhabitants()))
                                .collect(joining("\n")))
                .with("latitude", decimal(municipality.latitude()))
                .with("longitude", decimal(municipality.longitude()))
                .with("revision", Long.toString(municipality.revision()));
    }

    /// What was typed, as the service takes it.
    static Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        for (var name : List.of("name", "slug", "province", "existsFrom", "existsUntil")) {
            json.put(name, typed.line(name));
        }
        json.put("alternativeNames", lines(typed, "alternativeNames"));
        json.put(
                "populations",
                lines(typed, "populations").stream()
                        .map(COUNT::matcher)
                        .filter(Matcher::matches)
                        .map(count -> count(count.group(1), count.group(2)))
                        .toList());
        put(json, "latitude", typed);
        put(json, "longitude", typed);
        return json;
    }

    /// What cannot be read as the service needs it, before it is asked.
    static List<FormErrorView> unreadable(Form typed) {
        return lines(typed, "populations").stream()
                .filter(line -> !COUNT.matcher(line).matches())
                .map(line ->
                        new FormErrorView(
                                "populations",
                                "Inwoners: ‘"
                                        + line
                                        + "’ kunnen we niet lezen. Schrijf een jaar en een aantal,"
                                        + " zoals 2026: 24.183."))
                .toList();
    }

    /// A fault that the service found, next to its field.
    static FormErrorView error(Problem.FieldProblem fault, Form typed, RegisterSnapshot register) {
        var detail = ChangeWords.readable(fault.detail(), register);
        var parts = fault.pointer().substring(1).split("/", -1);
        return ALL.stream()
                .filter(field -> field.name().equals(parts[0]))
                .findFirst()
                .map(field ->
                        new FormErrorView(
                                field.name(), field.label() + ": " + line(parts, typed) + detail))
                .orElseGet(() -> new FormErrorView("", detail));
    }

    /// Which of the lines of a field is meant.
    private static String line(String[] parts, Form typed) {
        var lines = lines(typed, parts[0]);
        return parts.length > 1
                        && parts[1].matches("[0-9]{1,4}")
                        && Integer.parseInt(parts[1]) < lines.size()
                ? "‘" + lines.get(Integer.parseInt(parts[1])) + "’. "
                : "";
    }

    private static Map<String, Object> count(String year, String inhabitants) {
        return Map.of(
                "year", Integer.valueOf(year),
                "inhabitants", Integer.valueOf(inhabitants.replace(".", "")));
    }

    /// A number as a number; what is none as it was typed, so that the service says so.
    private static void put(Map<String, Object> json, String name, Form typed) {
        var text = typed.line(name);
        if (!text.isEmpty()) {
            json.put(
                    name,
                    DECIMAL.matcher(text).matches()
                            ? Double.valueOf(text.replace(',', '.'))
                            : text);
        }
    }

    private static List<String> lines(Form typed, String name) {
        return typed.text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String decimal(@Nullable Double number) {
        return number == null ? "" : number.toString().replace('.', ',');
    }
}
