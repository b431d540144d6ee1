package nl.millenniumgemeenten.gateway.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.MunicipalityChoice;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Target;

/// What an address of the search page asks for. 0, empty text and nothing leave a part open.
///
/// @param municipality its part of an address, `loon-op-zand`
/// @param page counted from 1
record Asked(String query, Optional<Kind> kind, int goal, String municipality, int year, int page) {
    static final String PATH = "/zoeken";
    static final int LAST_PAGE = 100;

    private static final Pattern CONTROL = Pattern.compile("\\p{C}+");

    /// What the parameters ask for. What cannot be read is left open.
    static Asked of(UnaryOperator<String> parameters) {
        var typed = CONTROL.matcher(parameters.apply("q")).replaceAll(" ").strip();
        return new Asked(
                cut(typed),
                Kind.of(parameters.apply("soort")),
                Target.number(parameters.apply("doel")),
                parameters.apply("gemeente").strip(),
                Target.number(parameters.apply("jaar")),
                Math.clamp(Target.number(parameters.apply("pagina")), 1, LAST_PAGE));
    }

    /// Not in the middle of a character that takes two.
    private static String cut(String typed) {
        if (typed.length() <= QueryWords.LONGEST) {
            return typed;
        }
        int end = QueryWords.LONGEST;
        return typed.substring(0, Character.isHighSurrogate(typed.charAt(end - 1)) ? end - 1 : end);
    }

    /// The same, leaving open a goal or a municipality that the site does not know.
    Asked knownIn(SiteImage image) {
        return new Asked(
                query,
                kind,
                image.settings().goals().containsKey(goal) ? goal : 0,
                municipality(image).map(MunicipalityChange.Recorded::slug).orElse(""),
                year,
                page);
    }

    /// The municipality that is asked for.
    Optional<MunicipalityChange.Recorded> municipality(SiteImage image) {
        return choice(image).asked();
    }

    /// The municipality by which it is narrowed, with those that went into it.
    MunicipalityChoice choice(SiteImage image) {
        return MunicipalityChoice.of(municipality, image.register());
    }

    /// Whether the words are all that is asked for.
    boolean isOpen() {
        return kind.isEmpty() && goal == 0 && municipality.isEmpty() && year == 0;
    }

    Asked withQuery(String other) {
        return new Asked(other, kind, goal, municipality, year, 1);
    }

    Asked withKind(Optional<Kind> other) {
        return new Asked(query, other, goal, municipality, year, 1);
    }

    Asked withGoal(int other) {
        return new Asked(query, kind, other, municipality, year, 1);
    }

    Asked withMunicipality(String other) {
        return new Asked(query, kind, goal, other, year, 1);
    }

    Asked withYear(int other) {
        return new Asked(query, kind, goal, municipality, other, 1);
    }

    Asked withPage(int other) {
        return new Asked(query, kind, goal, municipality, year, other);
    }

    /// The same words, with nothing else asked for.
    Asked opened() {
        return new Asked(query, Optional.empty(), 0, "", 0, 1);
    }

    /// Its address.
    String address() {
        var address = new StringBuilder(PATH).append("?q=").append(encoded(query));
        kind.ifPresent(one -> address.append("&soort=").append(one.word()));
        if (goal > 0) {
            address.append("&doel=").append(goal);
        }
        if (!municipality.isEmpty()) {
            address.append("&gemeente=").append(encoded(municipality));
        }
        if (year > 0) {
            address.append("&jaar=").append(year);
        }
        if (page > 1) {
            address.append("&pagina=").append(page);
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
