package nl.millenniumgemeenten.gateway.page;

import io.micronaut.http.HttpRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Target;

/// The day that a page of the register is asked about, with `at=2012-01-01`.
sealed interface AskedDay {

    /// None was named, or this very day, or the page is about no day.
    record Today() implements AskedDay {}

    /// Another day.
    record On(LocalDate day) implements AskedDay {}

    /// What was named is no day that the register can tell of.
    record Unusable(String why) implements AskedDay {}

    /// The day in a request for a path.
    static AskedDay in(HttpRequest<?> request, String path, LocalDate today) {
        var text = request.getParameters().get(Target.AT, String.class, "").strip();
        if (text.isEmpty() || !isAboutADay(path)) {
            return new Today();
        }
        try {
            var day = LocalDate.parse(text);
            if (day.equals(today)) {
                return new Today();
            }
            return Register.tellsOf(day, today)
                    ? new On(day)
                    : new Unusable(
                            "We kennen de gemeenten van 1 januari 2007 tot over twee jaar. Kies een"
                                    + " dag daartussen.");
        } catch (DateTimeParseException noSuchDay) {
            return new Unusable("Schrijf een dag als jaar, maand en dag: 2012-01-01.");
        }
    }

    private static boolean isAboutADay(String path) {
        return (path + "/").startsWith("/gemeenten/")
                || (path + "/").startsWith("/doelen/")
                || path.equals("/kaart")
                || path.equals("/cijfers");
    }
}
