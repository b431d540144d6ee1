package nl.millenniumgemeenten.gateway.desk.recent;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.search.KindChoice;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.FoundJson;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;

/// What is recent, of every kind of content.
@Singleton
public class RecentContent {
    /// How many are shown.
    private static final int MOST = 8;

    private final ContentService content;
    private final Site site;

    RecentContent(ContentService content, Site site) {
        this.content = content;
        this.site = site;
    }

    /// What is recent.
    ///
    /// @param complete whether who knows answered
    public record Found(List<Recent> items, boolean complete) {
        public Found {
            items = List.copyOf(items);
        }
    }

    /// What this editor saved last and visitors do not see yet, however long ago.
    public Found drafts(Editor editor) {
        return switch (content.drafts(MOST, editor.caller())) {
            case Outcome.Ok<ItemsJson<FoundJson>>(var found, _) ->
                    new Found(found.items().stream().map(RecentContent::draft).toList(), true);
            // What an editor may not read is none of theirs.
            case Outcome.Refused<ItemsJson<FoundJson>> _ -> new Found(List.of(), true);
            case Outcome.Stale<ItemsJson<FoundJson>>(),
                    Outcome.Unavailable<ItemsJson<FoundJson>>() ->
                    new Found(List.of(), false);
        };
    }

    /// What went live lately. Asked of what we know ourselves, never of a service.
    public List<Recent> published() {
        return RecentlyPublished.in(site.image(), MOST);
    }

    private static Recent draft(FoundJson found) {
        var kind = KindChoice.of(found.kind());
        return new Recent(
                found.title(),
                kind.map(KindChoice::one).orElse(found.kind()),
                found.savedAt(),
                kind.map(one -> one.screen(found.id().toString())).orElse("/redactie"));
    }
}
