package nl.millenniumgemeenten.gateway.form;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/// Reads the form before anything else looks at the request, so that filters and controllers all
/// see the same [Form].
@ServerFilter({
    "/redactie/**",
    "/nieuwsbrief/**",
    "/meedoen/**",
    "/mijn-gemeente/**",
    "/discussies/**",
    "/bijdragen/**"
})
@Order(FormFilter.ORDER)
class FormFilter {
    /// Before the gate of the desk, which looks for a token in the form.
    static final int ORDER = 100;

    /// Where forms come with files that do not fit in memory. They are read there, once it is known
    /// who sends them.
    private static final List<String> LARGE =
            List.of("/redactie/media", "/redactie/abonnees/importeren");

    /// The same of visitors, who bring pictures with what they write.
    private static final Pattern WITH_PICTURES =
            Pattern.compile("/discussies/[0-9]+/meeschrijven|/bijdragen/[0-9]+/bewerken");

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void read(HttpRequest<?> request) throws InterruptedException, ExecutionException {
        if (request.getMethod() == HttpMethod.POST
                && request instanceof ServerHttpRequest<?> sent) {
            read(sent, request.getContentType().map(MediaType::getName).orElse(""));
        }
    }

    private static void read(ServerHttpRequest<?> request, String type)
            throws InterruptedException, ExecutionException {
        switch (type) {
            case MediaType.APPLICATION_FORM_URLENCODED ->
                    FormBinder.received(
                            request, Form.parse(new String(body(request), StandardCharsets.UTF_8)));
            case MediaType.MULTIPART_FORM_DATA -> {
                if (LARGE.stream().anyMatch(request.getPath()::startsWith)
                        || WITH_PICTURES.matcher(request.getPath()).matches()) {
                    return;
                }
                var form =
                        MultipartForm.parse(
                                request.getHeaders().get("Content-Type", String.class, ""),
                                body(request));
                FormBinder.received(request, form.fields());
                UploadsBinder.received(request, form.uploads());
            }
            default -> FormBinder.received(request, Form.EMPTY);
        }
    }

    private static byte[] body(ServerHttpRequest<?> request)
            throws InterruptedException, ExecutionException {
        try (var body = request.byteBody().split(SplitBackpressureMode.FASTEST);
                var bytes = body.buffer().get()) {
            return bytes.toByteArray();
        }
    }
}
