package nl.millenniumgemeenten.gateway.desk.edition;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.desk.ContentKind.Banner;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.merge.Compared;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.service.ContentJson;
import nl.millenniumgemeenten.gateway.service.EditionItemJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.RestorationJson;

/// Shows the saved versions of one kind of content.
final class EditionScreens<J extends ContentJson, E> {
    private static final int SIZE = 20;

    private final ContentKind<J, E> kind;
    private final DeskPages pages;
    private final Moments moments;
    private final DraftReadings drafts;
    private final EditionChanges changes;

    EditionScreens(
            ContentKind<J, E> kind,
            DeskPages pages,
            Moments moments,
            DraftReadings drafts,
            EditionChanges changes) {
        this.kind = kind;
        this.pages = pages;
        this.moments = moments;
        this.drafts = drafts;
        this.changes = changes;
    }

    /// The versions before `before`, newest first.
    HttpResponse<?> list(UUID id, int before, Editor editor) {
        var collection = kind.collection();
        var restored = Asked.now(() -> restored(id, editor));
        var versions = Asked.now(() -> collection.editions(id, before, SIZE, editor.caller()));
        var found =
                collection
                        .read(id, editor.caller())
                        .then(content ->
                                versions.answer()
                                        .then(editions ->
                                                new Outcome.Ok<>(
                                                        new Found<>(
                                                                content.value(),
                                                                editions.value(),
                                                                restored.orWithout(Map.of())),
                                                        content.revision())));
        return answer(found, list(id), editor, all -> list(all, editor));
    }

    /// @param restored the version that each of some versions was made from
    private record Found<J>(
            J content, ItemsJson<EditionItemJson> editions, Map<Integer, Integer> restored) {}

    private HttpResponse<?> list(Found<J> found, Editor editor) {
        var content = found.content();
        var items = found.editions().items();
        var said = changes.of(kind, content.id(), items, editor);
        var rows = new ArrayList<EditionRowView>();
        for (int i = 0; i < items.size(); i++) {
            rows.add(row(content, items.get(i), i, said, found.restored(), editor));
        }
        var live = items.stream().filter(EditionItemJson::live).findFirst();
        var view =
                new EditionListView(
                        pages.layout(
                                editor,
                                "Versies van ‘" + content.title() + "’",
                                list(content.id())),
                        content.title(),
                        kind.screens() + "/" + content.id(),
                        Long.toString(content.revision()),
                        rows,
                        list(content.id()) + "/vergelijken",
                        live.filter(edition -> !edition.draft())
                                .map(edition ->
                                        compare(
                                                content.id(),
                                                edition.edition(),
                                                content.draftEdition()))
                                .orElse(""),
                        found.editions().next() == null
                                ? ""
                                : list(content.id()) + "?voor=" + found.editions().next());
        return pages.screen(HttpStatus.OK, "desk/edition_list", view);
    }

    private EditionRowView row(
            J content,
            EditionItemJson item,
            int place,
            Map<Integer, String> said,
            Map<Integer, Integer> restored,
            Editor editor) {
        var badges = new ArrayList<BadgeView>();
        if (item.live()) {
            badges.add(new BadgeView("Op de site", Tone.POSITIVE));
        }
        if (item.draft()) {
            badges.add(new BadgeView("Nieuwste", Tone.NEUTRAL));
        }
        var from = restored.get(item.edition());
        var changed = said.getOrDefault(item.edition(), "");
        var path = list(content.id()) + "/" + item.edition();
        return new EditionRowView(
                item.edition(),
                moments.saved(item.savedAt(), item.savedBy()),
                from == null ? changed : "Versie " + from + " teruggezet. " + changed,
                badges,
                path,
                item.draft() || !editor.mayPublish() ? "" : path + "/terugzetten",
                place == 1,
                place == 0);
    }

    private Map<Integer, Integer> restored(UUID id, Editor editor) {
        return kind.collection().around(id).restorations(editor.caller())
                        instanceof Outcome.Ok<ItemsJson<RestorationJson>>(var list, _)
                ? list.items().stream()
                        .collect(
                                Collectors.toMap(
                                        RestorationJson::edition, RestorationJson::restored))
                : Map.of();
    }

