package nl.millenniumgemeenten.gateway.desk.log;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.EditorBinder;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import nl.millenniumgemeenten.gateway.account.log.ActionLog;
import nl.millenniumgemeenten.gateway.account.log.LogAction;
import nl.millenniumgemeenten.gateway.account.log.LogOutcome;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what came of an action in its row, and a row for what the gate of the desk stopped.
@ServerFilter("/redactie/**")
@Order(LogEnding.ORDER)
class LogEnding {
    /// Around the gate of the desk, so that what it stops is seen too.
    static final int ORDER = 150;

    private static final Logger LOG = LoggerFactory.getLogger(LogEnding.class);

    private final LogActions actions;
    private final ActionLog log;
    private final Strangers strangers;

    LogEnding(LogActions actions, ActionLog log, Strangers strangers) {
        this.actions = actions;
        this.log = log;
        this.strangers = strangers;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        var number = LogBeginning.number(request);
        try {
            if (number.isPresent()) {
                log.end(number.get(), outcome(request, response));
            } else if (LogActions.changes(request)) {
                actions.of(request).ifPresent(action -> refused(request, action));
            }
        } catch (AccountsUnavailable unavailable) {
            // The row says that something begun; nobody has to be told anything else than what
            // came of it.
            LOG.atError()
                    .addKeyValue("status", response.code())
                    .log("what came of an action is not in the log");
        }
    }

    private static ActionLog.End outcome(HttpRequest<?> request, HttpResponse<?> response) {
        return new ActionLog.End(
                Logged.isHalfway(request) ? LogOutcome.HALFWAY : LogOutcome.of(response.code()),
                Logged.account(request)
                        .or(() -> EditorBinder.editor(request).map(Editor::accountId)),
                LogRows.thing(request, response));
    }

    private void refused(HttpRequest<?> request, LogAction action) {
        if (EditorBinder.editor(request).isPresent() || strangers.mayWrite(request)) {
            log.refused(LogRows.beginning(request, action));
        }
    }
}
