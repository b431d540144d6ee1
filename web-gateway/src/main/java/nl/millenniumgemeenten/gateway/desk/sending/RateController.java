package nl.millenniumgemeenten.gateway.desk.sending;

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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.service.DnsRecordJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SendingService;

/// The one setting of how fast issues leave.
@Controller(SendingPaths.RATE)
@ExecuteOn(TaskExecutors.BLOCKING)
class RateController {
    private static final int MOST = 10_000;
    private static final int LETTERS_OF_A_ROW = 30;
    private static final String CHANGED =
            "Iemand anders heeft het tempo net gewijzigd. Dit is wat het nu is.";

    private final SendingService sending;
    private final SendingScreens screens;
    private final DeskPages pages;

    RateController(SendingService sending, SendingScreens screens, DeskPages pages) {
        this.sending = sending;
        this.screens = screens;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return now(HttpStatus.OK, Notice.of(notice).text(), "", editor);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> change(Form form, Editor editor) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(editor, "Alleen een redacteur kan het tempo instellen.");
        }
        var typed = form.line("perSecond");
        var rate = rate(typed);
        if (rate.isEmpty() && !typed.isEmpty()) {
            return form(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "",
                    new FormErrorView(
                            "perSecond",
                            "Vul een heel getal in van 1 tot 10.000, of niets voor zo snel als het"
                                    + " kan."),
                    form.revision(),
                    typed,
                    editor);
        }
        return switch (sending.rate(form.revision(), rate, editor.caller())) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(
                            URI.create(Notice.SENDING_RATE_SET.on(SendingPaths.RATE)));
            case Outcome.Refused<byte[]> refused ->
                    screens.refused(refused, editor, SendingPaths.RATE);
            case Outcome.Stale<byte[]>() ->
                    now(HttpStatus.PRECONDITION_FAILED, "", CHANGED, editor);
            case Outcome.Unavailable<byte[]>() -> pages.notKept(editor, SendingPaths.RATE, form);
        };
    }

    private static OptionalInt rate(String typed) {
        var digits = typed.replace(".", "");
        if (!digits.matches("[0-9]{1,5}")) {
            return OptionalInt.empty();
        }
        int rate = Integer.parseInt(digits);
        return rate >= 1 && rate <= MOST ? OptionalInt.of(rate) : OptionalInt.empty();
    }

    private HttpResponse<?> now(HttpStatus status, String notice, String error, Editor editor) {
        return switch (sending.rate(editor.caller())) {
            case Outcome.Ok<OptionalInt>(var rate, var revision) ->
                    form(
                            status,
                            notice,
                            new FormErrorView("", error),
                            revision,
                            rate.isPresent() ? Integer.toString(rate.getAsInt()) : "",
                            editor);
            case Outcome.Refused<OptionalInt> refused ->
                    screens.refused(refused, editor, SendingPaths.RATE);
            case Outcome.Stale<OptionalInt>(), Outcome.Unavailable<OptionalInt>() ->
                    pages.serviceUnavailable(editor, SendingPaths.RATE);
        };
    }

    private HttpResponse<?> form(
            HttpStatus status,
            String notice,
            FormErrorView error,
            long revision,
            String perSecond,
            Editor editor) {
        return pages.screen(
                status,
                "desk/sending_rate",
                new RateView(
                        pages.layout(editor, "Tempo van nieuwsbrieven", SendingPaths.ISSUES),
                        notice,
                        error.message().isEmpty()
                                ? FormErrorsView.NONE
                                : new FormErrorsView(List.of(error)),
                        SendingPaths.RATE,
                        revision,
                        perSecond,
                        editor.administers() ? signing(editor) : null));
    }

    private SigningView signing(Editor editor) {
        return sending.records(editor.caller())
                        instanceof Outcome.Ok<ItemsJson<DnsRecordJson>>(var records, _)
                ? new SigningView(true, records(records.items()))
                : new SigningView(false, List.of());
    }

    private static List<SigningView.RecordView> records(List<DnsRecordJson> items) {
        var records = new ArrayList<SigningView.RecordView>();
        for (var item : items) {
            records.add(
                    new SigningView.RecordView(
                            item.name(),
                            item.value(),
                            "dkim-" + (records.size() + 1),
                            item.value().length() / LETTERS_OF_A_ROW + 1));
        }
        return records;
    }
}
