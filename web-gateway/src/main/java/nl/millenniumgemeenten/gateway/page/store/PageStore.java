package nl.millenniumgemeenten.gateway.page.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Target;
import org.jspecify.annotations.Nullable;

/// The rendered public pages by the text of their target. A page is right for as long as the
/// questions it asked of the site have the same answers; one that is not is rendered anew when next
/// asked for, once, however many ask. The least used leave when memory is full.
@Singleton
public final class PageStore {
    private final PageRenderer pages;
    private final Cache<String, StoredPage> stored;
    private final Counter rendered;

    PageStore(
            PageRenderer pages,
            @Property(name = "page-store.maximum-bytes") long maximumBytes,
            MeterRegistry meters) {
        this.pages = pages;
        this.stored =
                Caffeine.newBuilder()
                        .maximumWeight(maximumBytes)
                        .weigher((String path, StoredPage page) -> page.response().weight())
                        .build();
        this.rendered =
                Counter.builder("page_store_rendered")
                        .description("Pages rendered because they were new or not right any more")
                        .register(meters);
    }

    /// The stored page, if it is right in this image. Quick enough for the event loop.
    @Nullable StoredResponse find(String target, SiteImage image) {
        var page = stored.getIfPresent(target);
        return page != null && page.isRightIn(image) ? page.response() : null;
    }

    /// The page of a target, rendered if need be; nothing if there is no page in this image.
    public Optional<StoredResponse> get(Target target, SiteImage image) {
        return get(
                target.text(),
                target.at(),
                image,
                reading -> pages.render(target, reading).map(StoredResponse::page));
    }

    /// What stands under a key, made from a reading of the image if need be.
    ///
    /// @param at the day that it is about, if it is not about today
    Optional<StoredResponse> get(
            String key,
            Optional<LocalDate> at,
            SiteImage image,
            Function<Reading, Optional<StoredResponse>> maker) {
        var right =
                stored.asMap()
                        .compute(
                                key,
                                (_, page) ->
                                        page != null && page.isRightIn(image)
                                                ? page
                                                : make(new Reading(image, at), image, maker));
        return Optional.ofNullable(right).map(StoredPage::response);
    }

    private @Nullable StoredPage make(
            Reading reading, SiteImage image, Function<Reading, Optional<StoredResponse>> maker) {
        return maker.apply(reading)
                .map(response -> {
                    rendered.increment();
                    return new StoredPage(response, reading.sources(), image);
                })
                .orElse(null);
    }
}
