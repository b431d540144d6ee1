package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.context.annotation.Property;
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
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.discuss.UploadTurns.Turn;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.FormBounds;
import nl.millenniumgemeenten.gateway.form.LargeForm;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.form.UploadedFiles;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Reads the forms in which visitors bring pictures, onto our disk and never into memory. Anybody
/// can send these, so few come in at once, and of one client fewer, and none of them as slowly as
/// they like. Who comes when it is busy keeps what they typed. A form without pictures is small,
/// and waits for none of that.
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

    /// When there is so much of forms that were not answered yet, no more comes in.
    private static final long ROOM = 400L * 1024 * 1024;

    private static final int AT_ONCE = 12;
    private static final int OF_ONE = 2;
    private static final long SMALL = 256L * 1024;
    private static final Duration UNTIL_A_TURN = Duration.ofSeconds(10);
    private static final String BUSY = PictureFormFilter.class.getName();

    private final SameOrigin sameOrigin;
    private final ClientAddress clients;
    private final Path directory;
    private final Duration patience;
    private final UploadTurns turns = new UploadTurns(AT_ONCE, OF_ONE);

    PictureFormFilter(
            SameOrigin sameOrigin,
            ClientAddress clients,
            SiteConfiguration configuration,
            @Property(name = "discussions.picture-patience") Duration patience) {
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.patience = patience;
        this.directory = configuration.snapshotDirectory().resolve(UPLOADS);
    }

    /// Whether the files of a form went nowhere, because too many came in at once.
    static boolean wasBusy(HttpRequest<?> request) {
        return request.getAttribute(BUSY).isPresent() && !UploadedFiles.complete(request);
    }

    /// A form of another site is not read at all: whoever gets it refuses it.
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void read(HttpRequest<?> request) throws IOException {
        if (request.getMethod() == HttpMethod.POST
                && request instanceof ServerHttpRequest<?> sent
                && FORMS.matcher(request.getPath()).matches()
                && isMultipart(request)
                && sameOrigin.allows(request)) {
            read(sent);
        }
    }

    private void read(ServerHttpRequest<?> request) throws IOException {
        var length = request.getContentLength();
        if (length >= 0 && length <= SMALL) {
            LargeForm.read(request, directory, FormBounds.anybody(SMALL, patience), () -> {});
            return;
        }
        var turn =
                LargeForm.kept(directory) < ROOM
                        ? turns.take(clients.of(request), UNTIL_A_TURN)
                        : Optional.<Turn>empty();
        if (turn.isPresent()) {
            inTurn(request, turn.get());
        } else {
            request.setAttribute(BUSY, true);
            LargeForm.read(request, directory, FormBounds.anybody(0, patience), () -> {});
        }
    }

    /// Who sends more than we take does not keep others waiting with the rest of it.
    private void inTurn(ServerHttpRequest<?> request, Turn turn) throws IOException {
        try {
            LargeForm.read(request, directory, FormBounds.anybody(MOST, patience), turn::giveBack);
        } finally {
            turn.giveBack();
        }
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
