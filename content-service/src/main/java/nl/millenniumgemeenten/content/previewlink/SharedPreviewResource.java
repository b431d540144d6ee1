package nl.millenniumgemeenten.content.previewlink;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// What a secret link shows. For the website itself, which asks on behalf of whoever has the link.
@Controller("/preview-links")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("service")
class SharedPreviewResource {
    private final SharePreview share;

    SharedPreviewResource(SharePreview share) {
        this.share = share;
    }

    @Get("/{token}")
    PreviewLinkJson get(String token) {
        return PreviewLinkJson.of(share.shown(token));
    }
}
