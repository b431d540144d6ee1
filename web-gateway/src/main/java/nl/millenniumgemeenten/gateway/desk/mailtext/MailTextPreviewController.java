package nl.millenniumgemeenten.gateway.desk.mailtext;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.ReaderLanguages;
import nl.millenniumgemeenten.gateway.desk.newsletter.PreviewHtml;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.SecurityHeaders;
import nl.millenniumgemeenten.gateway.service.MailTextService;
import nl.millenniumgemeenten.gateway.service.MailTextService.SpecimenJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.Problem;
import org.jsoup.nodes.Document;

/// A mail for the frame beside its form: in the words of now, or in those that somebody is typing.
/// The form itself is sent to the frame, so that it works without scripts.
@Controller(MailTextScreens.PATH + "/{kind}/voorbeeld")
@ExecuteOn(TaskExecutors.BLOCKING)
class MailTextPreviewController {
    private static final String PLAIN = "tekst";

    private final MailTextService texts;
    private final DeskPages pages;

    MailTextPreviewController(MailTextService texts, DeskPages pages) {
        this.texts = texts;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            String kind,
            Editor editor,
            @QueryValue(value = MailTextForms.LANGUAGE, defaultValue = "") String language,
            @QueryValue(value = "vorm", defaultValue = "") String form) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        if (!kind.matches("[a-z-]{1,60}")) {
            return pages.notFound(editor);
        }
        var specimen =
                texts.read(kind, ReaderLanguages.known(language), editor.caller())
                        .then(text ->
                                texts.preview(
                                        kind,
                                        text.value().inLanguage(),
                                        text.value().words(),
                                        editor.caller()));
        return framed(specimen, form);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> typed(
            String kind,
            Form typed,
            Editor editor,
            @QueryValue(value = MailTextForms.LANGUAGE, defaultValue = "") String language,
            @QueryValue(value = "vorm", defaultValue = "") String form) {
        if (!editor.mayPublish()) {
            return mayNot(editor);
        }
        if (!kind.matches("[a-z-]{1,60}")) {
            return pages.notFound(editor);
        }
        return framed(
                texts.preview(
                        kind,
                        MailTextForms.language(typed, language),
                        MailTextForms.words(typed),
                        editor.caller()),
                form);
    }

    private static HttpResponse<?> framed(Outcome<SpecimenJson> outcome, String form) {
        return switch (outcome) {
            case Outcome.Ok<SpecimenJson>(var specimen, _) ->
                    framed(HttpStatus.OK, form.equals(PLAIN) ? plain(specimen) : specimen.html());
            case Outcome.Refused<SpecimenJson>(var problem) ->
                    framed(HttpStatus.valueOf(problem.status()), faults(problem));
            case Outcome.Stale<SpecimenJson>(), Outcome.Unavailable<SpecimenJson>() ->
                    framed(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            page("Het voorbeeld lukt nu even niet.").outerHtml());
        };
    }

    private static String plain(SpecimenJson specimen) {
        var page = page("Onderwerp: " + specimen.subject());
        page.body()
                .appendElement("pre")
                .attr("style", "white-space:pre-wrap;overflow-wrap:anywhere;font-size:15px")
                .text(specimen.plain());
        return page.outerHtml();
    }

    private static String faults(Problem problem) {
        var page = page("Dit gaat nog niet goed");
        var list = page.body().appendElement("ul");
        MailTextForms.errors(problem)
                .forEach(error -> list.appendElement("li").text(error.inSummary()));
        return page.outerHtml();
    }

    private static Document page(String heading) {
        var page = Document.createShell("");
        page.title("Voorbeeld");
        page.child(0).attr("lang", "nl");
        page.body()
                .attr(
                        "style",
                        "font-family:sans-serif;margin:16px;color:#24303f;background:#ffffff")
                .appendElement("h1")
                .attr("style", "font-size:19px")
                .text(heading);
        return page;
    }

    private static HttpResponse<?> framed(HttpStatus status, String html) {
        var preview = PreviewHtml.of(html, DraftReadings.FILES);
        return SecurityHeaders.except(
                HttpResponse.status(status)
                        .body(preview.html().getBytes(StandardCharsets.UTF_8))
                        .contentType("text/html; charset=utf-8"),
                SecurityHeaders.POLICY,
                preview.policy());
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een redacteur kan mailteksten wijzigen.");
    }
}
