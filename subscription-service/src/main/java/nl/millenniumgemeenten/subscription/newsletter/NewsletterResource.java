package nl.millenniumgemeenten.subscription.newsletter;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.ReadOnly;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;

/// The counts that the desk shows.
@Controller("/newsletter")
@Secured({"editor", "administrator"})
@ExecuteOn(TaskExecutors.BLOCKING)
class NewsletterResource {
    private final SubscriberCount count;
    private final Subscribers subscribers;
    private final InstantSource clock;

    NewsletterResource(SubscriberCount count, Subscribers subscribers, InstantSource clock) {
        this.count = count;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @Get
    @ReadOnly
    HttpResponse<NewsletterJson> get() {
        var counted = count.now();
        return HttpResponse.ok(
                        new NewsletterJson(
                                counted.subscribers(), subscribers.pending(clock.instant())))
                .header(HttpHeaders.ETAG, "\"" + counted.revision() + "\"");
    }
}
