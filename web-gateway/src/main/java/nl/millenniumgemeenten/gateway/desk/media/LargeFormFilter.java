package nl.millenniumgemeenten.gateway.desk.media;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Path;
import nl.millenniumgemeenten.gateway.account.SessionCookie;
import nl.millenniumgemeenten.gateway.account.Sessions;
import nl.millenniumgemeenten.gateway.form.LargeForm;
import nl.millenniumgemeenten.gateway.form.UploadedFiles;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Reads the forms of the library and of files with readers, which may be large, of people who are
/// signed in: nobody else fills our disk. The files are gone when the form was answered.
@ServerFilter({"/redactie/media", "/redactie/media/**", "/redactie/abonnees/importeren"})
@Order(LargeFormFilter.ORDER)
class LargeFormFilter {
    /// Where other forms are read: before the gate of the desk, which looks for a token in the
    /// form.
    static final int ORDER = 100;

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final Path directory;

    LargeFormFilter(SessionCookie cookie, Sessions sessions, SiteConfiguration configuration) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.directory = configuration.snapshotDirectory().resolve("uploads");
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void read(HttpRequest<?> request) throws IOException {
        if (request.getMethod() != HttpMethod.POST
                || !(request instanceof ServerHttpRequest<?> sent)) {
            return;
        }
        var type = request.getContentType().map(MediaType::getName).orElse("");
        if (type.equals(MediaType.MULTIPART_FORM_DATA)
                && cookie.of(request).flatMap(sessions::editor).isPresent()) {
            LargeForm.read(sent, directory);
        }
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void remove(HttpRequest<?> request) throws IOException {
        UploadedFiles.remove(request);
    }
}
