package nl.millenniumgemeenten.gateway.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.millenniumgemeenten.gateway.form.Choices;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.merge.Merge.Clash;

/// What a person must decide on after two people touched the same fields. Everything that was typed
/// goes along with the form, so that the choice can wait: for a service that is away, or for
/// signing in again.
///
/// @param merge what came together already
/// @param stored what is stored, as a form that somebody opens now
/// @param words what a field of a form holds, in words that people know it by
public record Clashes(Merge merge, Form stored, BiFunction<Field, Form, String> words) {

    /// Each field that both touched, with both versions.
    public List<ClashView> views() {
        return merge.clashes().stream().map(this::view).toList();
    }

    /// What people call the fields of the other that came along already.
    public List<String> kept() {
        return merge.kept().stream().map(Field::label).toList();
    }

    /// What does not clash, over what is stored now.
    public List<HiddenFieldView> carried() {
        var form = merge.over(stored);
        for (var clash : merge.clashes()) {
            form = form.without(clash.field().name());
        }
        return HiddenFieldView.all(form.fields());
    }

    private ClashView view(Clash clash) {
        var field = clash.field();
        boolean markup = field.shape() == Field.Shape.BODY;
        var rows =
                markup
                        ? Compared.bodies(
                                String.join("\n", clash.theirs()), String.join("\n", clash.mine()))
                        : Compared.texts(
                                words.apply(field, stored), words.apply(field, merge.form()));
        var carried = new ArrayList<HiddenFieldView>();
        carried.add(new HiddenFieldView(Choices.CLASH, field.name()));
        clash.mine()
                .forEach(value ->
                        carried.add(
                                new HiddenFieldView(
                                        Choices.carried(Choices.MINE, field.name()), value)));
        clash.theirs()
                .forEach(value ->
                        carried.add(
                                new HiddenFieldView(
                                        Choices.carried(Choices.THEIRS, field.name()), value)));
        boolean rowsOfBoth = field.shape() == Field.Shape.ROWS;
        if (rowsOfBoth) {
            clash.together()
                    .lines()
                    .forEach(row ->
                            carried.add(
                                    new HiddenFieldView(
                                            Choices.carried(Choices.TOGETHER, field.name()), row)));
        }
        return new ClashView(
                field.name(),
                field.label(),
                rows,
                clash.together(),
                mixable(clash),
                rowsOfBoth,
                markup,
                carried);
    }

    private static boolean mixable(Clash clash) {
        return switch (clash.field().shape()) {
            case CHOICE, CHOICES, ROWS -> false;
            case TEXT, BODY, LINES -> clash.mine().size() < 2 && clash.theirs().size() < 2;
        };
    }
}
