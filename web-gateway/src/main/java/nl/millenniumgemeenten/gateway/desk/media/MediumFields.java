package nl.millenniumgemeenten.gateway.desk.media;

import java.util.List;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import org.jspecify.annotations.Nullable;

/// The fields of a picture or document. Between two people's forms the point that matters most is
/// one field: nobody chose a point that is half of one and half of another.
final class MediumFields {
    private static final String FOCUS = "focus";
    private static final String LEFT = "focusX";
    private static final String TOP = "focusY";

    /// The fields that somebody else may have changed.
    static final List<Field> ALL =
            List.of(
                    new Field("title", "Titel"),
                    new Field("credit", "Maker"),
                    new Field("alternative", "Alternatieve tekst"),
                    Field.choice(FOCUS, "Waar het om gaat"));

    private MediumFields() {}

    /// What is stored, as a form that somebody opens now: it takes along what it is filled with.
    static Form opened(MediumJson medium) {
        var form =
                Form.EMPTY
                        .with("title", medium.title())
                        .with("credit", medium.credit())
                        .with("alternative", medium.alternative())
                        .with(LEFT, percent(medium.focalX()))
                        .with(TOP, percent(medium.focalY()))
                        .with("revision", Long.toString(medium.revision()));
        return Opened.again(form, Opened.taking(together(form)));
    }

    /// The same form with the point as one field.
    static Form together(Form form) {
        return form.without(LEFT)
                .without(TOP)
                .with(FOCUS, (form.line(LEFT) + " " + form.line(TOP)).strip());
    }

    /// The same form with both sides of the point in a field of their own.
    static Form apart(Form form) {
        if (!form.fields().containsKey(FOCUS)) {
            return form;
        }
        var sides = form.line(FOCUS).split(" ", 2);
        return form.without(FOCUS).with(LEFT, sides[0]).with(TOP, sides.length > 1 ? sides[1] : "");
    }

    /// What people read in a field.
    static String words(Field field, Form form) {
        var words = form.text(field.name()).strip();
        return field.name().equals(FOCUS) && !words.isEmpty()
                ? words.replaceFirst(" ", "% van links, ") + "% van boven"
                : words;
    }

    private static String percent(@Nullable Double part) {
        return part == null ? "" : Long.toString(Math.round(part * 100));
    }
}
