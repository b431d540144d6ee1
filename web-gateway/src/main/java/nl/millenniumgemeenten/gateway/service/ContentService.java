package nl.millenniumgemeenten.gateway.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The service that owns what editors write, and the settings of the campaign.
@Singleton
public class ContentService {
    private static final Argument<ItemsJson<PageItemJson>> PAGES = items(PageItemJson.class);
    private static final Argument<PageJson> PAGE = Argument.of(PageJson.class);
    private static final Argument<ItemsJson<FoundJson>> FOUND = items(FoundJson.class);
    private static final Argument<ItemsJson<ListedJson>> LISTED = items(ListedJson.class);
    private static final Argument<ItemsJson<WorkingCopyItemJson>> COPIES =
            items(WorkingCopyItemJson.class);
    private static final Argument<CampaignJson> CAMPAIGN = Argument.of(CampaignJson.class);

    private final ServiceCalls calls;
    private final URI address;

    ContentService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// The pages.
    public ContentCollection<PageJson, PageEditionJson> pages() {
        return new ContentCollection<>(
                calls, address.resolve("/pages"), PageJson.class, PageEditionJson.class);
    }

    /// The news articles.
    public ContentCollection<ArticleJson, ArticleEditionJson> articles() {
        return new ContentCollection<>(
                calls,
                address.resolve("/news-articles"),
                ArticleJson.class,
                ArticleEditionJson.class);
    }

    /// What a secret link shows; gone if it shows nothing any more.
    public Outcome<PreviewLinkJson> sharedPreview(String token) {
        var uri = address.resolve("/preview-links/" + URLEncoder.encode(token, UTF_8));
        return calls.send(Call.get(uri, Caller.SERVICE), Argument.of(PreviewLinkJson.class));
    }

    /// What would become of a body when it is saved.
    public Outcome<BodyPreviewJson> bodyPreview(String html, Caller caller) {
        return calls.send(
                Call.post(address.resolve("/body-previews"), caller, Map.of("bodyHtml", html)),
                Argument.of(BodyPreviewJson.class));
    }

    /// The agenda items.
    public ContentCollection<AgendaItemJson, AgendaItemEditionJson> agendaItems() {
        return new ContentCollection<>(
                calls,
                address.resolve("/agenda-items"),
                AgendaItemJson.class,
                AgendaItemEditionJson.class);
    }

    /// The resources.
    public ContentCollection<ResourceJson, ResourceEditionJson> resources() {
        return new ContentCollection<>(
                calls,
                address.resolve("/resources"),
                ResourceJson.class,
                ResourceEditionJson.class);
    }

    /// The announcements.
    public ContentCollection<AlertJson, AlertEditionJson> alerts() {
        return new ContentCollection<>(
                calls, address.resolve("/alerts"), AlertJson.class, AlertEditionJson.class);
    }

    /// Agenda items, resources or announcements: the piece after a cursor, or the first if that is
    /// empty.
    ///
    /// @param kind as content-service calls it, such as `agenda-items`
    /// @param state only those in this state, any if it is empty
    /// @param words in the title, any if there are none
    public Outcome<ItemsJson<ListedJson>> list(
            String kind,
            String after,
            int limit,
            String state,
            String words,
            boolean mine,
            Caller caller) {
        var uri =
                address.resolve(
                        "/"
                                + kind
                                + "?limit="
                                + limit
                                + parameter("after", after)
                                + parameter("state", state)
                                + parameter("q", words)
                                + parameter("mine", mine ? "true" : ""));
        return calls.send(Call.get(uri, caller), LISTED);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, UTF_8);
    }

    /// Every page, in the order of the tree.
    public Outcome<ItemsJson<PageItemJson>> pageTree(Caller caller) {
        return pages("", "", false, caller);
    }

    /// The pages that somebody looks for, in the order of the tree.
    ///
    /// @param state only those in this state, any if it is empty
    /// @param words in the title, any if there are none
    /// @param mine only what who asks has made
    public Outcome<ItemsJson<PageItemJson>> pages(
            String state, String words, boolean mine, Caller caller) {
        var query =
                parameter("state", state)
                        + parameter("q", words)
                        + parameter("mine", mine ? "true" : "");
        var path = query.isEmpty() ? "/pages" : "/pages?" + query.substring(1);
        return calls.send(Call.get(address.resolve(path), caller), PAGES);
    }

    /// Puts a page in another place of the tree, with all below it; visitors see it there at once.
    ///
    /// @param parent the page to stand under, absent for the top
    /// @param after the page there to stand right after, absent for the first place
    public Outcome<PageJson> placePage(
            UUID id, long revision, Optional<UUID> parent, Optional<UUID> after, Caller caller) {
        var place = new HashMap<String, Object>();
        parent.ifPresent(page -> place.put("parent", page.toString()));
        after.ifPresent(page -> place.put("after", page.toString()));
        var uri = address.resolve("/pages/" + id + "/place");
        return calls.send(Call.put(uri, caller, revision, place), PAGE);
    }

    /// What the caller saved last and visitors do not see yet, of every kind, newest first.
    public Outcome<ItemsJson<FoundJson>> drafts(int limit, Caller caller) {
        return calls.send(
                Call.get(address.resolve("/search?mine=true&limit=" + limit), caller), FOUND);
    }

    /// Content of every kind by its words, drafts too, the best first. Empty text leaves a part
    /// open.
    ///
    /// @param after what the piece before said
    public Outcome<ItemsJson<FoundJson>> search(
            String words, String kind, String state, String after, Caller caller) {
        var asked = new StringBuilder("/search?q=").append(encoded(words));
        if (!kind.isEmpty()) {
            asked.append("&kind=").append(encoded(kind));
        }
        if (!state.isEmpty()) {
            asked.append("&state=").append(encoded(state));
        }
        if (!after.isEmpty()) {
            asked.append("&after=").append(encoded(after));
        }
        return calls.send(Call.get(address.resolve(asked.toString()), caller), FOUND);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /// What goes on around something of a kind without editions while it is written.
    public ItemEditing around(String kind, UUID id) {
        return new ItemEditing(calls, address.resolve("/" + kind), kind, id);
    }

    /// What the caller typed and did not save yet, of every kind, newest first.
    public Outcome<ItemsJson<WorkingCopyItemJson>> workingCopies(Caller caller) {
        return calls.send(Call.get(address.resolve("/working-copies"), caller), COPIES);
    }

    /// The settings of the campaign.
    public Outcome<CampaignJson> campaign(Caller caller) {
        return calls.send(Call.get(address.resolve("/campaign"), caller), CAMPAIGN);
    }

    /// Changes the settings of the campaign.
    public Outcome<CampaignJson> configure(
            long revision, Map<String, Object> settings, Caller caller) {
        var uri = address.resolve("/campaign");
        return calls.send(Call.put(uri, caller, revision, settings), CAMPAIGN);
    }

    @SuppressWarnings("unchecked") // Argument.of cannot say which parameter it was given.
    static <T> Argument<ItemsJson<T>> items(Class<T> type) {
        return (Argument<ItemsJson<T>>) (Argument<?>) Argument.of(ItemsJson.class, type);
    }
}
