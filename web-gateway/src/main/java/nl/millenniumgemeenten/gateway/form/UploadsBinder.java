package nl.millenniumgemeenten.gateway.form;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Gives controllers the files that [FormFilter] read.
@Singleton
public final class UploadsBinder implements TypedRequestArgumentBinder<Uploads> {
    private static final String ATTRIBUTE = Uploads.class.getName();

    static void received(HttpRequest<?> request, Uploads uploads) {
        request.setAttribute(ATTRIBUTE, uploads);
    }

    @Override
    public Argument<Uploads> argumentType() {
        return Argument.of(Uploads.class);
    }

    @Override
    public BindingResult<Uploads> bind(
            ArgumentConversionContext<Uploads> context, HttpRequest<?> source) {
        return () ->
                Optional.of(source.getAttribute(ATTRIBUTE, Uploads.class).orElse(Uploads.NONE));
    }
}
