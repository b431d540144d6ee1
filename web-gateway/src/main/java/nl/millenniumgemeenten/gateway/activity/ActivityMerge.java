package nl.millenniumgemeenten.gateway.activity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.merge.Clashes;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.ActivityJson;

/// An activity that two people changed at the same time: what was typed, brought together with what
/// is stored now.
public final class ActivityMerge {
    private static final List<Field> WORDS =
            List.of(
                    new Field("title", "Titel"),
                    new Field("summary", "Samenvatting"),
                    new Field("story", "Verhaal"),
                    new Field("result", "Wat het opleverde"),
                    Field.choices("goals", "Doelen"),
                    Field.choice("startedOn", "Begin"),
                    Field.choice("endedOn", "Einde"),
                    Field.lines("partners", "Partners"));
    private static final Field PICTURES = Field.choices(PictureFields.PICTURES, "Foto’s");

    /// The fields that somebody else may have changed.
    public static final List<Field> FIELDS =
            Stream.concat(WORDS.stream(), Stream.of(PICTURES)).toList();

    private final ActivityJson theirs;
    private final Merge merge;

    private ActivityMerge(ActivityJson theirs, Merge merge) {
        this.theirs = theirs;
        this.merge = merge;
    }

    /// What is stored, as a form that somebody opens now: it takes along what it is filled with.
    public static Form opened(ActivityJson activity) {
        var form =
                ActivityFields.form(activity).with("revision", Long.toString(activity.revision()));
        return Opened.again(form, Opened.taking(PictureFields.apart(form)));
    }

    /// A form that was kept while somebody typed, to go on with: the pictures whose box said so are
    /// gone from it, as they are when it is sent.
    public static Form resumed(Form typed) {
        return PictureFields.withoutRemoved(PictureFields.inOrder(typed));
    }

    /// Whether what was typed is what is stored.
    public static boolean same(Form typed, ActivityJson stored) {
        var there = PictureFields.apart(ActivityFields.form(stored));
        return Merge.differing(FIELDS, there, PictureFields.apart(resumed(typed))).isEmpty();
    }

    /// Brings together what was typed and what somebody else saved.
    public static ActivityMerge of(Form typed, ActivityJson theirs) {
        var mine = PictureFields.apart(typed);
        var stored = PictureFields.apart(ActivityFields.form(theirs));
        var pictures = PictureFields.fields(mine, stored, Opened.in(typed).orElse(Form.EMPTY));
        var fields = Stream.concat(WORDS.stream(), pictures.stream()).toList();
        var merge = Merge.opened(fields, stored, mine);
        var clashes = merge.clashes().stream().map(clash -> clash.field().name()).toList();
        return new ActivityMerge(
                theirs,
                new Merge(
                        PictureFields.keeping(merge.form(), clashes, mine, stored),
                        kept(merge.kept()),
                        merge.clashes()));
    }

    /// Of the pictures it is enough to say that something about them changed.
    private static List<Field> kept(List<Field> fields) {
        return fields.stream()
                .map(field -> PictureFields.ofOne(field.name()) ? PICTURES : field)
                .distinct()
                .toList();
    }

    /// What came together already, and what clashes.
    public Merge merge() {
        return merge;
    }

    /// Whether what was typed is what is stored: as when a form is sent twice.
    public boolean same() {
        return merge.clashes().isEmpty()
                && merge.kept().isEmpty()
                && Merge.differing(
                                FIELDS,
                                PictureFields.apart(ActivityFields.form(theirs)),
                                merge.form())
                        .isEmpty();
    }

    /// What came together, to be saved over what is stored now.
    public Form form() {
        return PictureFields.inOrder(merge.over(opened(theirs)));
    }

    /// What a person must decide on.
    public Clashes clashes() {
        var opened = opened(theirs);
        return new Clashes(merge, PictureFields.apart(opened), ActivityMerge::words);
    }

    private static String words(Field field, Form form) {
        if (field.equals(PICTURES) || PictureFields.ofOne(field.name())) {
            return PictureFields.words(field, form);
        }
        return field.name().equals("goals")
                ? form.all("goals").stream()
                        .map(number -> "Doel " + number)
                        .collect(Collectors.joining(", "))
                : form.text(field.name()).strip();
    }
}
