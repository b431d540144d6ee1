package nl.millenniumgemeenten.gateway.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What every piece of content has in common. `state` is `unpublished`, `live` or `withdrawn`;
/// `hasDraft` tells whether there is something newer than what visitors see.
public interface ContentJson {
    UUID id();

    long revision();

    String state();

    boolean hasDraft();

    /// The number of the draft.
    int draftEdition();

    /// When the draft was saved.
    Instant savedAt();

    /// Who saved the draft.
    EditorJson savedBy();

    /// The title of the draft.
    String title();

    /// The pictures and documents that visitors see in it; known only of what is just published.
    List<ToldMediumJson> media();

    /// Whether visitors see it.
    default boolean onSite() {
        return state().equals("live");
    }
}
