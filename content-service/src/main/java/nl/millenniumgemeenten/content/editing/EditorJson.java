package nl.millenniumgemeenten.content.editing;

import io.micronaut.serde.annotation.Serdeable;

/// An editor as the desk sees one.
@Serdeable
public record EditorJson(String id, String name) {

    /// As JSON.
    public static EditorJson of(Editor editor) {
        return new EditorJson(editor.id(), editor.name());
    }
}
