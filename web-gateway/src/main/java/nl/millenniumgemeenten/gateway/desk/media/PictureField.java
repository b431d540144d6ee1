package nl.millenniumgemeenten.gateway.desk.media;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.MediumJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.TypedId;

/// Reads and shows the field for the picture of a text. In a form it is two fields: `picture`, the
/// id of a picture of the library, and `pictureAlternative`, what it shows there.
@Singleton
public class PictureField {
    /// The field that holds the id.
    public static final String PICTURE = "picture";

    /// The field that holds what it shows.
    public static final String ALTERNATIVE = "pictureAlternative";

    private static final String SEARCH = "pictureSearch";
    private static final int LATEST = 200;

    private final MediaService service;

    PictureField(MediaService service) {
        this.service = service;
    }

    /// A form with what is stored.
    public static Form fill(Form form, Optional<UUID> picture, String alternative) {
        return form.with(PICTURE, picture.map(UUID::toString).orElse(""))
                .with(ALTERNATIVE, alternative);
    }

    /// What the service is told of what was typed: `{media, alternative}`, or nothing where no
    /// picture was chosen.
    public static Optional<Map<String, Object>> read(Form form) {
        return form.line(PICTURE).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Map.of("media", form.line(PICTURE), "alternative", form.line(ALTERNATIVE)));
    }

    /// Whether the button was pressed that searches and saves nothing.
    public static boolean isSearched(Form form) {
        return form.line("action").equals("find-picture");
    }

    /// The field with what was typed. While the library doesn't answer, it keeps that.
    public PictureFieldView view(Form form, Editor editor) {
        var chosen = form.line(PICTURE);
        var words = form.line(SEARCH);
        var latest =
                Asked.now(() ->
                                service.list(
                                        MediaService.Wanted.pictures(words),
                                        LATEST,
                                        editor.caller()))
                                        .orWithout(new Outcome.Unavailable<>())
                                instanceof Outcome.Ok<ItemsJson<MediumJson>>(var list, _)
                        ? list.items()
                        : List.<MediumJson>of();
        var current = latest.stream().filter(medium -> is(medium, chosen)).findFirst();
        if (current.isEmpty()) {
            current = read(chosen, editor);
        }
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Geen beeld", chosen.isEmpty()));
        if (!chosen.isEmpty() && latest.stream().noneMatch(medium -> is(medium, chosen))) {
            options.add(
                    new OptionView(
                            chosen,
                            current.map(MediumJson::title).orElse("Het gekozen beeld"),
                            true));
        }
        latest.forEach(medium ->
                options.add(
                        new OptionView(
                                medium.id().toString(), medium.title(), is(medium, chosen))));
        return new PictureFieldView(
                options,
                current.flatMap(medium -> MediaTiles.picture(medium, form.line(ALTERNATIVE)))
                        .orElse(null),
                form.line(ALTERNATIVE),
                words,
                found(words, latest.size()),
                isSearched(form));
    }

    private static String found(String words, int count) {
        if (words.isEmpty()) {
            return "";
        }
        return switch (count) {
            case 0 -> "Geen beelden gevonden met ‘" + words + "’.";
            case 1 -> "1 beeld gevonden met ‘" + words + "’.";
            case LATEST -> "De nieuwste " + LATEST + " beelden met ‘" + words + "’.";
            default -> count + " beelden gevonden met ‘" + words + "’.";
        };
    }

    private Optional<MediumJson> read(String chosen, Editor editor) {
        return TypedId.read(chosen)
                .flatMap(id ->
                        service.read(id, editor.caller())
                                        instanceof Outcome.Ok<MediumJson>(var medium, _)
                                ? Optional.of(medium)
                                : Optional.empty());
    }

    private static boolean is(MediumJson medium, String chosen) {
        return medium.id().toString().equals(chosen);
    }
}
