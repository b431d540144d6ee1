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
import java.util.concurrent.ExecutionException;

/// Reads the form before anything else looks at the request, so that filters and controllers all
/// see the same [Form].
@ServerFilter({"/redactie/**", "/nieuwsbrief/**"})
@Order(FormFilter.ORDER)
class FormFilter {
    /// Before the gate of the desk, which looks for a token in the form.
    static final int ORDER = 100;

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void read(HttpRequest<?> request) throws InterruptedException, ExecutionException {
        if (request.getMethod() == HttpMethod.POST) {
            FormBinder.received(request, form(request));
        }
    }

    private static Form form(HttpRequest<?> request)
            throws InterruptedException, ExecutionException {
        var type = request.getContentType().map(MediaType::getName).orElse("");
        if (!type.equals(MediaType.APPLICATION_FORM_URLENCODED)
                || !(request instanceof ServerHttpRequest<?> server)) {
            return Form.EMPTY;
        }
        try (var body = server.byteBody().split(SplitBackpressureMode.FASTEST);
                var bytes = body.buffer().get()) {
            return Form.parse(new String(bytes.toByteArray(), StandardCharsets.UTF_8));
        }
    }
}
