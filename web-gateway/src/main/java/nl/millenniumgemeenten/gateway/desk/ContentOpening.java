package nl.millenniumgemeenten.gateway.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.EditionItemJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PresentJson;
import nl.millenniumgemeenten.gateway.service.WorkingCopyItemJson;
import nl.millenniumgemeenten.gateway.service.WorkingCopyJson;

/// Finds out what somebody who opens a form of one kind of content should know. None of it is
/// needed to write: what cannot be read is left out.
final class ContentOpening<J extends ContentJson, E> {
    /// Opens what was typed before, instead of what is stored.
    static final String CONTINUE = "verder";

    /// The fields of somebody else's that were kept when what was typed was saved.
    static final String KEPT = "bewaard";

    private static final int MOST_OFFERS = 3;

    private final ContentKind<J, E> kind;
    private final Moments moments;

    ContentOpening(ContentKind<J, E> kind, Moments moments) {
        this.kind = kind;
        this.moments = moments;
    }

    /// What this person typed of it and did not save, in each window. A copy that says what is
    /// stored anyway is forgotten: it was saved after all.
    List<WorkingCopyJson> copies(J content, Editor editor) {
        var around = kind.collection().around(content.id());
        var stored = kind.draft(content);
        var differing = new ArrayList<WorkingCopyJson>();
        for (var copy : copies(content.id(), editor)) {
            if (Merge.differing(kind.fields(), stored, Copies.form(copy)).isEmpty()) {
                around.forget(copy.window(), copy.keptAt(), editor.caller());
            } else {
                differing.add(copy);
            }
        }
        return differing;
    }

    /// What this person typed of something new and did not save, in this window.
    Optional<WorkingCopyJson> copy(UUID id, String window, Editor editor) {
        return Copies.chosen(copies(id, editor), window);
    }

    private List<WorkingCopyJson> copies(UUID id, Editor editor) {
        return kind.collection().around(id).workingCopies(editor.caller())
                        instanceof Outcome.Ok<ItemsJson<WorkingCopyJson>>(var copies, _)
                ? copies.items()
                : List.of();
    }

    /// The offers to go on with what was typed before, but for the one that was taken.
    List<OfferView> offers(
            J content, List<WorkingCopyJson> copies, Optional<WorkingCopyJson> taken) {
        return copies.stream()
                .filter(copy -> !taken.equals(Optional.of(copy)))
                .limit(MOST_OFFERS)
                .map(copy -> offer(content, copy))
                .toList();
    }

    private OfferView offer(J content, WorkingCopyJson copy) {
        var older =
                copy.edition() != content.draftEdition()
                        ? " Intussen is er een nieuwere versie opgeslagen. Als je verdergaat en"
                                + " opslaat, voegen we die samen met wat je typte."
                        : "";
        return offer(
                "Je was hier bezig ("
                        + moments.saved(copy.keptAt())
                        + "), maar dat is nog niet opgeslagen."
                        + older,
                kind.screens() + "/" + content.id() + "?" + CONTINUE + "=" + copy.window(),
                content.id(),
                copy.window(),
                copy.keptAt(),
                false);
    }

    /// The offers to go on with something new.
    List<OfferView> offersOfNew(Editor editor) {
        if (!(kind.collection().workingCopies(editor.caller())
                instanceof Outcome.Ok<ItemsJson<WorkingCopyItemJson>>(var copies, _))) {
            return List.of();
        }
        return copies.items().stream()
                .filter(copy -> copy.revision() == 0)
                .filter(copy -> copy.kind().equals(kind.collection().kind()))
                .limit(MOST_OFFERS)
                .map(copy ->
                        offer(
                                "Je was bezig met ‘"
                                        + (copy.title().isEmpty() ? "zonder titel" : copy.title())
                                        + "’ ("
                                        + moments.saved(copy.keptAt())
                                        + "), maar dat is nog niet opgeslagen.",
                                kind.screens()
                                        + "/nieuw?kopie="
                                        + copy.id()
                                        + "&"
                                        + CONTINUE
                                        + "="
                                        + copy.window(),
                                copy.id(),
                                copy.window(),
                                copy.keptAt(),
                                true))
                .toList();
    }

    private OfferView offer(
            String text,
            String continuePath,
            UUID id,
            String window,
            Instant keptAt,
            boolean fresh) {
        return new OfferView(
                text,
                continuePath,
                WorkingCopyController.path(kind.collection().kind(), id) + "/weg",
                window,
                keptAt.toString(),
                fresh);
    }

    /// Who else has it open, now that this person has it open too.
    List<String> others(UUID id, Editor editor) {
        return kind.collection().around(id).present(editor.caller())
                        instanceof Outcome.Ok<ItemsJson<PresentJson>>(var present, _)
                ? moments.present(present.items())
                : List.of();
    }

    /// What became of what was typed, when somebody else had saved in between.
    ///
    /// @param editions the newest versions
    String merged(J content, String keptFields, List<EditionItemJson> editions) {
        var names = Arrays.asList(keptFields.split(",", -1));
        var labels =
                kind.fields().stream()
                        .filter(field -> names.contains(field.name()))
                        .map(Field::label)
                        .toList();
        var who =
                editions.stream()
                        .filter(edition -> edition.edition() == content.draftEdition() - 1)
                        .map(edition -> edition.savedBy().name())
                        .findFirst()
                        .orElse("iemand anders");
        var what = labels.isEmpty() ? "een deel" : "‘" + DutchText.list(labels) + "’";
        return "Opgeslagen, samen met wat "
                + who
                + " intussen had opgeslagen. Van die versie is "
                + what
                + " bewaard. Lees na of het samen klopt. Dit is nog niet gepubliceerd.";
    }
}
