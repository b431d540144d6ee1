package nl.millenniumgemeenten.gateway.desk.tag;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import nl.millenniumgemeenten.gateway.site.Site;

/// Answers the fields of what content is about, while somebody types in them.
@Controller("/redactie/labels")
class TagController {
    private static final int MOST = 8;

    private final Site site;

    TagController(Site site) {
        this.site = site;
    }

    /// The municipalities that may be meant.
    @Get("/gemeenten")
    @Produces("application/json")
    List<SuggestedNameJson> municipalities(@QueryValue(defaultValue = "") String q) {
        return new SuggestedNames(site.image()).suggestions(q.strip(), MOST);
    }
}
