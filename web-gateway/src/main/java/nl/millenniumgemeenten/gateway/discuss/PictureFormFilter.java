package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.LargeForm;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.form.UploadedFiles;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import org.jspecify.annotations.Nullable;

/// Reads the forms in which visitors bring pictures, onto our disk and never into memory. Anybody
/// can send these, so few come in at once, and of one client fewer. A form without pictures is
/// small, and waits for none of that.
@ServerFilter({"/discussies/**", "/bijdragen/**"})
@Order(PictureFormFilter.ORDER)
class PictureFormFilter {
    /// Where files stand while their form is answered, beside the snapshot.
    static final String UPLOADS = "uploads";

    /// Where other forms are read.
    static final int ORDER = 100;

    private static final Pattern FORMS =
            Pattern.compile("/discussies/[0-9]+/meeschrijven|/bijdragen/[0-9]+/bewerken");

    /// Four pictures of 10 MB and the form around them.
    private static final long MOST = 42L * 1024 * 1024;

    private static final long SMALL = 256L * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SameOrigin sameOrigin;
    private final ClientAddress clients;
    private final DiscussPages pages;
    private final Path directory;
    private final UploadTurns turns = new UploadTurns(8, 2);

    PictureFormFilter(
            SameOrigin sameOrigin,
            ClientAddress clients,
            DiscussPages pages,
            SiteConfiguration configuration) {
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.pages = pages;
        this.directory = configuration.snapshotDirectory().resolve(UPLOADS);
    }

    /// A form of another site is not read at all: whoever gets it refuses it.
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> read(HttpRequest<?> request) throws IOException {
        if (request.getMethod() != HttpMethod.POST
                || !(request instanceof ServerHttpRequest<?> sent)
                || !FORMS.matcher(request.getPath()).matches()
                || !isMultipart(request)
                || !sameOrigin.allows(request)) {
            return null;
        }
        var length = request.getContentLength();
        if (length >= 0 && length <= SMALL) {
            LargeForm.read(sent, directory, SMALL);
            return null;
        }
        var client = clients.of(request);
        if (!turns.take(client, PATIENCE)) {
            return pages.unavailable(
                    "Er worden nu veel foto’s tegelijk verstuurd. Ga terug met de knop Terug en"
                            + " probeer het over een minuut nog eens: wat je schreef staat er nog.");
        }
        try {
            LargeForm.read(sent, directory, MOST);
        } finally {
            turns.giveBack(client);
        }
        return null;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void remove(HttpRequest<?> request) throws IOException {
        UploadedFiles.remove(request);
    }

    private static boolean isMultipart(HttpRequest<?> request) {
        return request.getContentType()
                .map(MediaType::getName)
                .filter(MediaType.MULTIPART_FORM_DATA::equals)
                .isPresent();
    }
}
