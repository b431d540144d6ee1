package nl.millenniumgemeenten.gateway.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Gives controllers the editor that the gate of the desk let in.
@Singleton
public final class EditorBinder implements TypedRequestArgumentBinder<Editor> {
    private static final String ATTRIBUTE = Editor.class.getName();

    /// Remembers who sent this request.
    public static void signedIn(HttpRequest<?> request, Editor editor) {
        request.setAttribute(ATTRIBUTE, editor);
    }

    /// Who sent this request, if the gate let somebody in.
    public static Optional<Editor> editor(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Editor.class);
    }

    @Override
    public Argument<Editor> argumentType() {
        return Argument.of(Editor.class);
    }

    @Override
    public BindingResult<Editor> bind(
            ArgumentConversionContext<Editor> context, HttpRequest<?> source) {
        return () -> source.getAttribute(ATTRIBUTE, Editor.class);
    }
}
