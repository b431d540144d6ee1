package nl.millenniumgemeenten.gateway.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.millenniumgemeenten.gateway.form.Form;

/// What two people made of one form. What only one of them touched becomes what that one made of
/// it; what both touched, each in another way, is for a person to decide.
///
/// @param form what was typed, with everything of the other in it that does not clash; a field that
///   clashes holds what was typed
/// @param kept the fields in which something of the other was taken over
/// @param clashes the fields that a person must decide on
public record Merge(Form form, List<Field> kept, List<Clash> clashes) {
    /// What goes along with a form and is none of its fields.
    private static final Set<String> APART =
            Set.of("csrf", "revision", "edition", "copy", "action");

    public Merge {
        kept = List.copyOf(kept);
        clashes = List.copyOf(clashes);
    }

    /// A field that both touched.
    ///
    /// @param together a proposal with the words of both
    public record Clash(Field field, List<String> mine, List<String> theirs, String together) {

        public Clash {
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }

    /// Brings together what was made of `base`. A field that `fields` does not know is one of
    /// words, so that nothing is ever saved over.
    public static Merge of(List<Field> fields, Form base, Form theirs, Form mine) {
        var form = mine;
        var kept = new ArrayList<Field>();
        var clashes = new ArrayList<Clash>();
        for (var field : all(fields, base, theirs)) {
            var before = base.all(field.name());
            var stored = theirs.all(field.name());
            var typed = mine.all(field.name());
            if (same(field, stored, before) || same(field, stored, typed)) {
                continue;
            }
            if (same(field, typed, before)) {
                form = form.with(field.name(), stored);
                kept.add(field);
                continue;
            }
            switch (field.shape()) {
                case CHOICES -> {
                    form = form.with(field.name(), chosen(before, stored, typed));
                    kept.add(field);
                }
                case BODY -> {
                    var body = BodyMerge.of(blocks(before), blocks(stored), blocks(typed));
                    if (body.clashes()) {
                        clashes.add(new Clash(field, typed, stored, body.html()));
                    } else {
                        form = form.with(field.name(), body.html());
                        kept.add(field);
                    }
                }
                case LINES -> {
                    var lines =
                            LineMerge.of(
                                    LineMerge.lines(before),
                                    LineMerge.lines(stored),
                                    LineMerge.lines(typed));
                    if (lines.clashes()) {
                        clashes.add(new Clash(field, typed, stored, lines.text()));
                    } else {
                        form = form.with(field.name(), lines.text());
                        kept.add(field);
                    }
                }
                case ROWS -> {
                    var rows = ListMerge.of(before, stored, typed);
                    if (rows.clashes()) {
                        clashes.add(
                                new Clash(field, typed, stored, String.join("\n", rows.items())));
                    } else {
                        form = form.with(field.name(), rows.items());
                        kept.add(field);
                    }
                }
                case TEXT, CHOICE ->
                        clashes.add(new Clash(field, typed, stored, String.join("\n", typed)));
            }
        }
        return new Merge(form, kept, clashes);
    }

    /// Brings together what was typed in a form that says what it was filled with, and what is
    /// stored now. If it does not say so, whatever differs is for a person to decide.
    public static Merge opened(List<Field> fields, Form theirs, Form mine) {
        return Opened.in(mine)
                .map(base -> of(fields, base, theirs, mine))
                .orElseGet(() -> unknownBase(fields, theirs, mine));
    }

    /// Brings together two forms of which nobody knows what they were made of: whatever differs is
    /// for a person to decide.
    public static Merge unknownBase(List<Field> fields, Form theirs, Form mine) {
        var clashes = new ArrayList<Clash>();
        for (var field : all(fields, theirs, theirs)) {
            var stored = theirs.all(field.name());
            var typed = mine.all(field.name());
            if (!same(field, stored, typed)) {
                var together =
                        field.shape() == Field.Shape.ROWS
                                ? ListMerge.of(List.of(), stored, typed).items()
                                : typed;
                clashes.add(new Clash(field, typed, stored, String.join("\n", together)));
            }
        }
        return new Merge(mine, List.of(), clashes);
    }

    /// What came together, over what is stored now: as old as that, and filled with it. It is saved
    /// and no more than that: whether it goes live is for after a second look.
    public Form over(Form stored) {
        var over = form.without("csrf");
        for (var name : form.fields().keySet()) {
            over = Opened.tells(name) ? over.without(name) : over;
        }
        for (var name : stored.fields().keySet()) {
            if (name.equals("revision") || name.equals("edition") || Opened.tells(name)) {
                over = over.with(name, stored.all(name));
            }
        }
        return over.with("action", "save");
    }

    /// The fields in which two forms differ.
    public static List<Field> differing(List<Field> fields, Form one, Form other) {
        return all(fields, one, one).stream()
                .filter(field -> !same(field, one.all(field.name()), other.all(field.name())))
                .toList();
    }

    private static List<Field> all(List<Field> fields, Form base, Form theirs) {
        Map<String, Field> all = new LinkedHashMap<>();
        fields.forEach(field -> all.put(field.name(), field));
        var stored = new LinkedHashSet<>(base.fields().keySet());
        stored.addAll(theirs.fields().keySet());
        for (var name : stored) {
            if (!APART.contains(name) && !Opened.tells(name)) {
                all.computeIfAbsent(name, unlisted -> new Field(unlisted, unlisted));
            }
        }
        return List.copyOf(all.values());
    }

    private static boolean same(Field field, List<String> one, List<String> other) {
        return switch (field.shape()) {
            case CHOICES -> new TreeSet<>(filled(one)).equals(new TreeSet<>(filled(other)));
            case BODY -> one.equals(other) || blocks(one).equals(blocks(other));
            case LINES -> LineMerge.lines(one).equals(LineMerge.lines(other));
            case ROWS -> one.equals(other);
            case TEXT, CHOICE -> stripped(one).equals(stripped(other));
        };
    }

    private static List<String> chosen(
            List<String> before, List<String> stored, List<String> typed) {
        var chosen = new LinkedHashSet<>(stored);
        before.stream().filter(choice -> !typed.contains(choice)).forEach(chosen::remove);
        typed.stream().filter(choice -> !before.contains(choice)).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    /// Where there are several values, each has its place; what is empty at the end says nothing.
    private static List<String> stripped(List<String> values) {
        var stripped = new ArrayList<>(values.stream().map(String::strip).toList());
        while (!stripped.isEmpty() && stripped.getLast().isEmpty()) {
            stripped.removeLast();
        }
        return stripped;
    }

    private static List<String> filled(List<String> values) {
        return values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private static Blocks blocks(List<String> values) {
        return Blocks.of(String.join("\n", values));
    }
}
