package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.ReturnPath;
import nl.millenniumgemeenten.gateway.desk.back.BackToList;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.DeskLayouts;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Makes the screens that say that something is not going as the editor meant it.
@Singleton
public final class DeskPages {
    private static final LinkView OVERVIEW = new LinkView("Naar het overzicht", "/redactie");

    /// Where somebody sets up their second step.
    static final String SECOND_STEP = "/redactie/account/tweede-stap";

    private static final LinkView NOTHING_FIRST = new LinkView("", "");
    private static final String RETRY_AFTER = "Retry-After";
    private static final Set<String> SECRET =
            Set.of("password", "newPassword", "emailPassword", "stepPassword", "code");

    private final DeskLayouts layouts;
    private final Templates templates;

    DeskPages(DeskLayouts layouts, Templates templates) {
        this.layouts = layouts;
        this.templates = templates;
    }

    /// The layout of an editor's screen.
    public DeskLayoutView layout(Editor editor, String title, String path) {
        return layouts.signedIn(
                title, path, editor.name(), editor.csrf(), editor.roleLabels(), BackToList.path());
    }

    /// A screen from a template.
    public MutableHttpResponse<byte[]> screen(HttpStatus status, String template, Object view) {
        return HtmlPages.html(status, templates.render(template, view));
    }

    /// What the editor asked for does not exist.
    public MutableHttpResponse<byte[]> notFound(Editor editor) {
        return message(
                layout(editor, "Niet gevonden", ""),
                HttpStatus.NOT_FOUND,
                "Dit bestaat niet",
                "Misschien klopt het adres niet helemaal.",
                OVERVIEW);
    }

    /// The editor may not do this.
    public MutableHttpResponse<byte[]> notAllowed(Editor editor, String detail) {
        return message(
                layout(editor, "Niet toegestaan", ""),
                HttpStatus.FORBIDDEN,
                "Dit mag je niet doen",
                detail,
                OVERVIEW);
    }

    /// What the editor wants cannot be now; `path` is where to look first.
    public MutableHttpResponse<byte[]> notNow(Editor editor, String detail, String path) {
        return message(
                layout(editor, "Dit kan nu niet", path),
                HttpStatus.CONFLICT,
                "Dit kan nu niet",
                detail,
                new LinkView("Bekijk het eerst", path));
    }

    /// The service that this screen reads from does not answer.
    public MutableHttpResponse<byte[]> serviceUnavailable(Editor editor, String path) {
        return message(
                        layout(editor, "Even niet bereikbaar", path),
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Dit lukt nu even niet",
                        "Het deel van het systeem dat de inhoud bewaart, geeft geen antwoord."
                                + " Probeer het zo nog eens.",
                        new LinkView("Probeer opnieuw", path))
                .header(RETRY_AFTER, "10");
    }

    /// The service does not take what was sent. The form is given back whole, to be sent again.
    public MutableHttpResponse<byte[]> notKept(Editor editor, String action, Form form) {
        return resume(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        layout(editor, "Opslaan lukt nu even niet", action),
                        List.of(
                                "Er is een storing bij ons. Wat je typte is er nog.",
                                "Laat deze pagina open en verstuur het zo nog eens."),
                        NOTHING_FIRST,
                        action,
                        fields(form))
                .header(RETRY_AFTER, "10");
    }

    /// The database of accounts does not answer.
    MutableHttpResponse<byte[]> accountsUnavailable() {
        return message(
                        layouts.signedOut("Inloggen lukt nu even niet"),
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Inloggen lukt nu even niet",
                        "De website zelf doet het gewoon. Probeer het over een paar minuten nog"
                                + " eens.",
                        new LinkView("Probeer opnieuw", "/redactie"))
                .header(RETRY_AFTER, "30");
    }

    /// Somebody who is not signed in tries too much.
    public MutableHttpResponse<byte[]> tooOften() {
        return message(
                        layouts.signedOut("Even wachten"),
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Even wachten",
                        "Vanaf jouw internetverbinding is net heel vaak iets geprobeerd. Probeer"
                                + " het over een kwartier nog eens.",
                        new LinkView("Naar de redactie", "/redactie"))
                .header(RETRY_AFTER, "900");
    }

