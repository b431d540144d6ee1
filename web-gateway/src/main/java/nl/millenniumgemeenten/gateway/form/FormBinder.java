package nl.millenniumgemeenten.gateway.form;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Gives controllers the form that [FormFilter] read.
@Singleton
public final class FormBinder implements TypedRequestArgumentBinder<Form> {
    private static final String ATTRIBUTE = Form.class.getName();

    /// The form that came with a request.
    public static Form form(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Form.class).orElse(Form.EMPTY);
    }

    /// Keeps a form with its request, as its sender decided on it.
    static void received(HttpRequest<?> request, Form form) {
        request.setAttribute(ATTRIBUTE, Choices.settled(form));
    }

    @Override
    public Argument<Form> argumentType() {
        return Argument.of(Form.class);
    }

    @Override
    public BindingResult<Form> bind(
            ArgumentConversionContext<Form> context, HttpRequest<?> source) {
        return () -> Optional.of(form(source));
    }
}
