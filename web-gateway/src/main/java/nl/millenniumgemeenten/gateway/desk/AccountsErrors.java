package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says so when the database of accounts does not answer.
@Controller
class AccountsErrors {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsErrors.class);

    private final DeskPages pages;

    AccountsErrors(DeskPages pages) {
        this.pages = pages;
    }

    @Error(global = true)
    HttpResponse<?> unavailable(AccountsUnavailable unavailable) {
        LOG.atWarn()
                .addKeyValue("reason", String.valueOf(unavailable.getCause()))
                .log("accounts unavailable");
        return pages.accountsUnavailable();
    }
}
