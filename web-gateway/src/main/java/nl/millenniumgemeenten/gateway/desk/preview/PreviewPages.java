package nl.millenniumgemeenten.gateway.desk.preview;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.desk.ContentKind.Banner;
import nl.millenniumgemeenten.gateway.desk.ContentKind.Screen;
import nl.millenniumgemeenten.gateway.desk.Copies;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.BodyPreviewJson;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WorkingCopyJson;

/// Makes the pages of one kind of content as visitors would see them.
final class PreviewPages<J extends ContentJson, E> {
    private static final String BODY = "bodyHtml";

    private final ContentKind<J, E> kind;
    private final ContentService service;
    private final DraftReadings drafts;
    private final InstantSource clock;

    PreviewPages(
            ContentKind<J, E> kind,
            ContentService service,
            DraftReadings drafts,
            InstantSource clock) {
        this.kind = kind;
        this.service = service;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// A page, or the lack of one.
    sealed interface Page {

        /// The page, made when somebody looks at it, and what it is called.
        record Shown(Supplier<Screen> screen, String title) implements Page {}

        /// What was typed does not make a page yet.
        record Unfinished() implements Page {}

        /// It cannot be read: the outcome says why.
        record Unread(Outcome<?> why) implements Page {}
    }

    /// The saved draft.
    Page draft(UUID id, Banner banner, Editor editor) {
        return switch (kind.collection().read(id, editor.caller())) {
            case Outcome.Ok<J>(var content, _) ->
                    new Page.Shown(
                            () -> kind.preview(content, banner, drafts.of(editor.caller())),
                            content.title());
            case Outcome<J> other -> new Page.Unread(other);
        };
    }

    /// What this editor typed in a window and did not save yet, with its body as it would be saved.
    ///
    /// @param window empty for what was typed last in any
    Page typed(UUID id, String window, Banner banner, Editor editor) {
        var copies = kind.collection().around(id).workingCopies(editor.caller());
        if (!(copies instanceof Outcome.Ok<ItemsJson<WorkingCopyJson>>(var kept, _))) {
            return new Page.Unread(copies);
        }
        return Copies.chosen(kept.items(), window)
                .map(copy -> typed(id, Copies.form(copy), banner, editor))
                // Saved meanwhile.
                .orElseGet(() -> draft(id, banner, editor));
    }

    private Page typed(UUID id, Form typed, Banner banner, Editor editor) {
        var json = new LinkedHashMap<>(kind.json(typed));
        var body =
                service.bodyPreview(String.valueOf(json.getOrDefault(BODY, "")), editor.caller());
        if (!(body instanceof Outcome.Ok<BodyPreviewJson>(var safe, _))) {
            return body instanceof Outcome.Refused<BodyPreviewJson>
                    ? new Page.Unfinished()
                    : new Page.Unread(body);
        }
        json.put(BODY, safe.html());
        return typed(id, typed, json, banner, editor);
    }

    private Page typed(
            UUID id, Form typed, Map<String, Object> json, Banner banner, Editor editor) {
        // Empty is the top level, which a service leaves out.
        if ("".equals(json.get("parent"))) {
            json.remove("parent");
        }
        json.put("edition", Copies.edition(typed) + 1);
        json.put("savedAt", clock.instant().toString());
        json.put("savedBy", Map.of("id", editor.accountId().toString(), "name", editor.name()));
        Optional<E> edition = kind.collection().imaginedEdition(json);
        var content =
                kind.collection().read(id, editor.caller()) instanceof Outcome.Ok<J>(var stored, _)
                        ? Optional.of(stored)
                        : kind.collection().imagined(fresh(id, json));
        if (edition.isEmpty() || content.isEmpty()) {
            return new Page.Unfinished();
        }
        return new Page.Shown(
                () ->
                        kind.edition(
                                content.get(), edition.get(), banner, drafts.of(editor.caller())),
                typed.line("title"));
    }

    /// Something new, as if it had just been saved.
    private static Map<String, Object> fresh(UUID id, Map<String, Object> draft) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id.toString());
        json.put("revision", 0);
        json.put("state", "unpublished");
        json.put("number", 0);
        json.put("path", "/" + draft.getOrDefault("slug", ""));
        json.put("formerPaths", List.of());
        json.put("hasDraft", true);
        json.put("draft", draft);
        return json;
    }
}
