package nl.millenniumgemeenten.gateway.desk.log;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.account.EditorBinder;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import nl.millenniumgemeenten.gateway.account.log.ActionLog;
import nl.millenniumgemeenten.gateway.account.log.LogAction;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.form.FormBinder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a row before anything is done at the desk. Without it nothing is done.
@ServerFilter("/redactie/**")
@Order(LogBeginning.ORDER)
class LogBeginning {
    /// After the gate of the desk: who is stopped there begins nothing.
    static final int ORDER = 250;

    private static final Logger LOG = LoggerFactory.getLogger(LogBeginning.class);
    private static final String NUMBER = LogBeginning.class.getName();

    private final LogActions actions;
    private final ActionLog log;
    private final Strangers strangers;
    private final DeskPages pages;

    LogBeginning(LogActions actions, ActionLog log, Strangers strangers, DeskPages pages) {
        this.actions = actions;
        this.log = log;
        this.strangers = strangers;
        this.pages = pages;
    }

    /// The number of the row of a request, if it has begun something.
    static Optional<Long> number(HttpRequest<?> request) {
        return request.getAttribute(NUMBER, Long.class);
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> begin(HttpRequest<?> request) {
        var action = actions.of(request);
        return action.isPresent() ? begin(request, action.get()) : null;
    }

    private @Nullable HttpResponse<?> begin(HttpRequest<?> request, LogAction action) {
        var editor = EditorBinder.editor(request);
        if (editor.isEmpty() && !strangers.mayWrite(request)) {
            return pages.tooOften();
        }
        try {
            request.setAttribute(NUMBER, log.begin(LogRows.beginning(request, action)));
            return null;
        } catch (AccountsUnavailable unavailable) {
            LOG.atError()
                    .addKeyValue("route", action.route())
                    .log("action refused: it cannot be logged");
            if (editor.isEmpty()) {
                throw unavailable;
            }
            return pages.notKept(editor.get(), request.getPath(), FormBinder.form(request));
        }
    }
}
