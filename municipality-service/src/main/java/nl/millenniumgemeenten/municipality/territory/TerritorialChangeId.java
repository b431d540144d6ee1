package nl.millenniumgemeenten.municipality.territory;

import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.register.Decision;

/// The stable name of a territorial change: the day that was first planned and the code that all of
/// it turns on, such as `2009-01-01-GM1884`. It stays when the day moves.
public record TerritorialChangeId(String value) {

    /// What an id looks like.
    public static final Pattern SHAPE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}-GM[0-9]{4}(-[0-9]{1,2})?");

    public TerritorialChangeId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a territorial change");
        }
    }

    /// The id that a text holds.
    public static Decision<TerritorialChangeId> parse(String text) {
        return SHAPE.matcher(text).matches()
                ? new Decision.Accepted<>(new TerritorialChangeId(text))
                : Decision.refused(
                        "id", "Een herindeling heet naar dag en code, zoals 2009-01-01-GM1884.");
    }

    @Override
    public String toString() {
        return value;
    }
}
