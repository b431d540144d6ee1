package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// A form that is no more than a button: posts the hidden fields to `action`.
public record ButtonView(String label, String action, List<HiddenFieldView> fields) {

    public ButtonView {
        fields = List.copyOf(fields);
    }
}
