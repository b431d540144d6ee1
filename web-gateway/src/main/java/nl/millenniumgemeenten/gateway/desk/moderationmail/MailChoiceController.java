package nl.millenniumgemeenten.gateway.desk.moderationmail;

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
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.moderationmail.MailChoice;
import nl.millenniumgemeenten.gateway.account.moderationmail.Subscriptions;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// Everybody who looks after discussions chooses for themselves when they want a mail.
@Controller(MailChoiceController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class MailChoiceController {
    static final String PATH = "/redactie/discussies/mail";

    private static final String DISCUSSIONS = "/redactie/discussies";
    private static final String CHOICE = "choice";

    private final Subscriptions subscriptions;
    private final DeskPages pages;

    MailChoiceController(Subscriptions subscriptions, DeskPages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return editor.mayDiscuss()
                ? screen(HttpStatus.OK, editor, Notice.of(notice).text(), List.of())
                : mayNot(editor);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> choose(Form form, Editor editor) {
        if (!editor.mayDiscuss()) {
            return mayNot(editor);
        }
        var choice = MailChoice.of(form.line(CHOICE));
        if (choice.isEmpty()) {
            return screen(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    editor,
                    "",
                    List.of(new FormErrorView(CHOICE, "Kies een van de drie.")));
        }
        subscriptions.choose(editor.accountId(), choice.get());
        return HttpResponse.seeOther(URI.create(Notice.MODERATION_MAIL_CHOSEN.on(PATH)));
    }

    private HttpResponse<?> screen(
            HttpStatus status, Editor editor, String notice, List<FormErrorView> errors) {
        var chosen = subscriptions.of(editor.accountId());
        return pages.screen(
                status,
                "desk/moderation_mail",
                new MailChoiceView(
                        pages.layout(editor, "Mail over discussies", DISCUSSIONS),
                        notice,
                        new FormErrorsView(errors),
                        PATH,
                        Arrays.stream(MailChoice.values())
                                .map(one -> new OptionView(one.key(), one.label(), one == chosen))
                                .toList()));
    }

    private HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen wie discussies beheert, kan er mail over krijgen.");
    }
}
