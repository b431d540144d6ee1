package nl.millenniumgemeenten.content.workflow;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.workflow.schedule.PlanAhead;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import org.jspecify.annotations.Nullable;

/// Content of any kind to let go through the workflow.
public final class WorkflowFixture {
    /// Who the tokens of the tests are for.
    public static final Editor ANNA = new Editor("account-7", "Anna de Vries");

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private WorkflowFixture() {}

    /// A new draft of a kind.
    public static Answer draft(Caller writer, String kind) {
        return writer.post("/" + kind, body(kind, "stuk-" + COUNT.incrementAndGet())).ok();
    }

    /// A next edition of it.
    public static Answer save(Caller writer, String kind, Answer content) {
        var slug = content.text("/draft/slug");
        return writer.put(path(kind, content), content.etag(), body(kind, slug)).ok();
    }

    /// The live edition of something new.
    public static Answer live(Caller editor, String kind) {
        var draft = draft(editor, kind);
        return editor.put(path(kind, draft) + "/publication", draft.etag()).ok();
    }

    /// Its address.
    public static String path(String kind, Answer content) {
        return "/" + kind + "/" + content.text("/id");
    }

    /// Its id.
    public static UUID id(Answer content) {
        return UUID.fromString(content.text("/id"));
    }

    /// A moment as an editor types it.
    public static Map<String, Object> moment(Instant at) {
        ZonedDateTime wall = at.atZone(AMSTERDAM);
        return Map.of(
                "date", wall.toLocalDate().toString(),
                "time", DateTimeFormatter.ofPattern("HH:mm:ss").format(wall));
    }

    /// Plans at any moment, in the past as well: as if the service was away since.
    public static void plan(
            ContentServer server,
            String kind,
            Answer content,
            What what,
            @Nullable Integer edition,
            Instant at) {
        var item = new Item(kind, id(content));
        long revision = server.kind(kind).standing(item.id()).revision();
        server.bean(PlanAhead.class)
                .handle(new PlanAhead.Command(item, what, revision, edition, at, null, ANNA));
    }

    /// A request body with everything that a kind needs.
    public static Map<String, Object> body(String kind, String slug) {
        var body = new HashMap<String, Object>();
        body.put("slug", slug);
        body.put("title", "Over " + slug);
        body.put("summary", "Waar het over gaat.");
        body.put("bodyHtml", "<p>Tekst van " + slug + ".</p>");
        body.putAll(
                kind.equals("pages")
                        ? Map.of("position", 1, "inNavigation", true)
                        : Map.of("datedOn", "2012-09-24"));
        return body;
    }
}
