package nl.millenniumgemeenten.content.editing;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads what a piece of content is about, and its lead picture.
public final class TagFields {
    private static final Pattern THEME =
            Pattern.compile("(?U)\\S(?:[^\\p{Cntrl}\\p{Cs}\\p{Zl}\\p{Zp}]{0,58}\\S)?");
    private static final int MOST_MUNICIPALITIES = 400;
    private static final int MOST_THEMES = 20;
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final UUID NO_MEDIUM = new UUID(0, 0);

    private TagFields() {}

    /// Goals, municipalities and themes; those that are absent are none.
    public static Tags tags(RequestFields fields) {
        var goals = fields.integers("goals", 1, 99);
        var municipalities =
                fields.texts(
                        "municipalities",
                        TextFields.MUNICIPALITY,
                        "Gebruik een gemeentecode van het CBS, zoals GM0809.");
        var themes = fields.texts("themes", THEME, "Een thema heeft hoogstens 60 tekens.");
        if (municipalities.size() > MOST_MUNICIPALITIES) {
            fields.refuse(
                    "municipalities", "Noem hoogstens " + MOST_MUNICIPALITIES + " gemeenten.");
        }
        if (goals.size() > 99) {
            fields.refuse("goals", "Noem elk doel hoogstens één keer.");
        }
        if (themes.size() > MOST_THEMES) {
            fields.refuse("themes", "Noem hoogstens " + MOST_THEMES + " thema's.");
        }
        return new Tags(goals, municipalities, themes);
    }

    /// The lead picture; null where there is none.
    public static @Nullable MediaUse picture(RequestFields fields) {
        return fields.optionalObject("picture", TagFields::mediaUse).orElse(null);
    }

    private static MediaUse mediaUse(RequestFields fields) {
        return new MediaUse(
                medium(fields, "Kies een afbeelding."),
                TextFields.line(fields, "alternative", 0, 300));
    }

    /// The id of a picture or file that must be there.
    public static UUID medium(RequestFields fields, String advice) {
        var id = fields.text("media", ID, advice);
        return id.isEmpty() ? NO_MEDIUM : UUID.fromString(id);
    }
}
