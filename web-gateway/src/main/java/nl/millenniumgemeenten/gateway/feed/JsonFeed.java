package nl.millenniumgemeenten.gateway.feed;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.api.record.RecordJson;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Writes a feed as JSON Feed 1.1.
final class JsonFeed {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private JsonFeed() {}

    static byte[] write(SiteConfiguration configuration, Feed feed) {
        var site = configuration.url().toString();
        var json = new LinkedHashMap<String, Object>();
        json.put("version", VERSION);
        json.put("title", feed.title());
        json.put("home_page_url", site + feed.path());
        json.put("feed_url", site + feed.address(FeedForm.JSON, feed.page()));
        json.put("description", feed.subtitle());
        if (feed.more()) {
            json.put("next_url", site + feed.address(FeedForm.JSON, feed.page() + 1));
        }
        json.put("authors", List.of(Map.of("name", feed.author())));
        json.put("language", "nl");
        json.put("items", feed.entries().stream().map(entry -> item(site, entry)).toList());
        return RecordJson.write(json);
    }

    private static Map<String, Object> item(String site, FeedEntry entry) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", "urn:uuid:" + entry.id());
        item.put("url", site + entry.path());
        item.put("title", entry.title());
        item.put("content_html", entry.contentHtml());
        if (!entry.summary().isBlank()) {
            item.put("summary", entry.summary());
        }
        item.put("date_published", entry.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        item.put("date_modified", entry.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        if (!entry.categories().isEmpty()) {
            item.put("tags", entry.categories().stream().map(FeedEntry.Category::label).toList());
        }
        return item;
    }
}
