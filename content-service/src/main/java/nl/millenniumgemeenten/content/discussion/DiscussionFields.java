package nl.millenniumgemeenten.content.discussion;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.markdown.Markdown;
import nl.millenniumgemeenten.events.DiscussionChange.Kind;
import nl.millenniumgemeenten.events.DiscussionChange.Openness;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.problem.TypedId;

/// Reads what is typed of discussions.
public final class DiscussionFields {
    private static final Pattern GOAL = Pattern.compile("[1-9][0-9]{0,3}");

    private DiscussionFields() {}

    static Subject subject(RequestFields fields) {
        return new Subject(
                TextFields.line(fields, "title", 3, 150),
                fields.optionalObject("under", DiscussionFields::under),
                TextFields.choice(fields, "openTo", Openness.class, Openness.EVERYONE),
                TextFields.choice(fields, "state", State.class, State.OPEN),
                fields.optionalYes("pinned"));
    }

    private static Under under(RequestFields fields) {
        var kind = TextFields.choice(fields, "kind", Kind.class, Kind.PAGE);
        var id = fields.text("id", 1, 40);
        var form =
                switch (kind) {
                    case GOAL -> GOAL;
                    case MUNICIPALITY -> TextFields.MUNICIPALITY;
                    case PAGE, NEWS_ARTICLE, AGENDA_ITEM, RESOURCE, ACTIVITY -> TypedId.FORM;
                };
        if (!id.isEmpty() && !form.matcher(id).matches()) {
            fields.refuse("id", "Dit is geen geldig kenmerk.");
        }
        return new Under(kind, id);
    }

    /// The text of a contribution.
    public static WrittenText text(RequestFields fields) {
        return written(
                fields,
                "markdown",
                fields.text("markdown", 1, Markdown.LONGEST).replace("\r\n", "\n"));
    }

    /// A text that stands in a field, or was made of it.
    public static WrittenText written(RequestFields fields, String field, String markdown) {
        var html = Markdown.html(markdown);
        if (html.getBytes(StandardCharsets.UTF_8).length > SafeHtml.LIMIT) {
            fields.refuse(field, "De tekst is te lang. Verdeel hem over twee bijdragen.");
        } else if (html.isEmpty() && !markdown.isEmpty()) {
            fields.refuse(field, "Van deze tekst blijft niets over. Vul iets anders in.");
        }
        return new WrittenText(markdown, html);
    }

    /// One of the states, or empty for all of them.
    static Optional<State> state(String asked) {
        for (var state : State.values()) {
            if (state.name().equals(asked)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
