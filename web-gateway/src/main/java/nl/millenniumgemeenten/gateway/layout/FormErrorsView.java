package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// What is wrong with a form that was sent: shown together above it and again beside each field.
public record FormErrorsView(List<FormErrorView> all) {

    /// Nothing is wrong.
    public static final FormErrorsView NONE = new FormErrorsView(List.of());

    public FormErrorsView {
        all = List.copyOf(all);
    }

    /// What is wrong with a field, empty if nothing.
    public String of(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FormErrorView::message)
                .findFirst()
                .orElse("");
    }
}
