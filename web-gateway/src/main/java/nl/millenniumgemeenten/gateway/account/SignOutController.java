package nl.millenniumgemeenten.gateway.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;

/// Ends the session of who asks for it.
@Controller("/redactie/uitloggen")
@ExecuteOn(TaskExecutors.BLOCKING)
class SignOutController {
    private final Sessions sessions;
    private final SessionCookie cookie;

    SignOutController(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        cookie.of(request).ifPresent(sessions::end);
        return HttpResponse.seeOther(URI.create(SignInController.PATH)).cookie(cookie.none());
    }
}
