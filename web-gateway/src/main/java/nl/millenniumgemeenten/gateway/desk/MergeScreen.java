package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.form.Choices;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.merge.ClashView;
import nl.millenniumgemeenten.gateway.merge.Compared;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Merge.Clash;
import nl.millenniumgemeenten.gateway.merge.Opened;

/// Shows what a person must decide on after two people touched the same fields. Everything that was
/// typed goes along with the form, so that the choice can wait: for a service that is away, or for
/// signing in again.
public final class MergeScreen {
    private final DeskPages pages;

    public MergeScreen(DeskPages pages) {
        this.pages = pages;
    }

    /// What somebody else saved.
    ///
    /// @param changed when, and by whom
    /// @param path where its form stands
    /// @param form what was stored, with the revision and the edition that it has now
    /// @param words what a field of a form holds, in words that people know it by
    /// @param save what saving is called
    public record Theirs(
            String title,
            String changed,
            String path,
            Form form,
            BiFunction<Field, Form, String> words,
            String save) {}

    /// The fields that clash, and the choice for each.
    public MutableHttpResponse<byte[]> screen(Merge merge, Theirs theirs, Editor editor) {
        var view =
                new MergeView(
                        pages.layout(
                                editor, "Iemand anders heeft dit ook gewijzigd", theirs.path()),
                        theirs.title(),
                        theirs.changed(),
                        merge.kept().stream().map(Field::label).toList(),
                        merge.clashes().stream()
                                .map(clash -> clash(clash, merge.form(), theirs))
                                .toList(),
                        theirs.path(),
                        carried(merge, theirs.form()),
                        theirs.save(),
                        theirs.path());
        return pages.screen(HttpStatus.PRECONDITION_FAILED, "desk/merge", view);
    }

    private static ClashView clash(Clash clash, Form typed, Theirs theirs) {
        var field = clash.field();
        boolean markup = field.shape() == Field.Shape.BODY;
        var rows =
                markup
                        ? Compared.bodies(
                                String.join("\n", clash.theirs()), String.join("\n", clash.mine()))
                        : Compared.texts(
                                theirs.words().apply(field, theirs.form()),
                                theirs.words().apply(field, typed));
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
        return new ClashView(
                field.name(),
                field.label(),
                rows,
                clash.together(),
                clash.mine().size() < 2 && clash.theirs().size() < 2,
                markup,
                carried);
    }

    /// What does not clash, over what is stored now. It is saved as a draft only: whether it goes
    /// live is for after a second look.
    private static List<HiddenFieldView> carried(Merge merge, Form stored) {
        var form = merge.form().without("csrf");
        for (var clash : merge.clashes()) {
            form = form.without(clash.field().name());
        }
        for (var name : stored.fields().keySet()) {
            if (name.equals("revision") || name.equals("edition") || Opened.tells(name)) {
                form = form.with(name, stored.all(name));
            }
        }
        return HiddenFieldView.all(form.with("action", "save").fields());
    }
}
