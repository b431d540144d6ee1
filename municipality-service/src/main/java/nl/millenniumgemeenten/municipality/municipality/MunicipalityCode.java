package nl.millenniumgemeenten.municipality.municipality;

import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.register.Decision;

/// The CBS code of a municipality, such as GM0809. It is never given to another one.
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {

    /// What a code looks like.
    public static final Pattern SHAPE = Pattern.compile("GM[0-9]{4}");

    /// What to tell who wrote it otherwise.
    public static final String ADVICE = "Een gemeentecode is GM met vier cijfers, zoals GM0809.";

    public MunicipalityCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a municipality code");
        }
    }

    /// The code that a text holds; `field` is where the text stands.
    public static Decision<MunicipalityCode> parse(String field, String text) {
        return SHAPE.matcher(text).matches()
                ? new Decision.Accepted<>(new MunicipalityCode(text))
                : Decision.refused(field, ADVICE);
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
