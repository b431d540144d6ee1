package nl.millenniumgemeenten.gateway.desk.move;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.DiscussionJson;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;

/// Finds the discussion that a moderator means: by its number, an address of it or of something in
/// it, or words of its title.
@Singleton
class DiscussionChoice {
    private static final Pattern NUMBER = Pattern.compile("#?([0-9]{1,15})");
    private static final Pattern ON_SITE = Pattern.compile(".*/discussies/([0-9]{1,15})\\b.*");
    private static final Pattern AT_DESK =
            Pattern.compile(
                    ".*/redactie/discussies/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*");
    private static final Pattern CONTRIBUTION = Pattern.compile(".*/bijdragen/([0-9]{1,15})\\b.*");

    private final Site site;
    private final DiscussionService discussions;

    DiscussionChoice(Site site, DiscussionService discussions) {
        this.site = site;
        this.discussions = discussions;
    }

    /// Those that are meant and in which something more can come, without the one that it is to
    /// leave.
    Outcome<List<DiscussionJson>> find(String typed, UUID without, Caller caller) {
        var pointed = pointed(typed);
        return pointed.isPresent()
                ? one(pointed.get(), without, caller)
                : titled(typed, without, caller);
    }

    private Optional<UUID> pointed(String typed) {
        var all = site.image().discussions();
        var contribution = CONTRIBUTION.matcher(typed);
        if (contribution.matches()) {
            return Optional.ofNullable(
                            all.contributionByNumber().get(Long.valueOf(contribution.group(1))))
                    .map(ContributionChange.Recorded::discussion);
        }
        var atDesk = AT_DESK.matcher(typed);
        if (atDesk.matches()) {
            return Optional.of(UUID.fromString(atDesk.group(1)));
        }
        for (var pattern : List.of(NUMBER, ON_SITE)) {
            var matcher = pattern.matcher(typed);
            if (matcher.matches()) {
                return all.numbered(Long.parseLong(matcher.group(1)))
                        .map(DiscussionChange.Recorded::id);
            }
        }
        return Optional.empty();
    }

    private Outcome<List<DiscussionJson>> one(UUID id, UUID without, Caller caller) {
        return switch (discussions.discussion(id, caller)) {
            case Outcome.Ok<DiscussionJson>(var found, _) -> ok(List.of(found), without);
            case Outcome.Refused<DiscussionJson> refused when refused.missing() ->
                    ok(List.of(), without);
            case Outcome.Refused<DiscussionJson>(var problem) -> new Outcome.Refused<>(problem);
            case Outcome.Stale<DiscussionJson>(), Outcome.Unavailable<DiscussionJson>() ->
                    new Outcome.Unavailable<>();
        };
    }

    private Outcome<List<DiscussionJson>> titled(String typed, UUID without, Caller caller) {
        return switch (discussions.list(typed, "", "", caller)) {
            case Outcome.Ok<ItemsJson<DiscussionJson>>(var found, _) -> ok(found.items(), without);
            case Outcome.Refused<ItemsJson<DiscussionJson>>(var problem) ->
                    new Outcome.Refused<>(problem);
            case Outcome.Stale<ItemsJson<DiscussionJson>>(),
                    Outcome.Unavailable<ItemsJson<DiscussionJson>>() ->
                    new Outcome.Unavailable<>();
        };
    }

    private static Outcome<List<DiscussionJson>> ok(List<DiscussionJson> found, UUID without) {
        return new Outcome.Ok<>(
                found.stream()
                        .filter(DiscussionJson::takesContributions)
                        .filter(one -> !one.id().equals(without))
                        .toList(),
                0);
    }
}
