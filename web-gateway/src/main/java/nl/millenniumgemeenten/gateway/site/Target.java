package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What is asked of the site: a path, with the parameters that its page knows. Written in one way
/// only, so that it can be the key of a stored page.
///
/// @param parameters by name; the values are of small letters, digits and hyphens
public record Target(String path, SortedMap<String, String> parameters) {
    /// The parameter that names the day a page is about.
    public static final String AT = "at";

    /// The parameter that names a page of a list, counted from 1.
    public static final String PAGE = "pagina";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern VALUE = Pattern.compile("[a-z0-9-]{1,60}");

    public Target {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        if (!parameters.values().stream().allMatch(Target::isValue)) {
            throw new IllegalArgumentException("Not a parameter that pages know");
        }
    }

    /// A page without parameters.
    public static Target of(String path) {
        return new Target(path, new TreeMap<>());
    }

    /// A page with one parameter.
    public static Target of(String path, String name, String value) {
        return new Target(path, new TreeMap<>(Map.of(name, value)));
    }

    /// The target with this text.
    public static Target parse(String text) {
        int mark = text.indexOf('?');
        if (mark < 0) {
            return of(text);
        }
        var parameters = new TreeMap<String, String>();
        for (var pair : text.substring(mark + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Target(text.substring(0, mark), parameters);
    }

    /// Whether a text can be the value of a parameter.
    public static boolean isValue(String text) {
        return VALUE.matcher(text).matches();
    }

    /// The number that the value of a parameter writes; 0 if it is none that pages know.
    public static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /// How many parameters narrow it: all but the day and the page of a list.
    public int choices() {
        return (int)
                parameters.keySet().stream()
                        .filter(name -> !name.equals(PAGE) && !name.equals(AT))
                        .count();
    }

    /// The parameter with this name, empty where it is absent.
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// The day that the page is about, if it is not about today.
    public Optional<LocalDate> at() {
        try {
            return Optional.ofNullable(parameters.get(AT)).map(LocalDate::parse);
        } catch (DateTimeParseException noSuchDay) {
            throw new IllegalArgumentException("Not a day", noSuchDay);
        }
    }

    /// As it stands in an address.
    public String text() {
        var text = new StringBuilder(path);
        char mark = '?';
        for (var parameter : parameters.entrySet()) {
            text.append(mark).append(parameter.getKey()).append('=').append(parameter.getValue());
            mark = '&';
        }
        return text.toString();
    }
}
