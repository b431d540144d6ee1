package nl.millenniumgemeenten.gateway.desk.mailtext;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.ReaderLanguages;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.EditorJson;
import nl.millenniumgemeenten.gateway.service.MailTextJson;
import nl.millenniumgemeenten.gateway.service.MailTextLineJson;
import org.jspecify.annotations.Nullable;

/// Makes the screens of mail texts.
@Singleton
class MailTextScreens {
    static final String PATH = "/redactie/mailteksten";
    private static final Map<String, String> GROUPS =
            Map.of(
                    "newsletter", "Aan lezers van de nieuwsbrief",
                    "municipalities", "Aan mensen van gemeenten",
                    "discussions", "Aan deelnemers aan discussies",
                    "accounts", "Aan redacteuren, over hun account");
    private static final Map<String, String> FORMS =
            Map.of(
                    "text", " Alleen in de tekst.",
                    "list", " In een regel apart wordt dit een lijstje.",
                    "contributions", " Altijd in een alinea apart.");

    private final DeskPages pages;
    private final Moments moments;

    MailTextScreens(DeskPages pages, Moments moments) {
        this.pages = pages;
        this.moments = moments;
    }

    /// The form of words in one language.
    static String path(String kind, String language) {
        return PATH
                + "/"
                + kind
                + (language.equals(ReaderLanguages.DUTCH)
                        ? ""
                        : "?" + MailTextForms.LANGUAGE + "=" + language);
    }

    static String path(MailTextJson text) {
        return path(text.kind(), text.inLanguage());
    }

    HttpResponse<?> list(List<MailTextLineJson> texts, Editor editor) {
        var groups =
                texts.stream()
                        .map(MailTextLineJson::group)
                        .distinct()
                        .map(group ->
                                new MailTextListView.Group(
                                        group,
                                        GROUPS.getOrDefault(group, group),
                                        texts.stream()
                                                .filter(text -> text.group().equals(group))
                                                .map(this::row)
                                                .toList()))
                        .toList();
        return pages.screen(
                HttpStatus.OK,
                "desk/mail_text_list",
                new MailTextListView(pages.layout(editor, "Mailteksten", PATH), groups));
    }

    private MailTextListView.Row row(MailTextLineJson text) {
        var at = text.at();
        var by = text.by();
        return new MailTextListView.Row(
                text.title(),
                text.when(),
                text.subject(),
                path(text.kind(), ReaderLanguages.DUTCH),
                changed(text.changed(), at, by),
                text.inOtherLanguages().stream().map(other -> other(text, other)).toList());
    }

    private MailTextListView.Other other(MailTextLineJson text, MailTextLineJson.OtherJson other) {
        return new MailTextListView.Other(
                ReaderLanguages.name(other.language()),
                other.language(),
                other.subject(),
                path(text.kind(), other.language()),
                changed(other.changed(), other.at(), other.by()));
    }

    private String changed(boolean changed, @Nullable Instant at, @Nullable String by) {
        return changed && at != null && by != null ? by + ", " + moments.saved(at) : "";
    }

    /// What a form shows beside its fields.
    ///
    /// @param edition the older words that it shows; 0 for those of now
    record Shown(HttpStatus status, String notice, long edition, List<FormErrorView> errors) {
        static Shown notice(String notice) {
            return new Shown(HttpStatus.OK, notice, 0, List.of());
        }

        static Shown older(long edition) {
            return new Shown(HttpStatus.OK, "", edition, List.of());
        }

        static Shown refused(List<FormErrorView> errors) {
            return new Shown(HttpStatus.UNPROCESSABLE_ENTITY, "", 0, errors);
        }
    }

    HttpResponse<?> form(MailTextJson text, Form form, Shown shown, Editor editor) {
        var path = path(text);
        var view =
                new MailTextFormView(
                        pages.layout(editor, "Mailtekst ‘" + text.title() + "’", path),
                        shown.notice(),
                        text.when(),
                        older(text, shown.edition()),
                        PATH + "/" + text.kind(),
                        text.inLanguage(),
                        languages(text),
                        Long.toString(form.revision()),
                        UUID.randomUUID().toString(),
                        Opened.hidden(form),
                        form.text("subject"),
                        form.text("text"),
                        text.hasButton(),
                        form.text("buttonLabel"),
                        form.text("footer"),
                        text.always().heading(),
                        text.always().text(),
                        text.values().stream().map(MailTextScreens::value).toList(),
                        text.changed(),
                        text.history().stream().map(entry -> entry(text, entry)).toList(),
                        new FormErrorsView(shown.errors()));
        return SecurityHeaders.except(
                pages.screen(shown.status(), "desk/mail_text_form", view),
                SecurityHeaders.POLICY,
                SecurityHeaders.FRAMING_POLICY);
    }

    /// The languages to choose between; none of a mail that has only one.
    private static List<MailTextFormView.Language> languages(MailTextJson text) {
        return text.allLanguages().size() < 2
                ? List.of()
                : text.allLanguages().stream()
                        .map(language ->
                                new MailTextFormView.Language(
                                        ReaderLanguages.name(language),
                                        path(text.kind(), language),
                                        language.equals(text.inLanguage())))
                        .toList();
    }

    private String older(MailTextJson text, long edition) {
        return text.history().stream()
                .filter(entry -> entry.revision() == edition)
                .map(entry -> moments.saved(entry.at(), by(entry)))
                .findFirst()
                .orElse("");
    }

    private MailTextFormView.Entry entry(MailTextJson text, MailTextJson.EditionJson entry) {
        var said = moments.saved(entry.at(), by(entry));
        return entry.words() == null
                ? new MailTextFormView.Entry("Terug naar de standaardtekst: " + said, "")
                : new MailTextFormView.Entry(
                        said,
                        PATH
                                + "/"
                                + text.kind()
                                + "?versie="
                                + entry.revision()
                                + (text.inLanguage().equals(ReaderLanguages.DUTCH)
                                        ? ""
                                        : "&" + MailTextForms.LANGUAGE + "=" + text.inLanguage()));
    }

    private static EditorJson by(MailTextJson.EditionJson entry) {
        return new EditorJson("", entry.by());
    }

    private static MailTextFormView.Value value(MailTextJson.ValueJson value) {
        var meaning =
                value.name().equals("link")
                        ? value.meaning()
                                + ". In een regel apart een knop, in een zin een link. Verplicht."
                        : value.meaning()
                                + "."
                                + FORMS.getOrDefault(value.form(), "")
                                + (value.required() ? " Verplicht." : "");
        return new MailTextFormView.Value("{" + value.name() + "}", capital(meaning));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// What somebody else made of it, to bring together with what was typed.
    MergeScreen.Theirs theirs(MailTextJson text) {
        return new MergeScreen.Theirs(
                text.title(),
                text.history().isEmpty()
                        ? "zojuist"
                        : moments.saved(
                                text.history().getFirst().at(), by(text.history().getFirst())),
                path(text),
                MailTextForms.of(text.words(), text.revision()),
                (field, form) -> form.text(field.name()).strip(),
                "Opslaan");
    }
}