    /// Two versions beside each other, the older one first, whichever was chosen as such.
    HttpResponse<?> compare(UUID id, int one, int other, Editor editor) {
        int older = Math.min(one, other);
        int newer = Math.max(one, other);
        var found =
                kind.collection()
                        .read(id, editor.caller())
                        .then(content ->
                                edition(id, older, editor)
                                        .then(before ->
                                                edition(id, newer, editor)
                                                        .then(after ->
                                                                new Outcome.Ok<>(
                                                                        new Pair<>(
                                                                                content.value(),
                                                                                before.value(),
                                                                                after.value()),
                                                                        content.revision()))));
        return answer(
                found,
                compare(id, older, newer),
                editor,
                pair -> compare(pair, older, newer, editor));
    }

    private Outcome<E> edition(UUID id, int number, Editor editor) {
        return kind.collection().edition(id, number, editor.caller());
    }

    private record Pair<J, E>(J content, E before, E after) {}

    private HttpResponse<?> compare(Pair<J, E> pair, int older, int newer, Editor editor) {
        var before = kind.filled(pair.before());
        var after = kind.filled(pair.after());
        var differing = Merge.differing(kind.fields(), before, after);
        var id = pair.content().id();
        var view =
                new ComparisonView(
                        pages.layout(
                                editor,
                                "Versie " + older + " en " + newer + " vergelijken",
                                compare(id, older, newer)),
                        pair.content().title(),
                        "Versie " + older,
                        "Versie " + newer,
                        list(id),
                        differing.stream().map(field -> compared(field, before, after)).toList(),
                        kind.fields().stream()
                                .filter(field -> !differing.contains(field))
                                .map(Field::label)
                                .toList());
        return pages.screen(HttpStatus.OK, "desk/edition_comparison", view);
    }

    private ComparedFieldView compared(Field field, Form before, Form after) {
        return new ComparedFieldView(
                field.label(),
                field.shape() == Field.Shape.BODY
                        ? Compared.bodies(before.text(field.name()), after.text(field.name()))
                        : Compared.texts(kind.words(field, before), kind.words(field, after)));
    }

    /// A saved version as a visitor would have seen it.
    HttpResponse<?> show(UUID id, int number, Editor editor) {
        var banner = new Banner("Versie " + number, "Zo is deze versie opgeslagen.", list(id));
        var found =
                kind.collection()
                        .read(id, editor.caller())
                        .then(content ->
                                edition(id, number, editor)
                                        .then(edition ->
                                                new Outcome.Ok<>(
                                                        kind.edition(
                                                                content.value(),
                                                                edition.value(),
                                                                banner,
                                                                drafts.of(editor.caller())),
                                                        content.revision())));
        return answer(
                found,
                list(id) + "/" + number,
                editor,
                screen -> pages.screen(HttpStatus.OK, screen.template(), screen.view()));
    }

    /// Saves an earlier version anew, over the revision that the editor saw.
    HttpResponse<?> restore(UUID id, int number, long revision, Editor editor) {
        if (!editor.mayPublish()) {
            return pages.notAllowed(
                    editor, "Alleen een redacteur kan een oude versie terugzetten.");
        }
        var form = kind.screens() + "/" + id;
        return switch (kind.collection().around(id).restore(number, revision, editor.caller())) {
            case Outcome.Ok<RestorationJson> _ ->
                    HttpResponse.seeOther(URI.create(Notice.RESTORED.on(form)));
            case Outcome.Refused<RestorationJson> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<RestorationJson>() ->
                    pages.notNow(
                            editor,
                            "Iemand anders heeft dit net gewijzigd. Kijk eerst wat er veranderd is."
                                    + " Er is nog niets teruggezet.",
                            list(id));
            case Outcome.Unavailable<RestorationJson>() ->
                    pages.serviceUnavailable(editor, list(id));
        };
    }

    private String list(UUID id) {
        return kind.screens() + "/" + id + "/versies";
    }

    private String compare(UUID id, int older, int newer) {
        return list(id) + "/vergelijken?oud=" + older + "&nieuw=" + newer;
    }

    private <T> HttpResponse<?> answer(
            Outcome<T> outcome, String path, Editor editor, Function<T, HttpResponse<?>> screen) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value, _) -> screen.apply(value);
            case Outcome.Refused<T> refused ->
                    refused.missing()
                            ? pages.notFound(editor)
                            : pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<T>(), Outcome.Unavailable<T>() ->
                    pages.serviceUnavailable(editor, path);
        };
    }
}
