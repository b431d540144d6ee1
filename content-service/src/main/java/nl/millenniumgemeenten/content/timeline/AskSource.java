package nl.millenniumgemeenten.content.timeline;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.timeline.SourceAnswer.Failed;
import nl.millenniumgemeenten.content.timeline.Turn.Bookmark;
import nl.millenniumgemeenten.content.timeline.format.FeedFormat;
import nl.millenniumgemeenten.content.timeline.format.FoundPost;
import nl.millenniumgemeenten.content.timeline.format.MastodonJson;
import nl.millenniumgemeenten.content.timeline.format.NotReadable;
import nl.millenniumgemeenten.guardedhttp.Asking;
import nl.millenniumgemeenten.guardedhttp.Fetched;
import nl.millenniumgemeenten.guardedhttp.GuardedHttp;

/// Asks a source what it has, in the way of its kind.
@Singleton
class AskSource {
    private static final int MOST = 2 * 1024 * 1024;
    private static final String JSON = "application/json";
    private static final String FEEDS =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
                    + " text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final GuardedHttp http;

    AskSource(GuardedHttp http) {
        this.http = http;
    }

    SourceAnswer handle(Turn turn) {
        return switch (turn.kind()) {
            case MASTODON -> mastodon(turn);
            case FEED -> feed(turn);
        };
    }

    private SourceAnswer feed(Turn turn) {
        return read(
                turn,
                turn.address(),
                FEEDS,
                "",
                here -> FeedFormat.posts(here.content(), here.type()));
    }

    /// The number of the account first, which does not change, and then what it posted.
    private SourceAnswer mastodon(Turn turn) {
        var known = turn.bookmark().account();
        if (!known.isEmpty()) {
            return statuses(turn, known);
        }
        var lookUp =
                URI.create(turn.address())
                        .resolve("/api/v1/accounts/lookup?acct=" + name(turn.address()));
        return switch (http.get(Asking.of(lookUp.toString(), JSON, MOST))) {
            case Fetched.Here here -> {
                Optional<String> account = account(here);
                yield account.isPresent()
                        ? statuses(turn, account.get())
                        : new Failed(
                                "Deze server antwoordt niet zoals Mastodon.", Optional.empty());
            }
            case Fetched.Unchanged() -> new SourceAnswer.Unchanged();
            case Fetched.TooLarge(var why) -> new Failed(why, Optional.empty());
            case Fetched.Refused refused ->
                    refused.status() == 404
                            ? new Failed(
                                    "Dit account bestaat niet op deze server.",
                                    refused.retryAfter())
                            : Failed.of(refused);
        };
    }

    private static Optional<String> account(Fetched.Here here) {
        try {
            return Optional.of(MastodonJson.account(here.content()));
        } catch (NotReadable otherwise) {
            return Optional.empty();
        }
    }

    private SourceAnswer statuses(Turn turn, String account) {
        var address =
                URI.create(turn.address())
                        .resolve(
                                "/api/v1/accounts/"
                                        + account
                                        + "/statuses?exclude_replies=true&exclude_reblogs=true&limit=20");
        return read(
                turn,
                address.toString(),
                JSON,
                account,
                here -> MastodonJson.posts(here.content(), account));
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /// Makes posts of what was fetched.
    private interface Format {
        List<FoundPost> posts(Fetched.Here here) throws NotReadable;
    }

    private SourceAnswer read(
            Turn turn, String address, String accept, String account, Format format) {
        var bookmark = turn.bookmark();
        var asking = Asking.again(address, accept, MOST, bookmark.tag(), bookmark.lastModified());
        return switch (http.get(asking)) {
            case Fetched.Here here -> {
                try {
                    yield new SourceAnswer.Posted(
                            format.posts(here),
                            new Bookmark(account, here.tag(), here.lastModified()));
                } catch (NotReadable otherwise) {
                    yield new Failed(otherwise.why(), Optional.empty());
                }
            }
            case Fetched.Unchanged() -> new SourceAnswer.Unchanged();
            case Fetched.TooLarge(var why) -> new Failed(why, Optional.empty());
            case Fetched.Refused refused -> Failed.of(refused);
        };
    }
}
