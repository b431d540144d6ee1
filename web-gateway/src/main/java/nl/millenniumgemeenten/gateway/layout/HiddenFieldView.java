package nl.millenniumgemeenten.gateway.layout;

import java.util.List;
import java.util.Map;

/// A value that a form carries along unseen.
public record HiddenFieldView(String name, String value) {

    /// All that was typed, without the token: the form that carries it along has its own.
    public static List<HiddenFieldView> all(Map<String, List<String>> typed) {
        return typed.entrySet().stream()
                .filter(field -> !field.getKey().equals("csrf"))
                .flatMap(field ->
                        field.getValue().stream()
                                .map(value -> new HiddenFieldView(field.getKey(), value)))
                .toList();
    }
}
