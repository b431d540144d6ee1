package nl.millenniumgemeenten.gateway.account.entrance;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.EmailChanges;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailCourier;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Confirming a new address with a link that was mailed to it.
@Controller("/redactie/mailadres/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class EmailConfirmationController {
    private final EmailChanges changes;
    private final AccountMailCourier courier;
    private final EntrancePages pages;

    EmailConfirmationController(
            EmailChanges changes, AccountMailCourier courier, EntrancePages pages) {
        this.changes = changes;
        this.courier = courier;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String token) {
        var email = changes.of(token);
        if (email.isEmpty()) {
            return over();
        }
        return pages.message(
                HttpStatus.OK,
                Tone.NEUTRAL,
                "Bevestig je nieuwe mailadres",
                List.of("Vanaf nu log je in met " + email.get() + "."),
                List.of(
                        new ButtonView(
                                "Mailadres bevestigen", "/redactie/mailadres/" + token, List.of())),
                EntrancePages.SIGN_IN);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(HttpRequest<?> request, String token) {
        var account = changes.confirm(token);
        if (account.isEmpty()) {
            return over();
        }
        Logged.by(request, account.get());
        Logged.on(request, account.get().toString());
        courier.wake();
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Je mailadres is gewijzigd",
                List.of("Vanaf nu log je in met je nieuwe adres."),
                List.of(),
                EntrancePages.SIGN_IN);
    }

    private HttpResponse<?> over() {
        return pages.message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze link werkt niet",
                List.of(
                        "De link werkt één dag, en één keer, en alleen als niemand anders het adres"
                                + " al gebruikt. Vul het adres gerust nog eens in bij je account."),
                List.of(),
                EntrancePages.SIGN_IN);
    }
}
