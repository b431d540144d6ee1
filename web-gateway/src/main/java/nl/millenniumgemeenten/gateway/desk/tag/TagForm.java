package nl.millenniumgemeenten.gateway.desk.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.gateway.desk.media.PictureField;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.service.LeadPictureJson;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.ThemesInUse;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/// What content is about and the picture that stands for it, between forms and content-service. The
/// same for every kind of content.
public final class TagForm {
    private static final String GOALS = "goals";
    private static final String MUNICIPALITIES = "municipalities";
    private static final String THEMES = "themes";
    private static final String PICTURE = "picture";
    private static final String ALTERNATIVE = "pictureAlternative";
    private static final Pattern BETWEEN = Pattern.compile("[,;\n]");
    private static final Pattern CHOSEN = Pattern.compile("municipality-([0-9]{1,4})-(GM[0-9]{4})");
    private static final int SUGGESTIONS = 3;
    private static final int MOST_UNKNOWN = 10;

    /// The fields of what content is about.
    public static final List<Field> FIELDS =
            List.of(
                    Field.choices(GOALS, "Doelen"),
                    new Field(MUNICIPALITIES, "Gemeenten"),
                    new Field(THEMES, "Thema’s"),
                    new Field(PICTURE, "Beeld"),
                    new Field(ALTERNATIVE, "Wat het beeld laat zien"));

    private final SiteImage image;

    public TagForm(SiteImage image) {
        this.image = image;
    }

    /// A form with what is stored.
    public Form with(
            Form form,
            @Nullable List<Integer> goals,
            @Nullable List<String> municipalities,
            @Nullable List<String> themes,
            @Nullable LeadPictureJson picture) {
        var filled =
                form.with(GOALS, orNone(goals).stream().map(String::valueOf).toList())
                        .with(
                                MUNICIPALITIES,
                                new MunicipalityNames(image).names(orNone(municipalities)))
                        .with(THEMES, String.join(", ", orNone(themes)));
        return picture == null
                ? filled
                : filled.with(PICTURE, picture.media().toString())
                        .with(ALTERNATIVE, picture.alternative());
    }

    /// What was typed, as content-service takes it: what is absent is none.
    public Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        putUnlessEmpty(json, GOALS, typed.numbers(GOALS));
        putUnlessEmpty(
                json,
                MUNICIPALITIES,
                new MunicipalityNames(image).codes(typed.text(MUNICIPALITIES)));
        putUnlessEmpty(json, THEMES, themes(typed));
        var picture = typed.line(PICTURE);
        if (!picture.isEmpty()) {
            json.put(PICTURE, Map.of("media", picture, "alternative", typed.line(ALTERNATIVE)));
        }
        return json;
    }

    /// The fault beside its field, if it concerns one of these.
    public Optional<FormErrorView> error(FieldProblem fault, Form typed) {
        var pointer = fault.pointer();
        if (pointer.startsWith("/" + MUNICIPALITIES + "/")) {
            // What is no name of ours was sent as it was typed, so the service points at it.
            var names = new MunicipalityNames(image).split(typed.text(MUNICIPALITIES));
            int index = index(pointer);
            return Optional.of(
                    new FormErrorView(
                            MUNICIPALITIES,
                            index < names.size() ? unknown(names.get(index)) : fault.detail()));
        }
        if (pointer.startsWith("/" + PICTURE)) {
            return Optional.of(
                    new FormErrorView(
                            pointer.endsWith("alternative") ? ALTERNATIVE : PICTURE,
                            fault.detail()));
        }
        return Stream.of(GOALS, MUNICIPALITIES, THEMES)
                .filter(field -> (pointer + "/").startsWith("/" + field + "/"))
                .findFirst()
                .map(field -> new FormErrorView(field, fault.detail()));
    }

    /// The fields with what was typed.
    public TagFieldsView view(Form typed) {
        var names = new MunicipalityNames(image);
        var entries = names.split(typed.text(MUNICIPALITIES));
        return new TagFieldsView(
                GoalChoice.options(image, typed.all(GOALS)),
                typed.text(MUNICIPALITIES),
                entries.stream()
                        .map(entry -> new OptionView(entry, names.label(entry), true))
                        .toList(),
                unknown(entries, names),
                CHOSEN.matcher(typed.line("action")).matches(),
                typed.text(THEMES),
                new Reading(image).ask(new ThemesInUse()));
    }

    /// The form after one of the buttons of these fields was pressed, which save nothing; empty if
    /// another button was.
    public Optional<Form> pressed(Form typed) {
        var chosen = CHOSEN.matcher(typed.line("action"));
        if (!chosen.matches()) {
            return PictureField.isSearched(typed) ? Optional.of(typed) : Optional.empty();
        }
        var names = new MunicipalityNames(image);
        var codes = new ArrayList<>(names.codes(typed.text(MUNICIPALITIES)));
        int index = Integer.parseInt(chosen.group(1));
        if (index < codes.size()) {
            codes.set(index, chosen.group(2));
        }
        return Optional.of(
                typed.with(MUNICIPALITIES, names.names(codes.stream().distinct().toList())));
    }

    private List<UnknownNameView> unknown(List<String> entries, MunicipalityNames names) {
        var suggested = new SuggestedNames(image);
        var unknown = new ArrayList<UnknownNameView>();
        for (int i = 0; i < entries.size() && unknown.size() < MOST_UNKNOWN; i++) {
            var entry = entries.get(i);
            if (!names.isKnown(entry)) {
                int index = i;
                unknown.add(
                        new UnknownNameView(
                                entry,
                                suggested.codes(entry, SUGGESTIONS).stream()
                                        .map(code ->
                                                new UnknownNameView.Choice(
                                                        "municipality-" + index + "-" + code,
                                                        image.register().name(code)))
                                        .toList()));
            }
        }
        return unknown;
    }

    /// What was sent, or none where nothing was.
    public static <T> List<T> orNone(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent;
    }

    /// The picture as events tell of it.
    public static @Nullable MediaUse use(@Nullable LeadPictureJson picture) {
        return picture == null ? null : new MediaUse(picture.media(), picture.alternative());
    }

    /// The id of the picture that was chosen, if one was.
    public static Optional<UUID> picture(Form typed) {
        try {
            var id = typed.line(PICTURE);
            return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static void putUnlessEmpty(
            Map<String, Object> json, String field, List<? extends Object> values) {
        if (!values.isEmpty()) {
            json.put(field, values);
        }
    }

    private static List<String> themes(Form typed) {
        return BETWEEN.splitAsStream(typed.text(THEMES))
                .map(String::strip)
                .filter(theme -> !theme.isEmpty())
                .distinct()
                .toList();
    }

    private String unknown(String name) {
        var near =
                new SuggestedNames(image)
                        .codes(name, SUGGESTIONS).stream().map(image.register()::name).toList();
        return "We kennen geen gemeente ‘"
                + name
                + "’."
                + (near.isEmpty() ? "" : " Bedoel je " + DutchText.list(near) + "?");
    }

    private static int index(String pointer) {
        var digits = pointer.substring(pointer.lastIndexOf('/') + 1);
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }
}
