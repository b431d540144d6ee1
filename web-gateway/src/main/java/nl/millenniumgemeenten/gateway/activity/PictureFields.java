package nl.millenniumgemeenten.gateway.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.page.picture.PictureAddresses;
import nl.millenniumgemeenten.gateway.service.IllustrationJson;
import nl.millenniumgemeenten.gateway.service.PictureJson;
import org.jspecify.annotations.Nullable;

/// The pictures in a form: fields that are sent once for each picture, in the order of the
/// pictures, and boxes of which the value is the hash.
final class PictureFields {
    private static final String HASH = "pictureHash";
    private static final String SIZE = "pictureSize";
    private static final String TEXT = "pictureText";
    private static final String CREDIT = "pictureCredit";
    private static final String DECORATIVE = "pictureDecorative";
    private static final String REMOVE = "pictureRemove";
    private static final Pattern HASH_SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SIZE_SHAPE =
            Pattern.compile("([1-9][0-9]{0,4})x([1-9][0-9]{0,4})");

    /// The pictures as a field of choices, while two people's changes come together.
    static final String PICTURES = "pictures";

    private static final String ONE = "picture-";
    private static final String CHECKED = "ja";

    private PictureFields() {}

    /// A form with these pictures.
    static Form with(Form form, List<IllustrationJson> pictures) {
        return form.with(HASH, pictures.stream().map(IllustrationJson::hash).toList())
                .with(SIZE, pictures.stream().map(PictureFields::size).toList())
                .with(TEXT, pictures.stream().map(one -> text(one.alternativeText())).toList())
                .with(CREDIT, pictures.stream().map(one -> text(one.credit())).toList())
                .with(
                        DECORATIVE,
                        pictures.stream()
                                .filter(IllustrationJson::decorative)
                                .map(IllustrationJson::hash)
                                .toList());
    }

    /// The same form with one picture more, unless it is there.
    static Form with(Form form, PictureJson picture) {
        var pictures = new ArrayList<>(typed(form));
        if (pictures.stream().noneMatch(there -> there.hash().equals(picture.hash()))) {
            pictures.add(
                    new IllustrationJson(
                            picture.hash(), picture.width(), picture.height(), "", false, ""));
        }
        return with(form, pictures);
    }

    /// The same form without the pictures of which the box says so.
    static Form withoutRemoved(Form form) {
        var removed = form.all(REMOVE);
        return with(
                form, typed(form).stream().filter(one -> !removed.contains(one.hash())).toList());
    }

    /// A form in which each picture has fields of its own: two people's changes to one come
    /// together whatever the other pictures are.
    static Form apart(Form form) {
        var pictures = typed(form);
        var apart = withoutPictures(form);
        apart =
                apart.with(
                        PICTURES,
                        pictures.stream().map(one -> one.hash() + " " + size(one)).toList());
        for (var picture : pictures) {
            apart =
                    apart.with(name(picture.hash(), TEXT), text(picture.alternativeText()))
                            .with(name(picture.hash(), CREDIT), text(picture.credit()))
                            .with(
                                    name(picture.hash(), DECORATIVE),
                                    picture.decorative() ? CHECKED : "");
        }
        return apart;
    }

    /// The same form with its pictures in their order again, if they were apart.
    static Form inOrder(Form form) {
        if (!form.fields().containsKey(PICTURES)) {
            return form;
        }
        var ordered = withoutPictures(form).without(PICTURES);
        var pictures = new ArrayList<IllustrationJson>();
        for (var value : form.all(PICTURES)) {
            var parts = value.split(" ", 2);
            var hash = parts[0];
            var size = SIZE_SHAPE.matcher(parts.length > 1 ? parts[1] : "");
            if (HASH_SHAPE.matcher(hash).matches() && size.matches()) {
                pictures.add(
                        new IllustrationJson(
                                hash,
                                Integer.parseInt(size.group(1)),
                                Integer.parseInt(size.group(2)),
                                form.text(name(hash, TEXT)),
                                form.text(name(hash, DECORATIVE)).equals(CHECKED),
                                form.text(name(hash, CREDIT))));
            }
        }
        for (var name : form.fields().keySet()) {
            ordered = name.startsWith(ONE) ? ordered.without(name) : ordered;
        }
        return with(ordered, pictures);
    }

