package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The pages of content-service.
@Singleton
public class PageService {
    private static final Argument<PageJson> PAGE = Argument.of(PageJson.class);
    private static final Argument<PageEditionJson> EDITION = Argument.of(PageEditionJson.class);
    private static final Argument<ItemsJson<PageItemJson>> PAGES = items(PageItemJson.class);
    private static final Argument<ItemsJson<EditionItemJson>> EDITIONS =
            items(EditionItemJson.class);

    private final ServiceCalls calls;
    private final URI address;

    PageService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// Every page, in the order of the tree.
    public Outcome<ItemsJson<PageItemJson>> all(Caller caller) {
        return calls.send(Call.get(address.resolve("/pages"), caller), PAGES);
    }

    /// One page.
    public Outcome<PageJson> page(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, ""), caller), PAGE);
    }

    /// Makes a page with this draft.
    public Outcome<PageJson> create(PageDraftJson draft, Caller caller) {
        return calls.send(Call.post(address.resolve("/pages"), caller, draft), PAGE);
    }

    /// Saves a draft over the revision that the editor saw.
    public Outcome<PageJson> save(UUID id, long revision, PageDraftJson draft, Caller caller) {
        return calls.send(Call.put(uri(id, ""), caller, revision, draft), PAGE);
    }

    /// Puts the draft on the site.
    public Outcome<PageJson> publish(UUID id, long revision, Caller caller) {
        return calls.send(Call.put(uri(id, "/publication"), caller, revision), PAGE);
    }

    /// Takes it off the site.
    public Outcome<PageJson> withdraw(UUID id, long revision, Caller caller) {
        return calls.send(Call.delete(uri(id, "/publication"), caller, revision), PAGE);
    }

    /// The newest saved versions.
    public Outcome<ItemsJson<EditionItemJson>> editions(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, "/editions?limit=20"), caller), EDITIONS);
    }

    /// One saved version.
    public Outcome<PageEditionJson> edition(UUID id, int edition, Caller caller) {
        return calls.send(Call.get(uri(id, "/editions/" + edition), caller), EDITION);
    }

    private URI uri(UUID id, String rest) {
        return address.resolve("/pages/" + id + rest);
    }

    @SuppressWarnings("unchecked") // Argument.of cannot say which parameter it was given.
    static <T> Argument<ItemsJson<T>> items(Class<T> type) {
        return (Argument<ItemsJson<T>>) (Argument<?>) Argument.of(ItemsJson.class, type);
    }
}