    /// Somebody who is not signed in sends more than we read of strangers.
    MutableHttpResponse<byte[]> tooLarge() {
        return message(
                layouts.signedOut("Je bent niet ingelogd"),
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "Je bent niet ingelogd",
                "Dit is te groot om vast te houden zolang we niet weten wie je bent. Log in, en"
                        + " verstuur het dan opnieuw.",
                new LinkView("Log in", ReturnPath.signIn("")));
    }

    /// The form was sent from somebody else's page.
    MutableHttpResponse<byte[]> elsewhere() {
        return message(
                layouts.signedOut("Niet toegestaan"),
                HttpStatus.FORBIDDEN,
                "Dit kan alleen vanaf de redactie zelf",
                "We hebben niets gewijzigd. Open de redactie en probeer het daar.",
                OVERVIEW);
    }

    /// A form that was stopped, given back whole.
    MutableHttpResponse<byte[]> stopped(Stopped why, HttpRequest<?> request, Form form) {
        var action = request.getPath();
        return switch (why) {
            case Stopped.SignedOut() ->
                    resume(
                            HttpStatus.UNAUTHORIZED,
                            layouts.signedOut("Je bent niet meer ingelogd"),
                            List.of(
                                    "Wat je typte is nog niet opgeslagen, maar het is ook niet"
                                            + " weg.",
                                    "Laat deze pagina open staan. Log in een nieuw venster in en"
                                            + " kom dan hier terug."),
                            new LinkView("Log in", ReturnPath.signIn("")),
                            action,
                            fields(form));
            case Stopped.OtherSession(var editor) ->
                    resume(
                            HttpStatus.FORBIDDEN,
                            layout(editor, "Nog één keer versturen", ""),
                            List.of(
                                    "Je hebt opnieuw ingelogd nadat je dit formulier opende. Wat je"
                                            + " typte is er nog. Verstuur het nog een keer."),
                            NOTHING_FIRST,
                            action,
                            fields(form.with("csrf", editor.csrf())));
            case Stopped.WithoutSecondStep(var editor) ->
                    resume(
                            HttpStatus.FORBIDDEN,
                            layout(editor, "Stel eerst je tweede stap in", ""),
                            List.of(
                                    "Voor jouw rol is een tweede stap bij het inloggen verplicht."
                                            + " Wat je typte is nog niet opgeslagen, maar het is"
                                            + " ook niet weg.",
                                    "Laat deze pagina open staan. Stel de tweede stap in een nieuw"
                                            + " venster in en kom dan hier terug."),
                            new LinkView("Stel de tweede stap in", SECOND_STEP),
                            action,
                            fields(form));
            case Stopped.AccountsUnavailable() ->
                    resume(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    layouts.signedOut("Inloggen lukt nu even niet"),
                                    List.of(
                                            "Er is een storing bij ons, daarom weten we niet wie je"
                                                    + " bent. Wat je typte is er nog.",
                                            "Wacht even en verstuur het dan opnieuw."),
                                    NOTHING_FIRST,
                                    action,
                                    fields(form))
                            .header(RETRY_AFTER, "30");
        };
    }

    private MutableHttpResponse<byte[]> resume(
            HttpStatus status,
            DeskLayoutView layout,
            List<String> paragraphs,
            LinkView first,
            String action,
            List<HiddenFieldView> fields) {
        var view = new ResumeView(layout, layout.title(), paragraphs, first, action, fields);
        return screen(status, "desk/resume", view);
    }

    private MutableHttpResponse<byte[]> message(
            DeskLayoutView layout, HttpStatus status, String heading, String text, LinkView link) {
        var view = new MessageView(layout, Tone.ATTENTION, heading, List.of(text), List.of(link));
        return screen(status, "desk/message", view);
    }

    /// What was typed, but for what belongs in no page: it has to be typed again.
    private static List<HiddenFieldView> fields(Form form) {
        return form.fields().entrySet().stream()
                .filter(field -> !SECRET.contains(field.getKey()))
                .flatMap(field ->
                        field.getValue().stream()
                                .map(value -> new HiddenFieldView(field.getKey(), value)))
                .toList();
    }
}
