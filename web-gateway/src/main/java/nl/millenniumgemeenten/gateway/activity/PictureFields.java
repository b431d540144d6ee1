package nl.millenniumgemeenten.gateway.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.gateway.form.Form;
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