    /// The fields of the pictures in these forms, which are apart.
    static List<Field> fields(Form... forms) {
        var fields = new ArrayList<Field>();
        fields.add(Field.choices(PICTURES, "Foto’s"));
        var hashes =
                Stream.of(forms)
                        .flatMap(form -> form.all(PICTURES).stream())
                        .map(value -> value.split(" ", 2)[0])
                        .distinct()
                        .toList();
        for (int place = 0; place < hashes.size(); place++) {
            var hash = hashes.get(place);
            int number = place + 1;
            fields.add(new Field(name(hash, TEXT), "Wat er te zien is op foto " + number));
            fields.add(Field.choice(name(hash, DECORATIVE), "Is foto " + number + " versiering?"));
            fields.add(new Field(name(hash, CREDIT), "Wie foto " + number + " maakte"));
        }
        return fields;
    }

    /// Whether a field is one of a single picture, while they are apart.
    static boolean ofOne(String name) {
        return name.startsWith(ONE);
    }

    /// The form with every picture that one of these fields is about: while somebody has to decide
    /// on its words, it cannot be gone.
    static Form keeping(Form apart, List<String> fields, Form... others) {
        var pictures = new ArrayList<>(apart.all(PICTURES));
        for (var other : others) {
            for (var picture : other.all(PICTURES)) {
                var own = ONE + picture.split(" ", 2)[0];
                if (!pictures.contains(picture)
                        && fields.stream().anyMatch(field -> field.startsWith(own))) {
                    pictures.add(picture);
                }
            }
        }
        return apart.with(PICTURES, pictures);
    }

    /// What a field of the pictures holds, in words; the pictures are apart.
    static String words(Field field, Form apart) {
        if (field.name().equals(PICTURES)) {
            int count = apart.all(PICTURES).size();
            return count == 0 ? "" : DutchText.count(count, "foto", "foto’s");
        }
        if (field.name().endsWith(DECORATIVE)) {
            return apart.text(field.name()).equals(CHECKED) ? "Alleen versiering" : "Nee";
        }
        return apart.text(field.name()).strip();
    }

    private static String name(String hash, String field) {
        return ONE + hash + "-" + field;
    }

    private static Form withoutPictures(Form form) {
        return form.without(HASH).without(SIZE).without(TEXT).without(CREDIT).without(DECORATIVE);
    }

    /// The pictures as they were typed.
    static List<IllustrationJson> typed(Form form) {
        var hashes = form.all(HASH);
        var typed = new ArrayList<IllustrationJson>();
        for (int place = 0; place < hashes.size(); place++) {
            var size = SIZE_SHAPE.matcher(at(form, SIZE, place));
            if (HASH_SHAPE.matcher(hashes.get(place)).matches() && size.matches()) {
                typed.add(
                        new IllustrationJson(
                                hashes.get(place),
                                Integer.parseInt(size.group(1)),
                                Integer.parseInt(size.group(2)),
                                at(form, TEXT, place).strip(),
                                form.all(DECORATIVE).contains(hashes.get(place)),
                                at(form, CREDIT, place).strip()));
            }
        }
        return List.copyOf(typed);
    }

    /// The pictures as the service takes them.
    static List<Map<String, Object>> json(Form form) {
        return typed(form).stream().map(PictureFields::json).toList();
    }

    static List<PictureFieldView> views(Form form, PictureAddresses addresses) {
        var pictures = typed(form);
        var views = new ArrayList<PictureFieldView>();
        for (int place = 0; place < pictures.size(); place++) {
            var picture = pictures.get(place);
            views.add(
                    new PictureFieldView(
                            place + 1,
                            picture.hash(),
                            size(picture),
                            addresses.view(shown(picture)),
                            text(picture.alternativeText()),
                            picture.decorative(),
                            text(picture.credit())));
        }
        return views;
    }

    /// The picture as visitors would see it.
    static ActivityChange.Picture shown(IllustrationJson picture) {
        var credit = text(picture.credit());
        return new ActivityChange.Picture(
                picture.hash(),
                picture.decorative() ? "" : text(picture.alternativeText()),
                picture.width(),
                picture.height(),
                credit.isEmpty() ? null : credit);
    }

    private static Map<String, Object> json(IllustrationJson picture) {
        var json = new LinkedHashMap<String, Object>();
        json.put("hash", picture.hash());
        json.put("alternativeText", text(picture.alternativeText()));
        json.put("decorative", picture.decorative());
        json.put("credit", text(picture.credit()));
        return json;
    }

    private static String size(IllustrationJson picture) {
        return picture.width() + "x" + picture.height();
    }

    private static String at(Form form, String name, int place) {
        var values = form.all(name);
        return place < values.size() ? values.get(place) : "";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
