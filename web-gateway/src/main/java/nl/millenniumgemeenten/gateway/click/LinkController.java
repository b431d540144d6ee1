package nl.millenniumgemeenten.gateway.click;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import nl.millenniumgemeenten.gateway.site.IssueIndex;
import nl.millenniumgemeenten.gateway.site.Site;

/// Leads who follows a counted link in the mail of an issue to where it goes: an address of that
/// issue, out of our image and out of nothing that is sent along. It takes nobody's name and sets
/// no cookie.
@Controller(IssueIndex.PATH)
class LinkController {
    private final Site site;
    private final Clicks clicks;

    LinkController(Site site, Clicks clicks) {
        this.site = site;
        this.clicks = clicks;
    }

    @Get("/{number:[0-9]+}/link/{link:[0-9]+}")
    HttpResponse<?> follow(long number, int link, HttpRequest<?> request) {
        var issues = site.image().issues();
        var issue = issues.byNumber().get(number);
        if (issue == null) {
            return issues.newest(1).stream().allMatch(newest -> newest.number() < number)
                    ? later()
                    : missing();
        }
        if (link < 1 || link > issue.links().size()) {
            return missing();
        }
        if (request.getMethod() == HttpMethod.GET && !Machines.asks(request)) {
            clicks.count(issue.id(), link);
        }
        return unseen(HttpResponse.status(HttpStatus.FOUND))
                .header("Location", issue.links().get(link - 1))
                .header("Referrer-Policy", "no-referrer");
    }

    private static HttpResponse<?> missing() {
        return unseen(HttpResponse.notFound());
    }

    /// The mail may be a little ahead of what we know.
    private static HttpResponse<?> later() {
        return unseen(HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE))
                .header("Retry-After", "10");
    }

    private static MutableHttpResponse<?> unseen(MutableHttpResponse<?> answer) {
        return answer.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex");
    }
}
