package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of subscription-service that keeps the issues of the newsletter. It is called in the
/// name of who writes them.
@Singleton
public class IssueService {
    private static final Argument<IssueJson> ISSUE = Argument.of(IssueJson.class);
    private static final Argument<ItemsJson<IssueLineJson>> LINES =
            ContentService.items(IssueLineJson.class);
    private static final Argument<ItemsJson<HappeningJson>> HAPPENINGS =
            ContentService.items(HappeningJson.class);
    private static final Argument<IssueEditionJson> EDITION = Argument.of(IssueEditionJson.class);
    private static final Argument<ItemsJson<IssueEditionLineJson>> EDITIONS =
            ContentService.items(IssueEditionLineJson.class);
    private static final Argument<ItemsJson<FollowedLinkJson>> FOLLOWED =
            ContentService.items(FollowedLinkJson.class);
    private static final Argument<ItemsJson<WantedPicturesJson>> WANTED =
            ContentService.items(WantedPicturesJson.class);
    private static final Argument<IssuePreviewJson> PREVIEW = Argument.of(IssuePreviewJson.class);
    private static final Argument<SubscriptionService.Lists> LISTS =
            Argument.of(SubscriptionService.Lists.class);

    private final ServiceCalls calls;
    private final URI address;

    IssueService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// Issues in a state, or in any if that is empty, the newest first.
    ///
    /// @param after where a list goes on; empty for its beginning
    public Outcome<ItemsJson<IssueLineJson>> list(
            String state, String after, int limit, Caller caller) {
        var query = "?limit=" + limit + parameter("state", state) + parameter("after", after);
        return calls.send(Call.get(address.resolve("/issues" + query), caller), LINES);
    }

    /// One issue.
    public Outcome<IssueJson> read(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, ""), caller), ISSUE);
    }

    /// Makes an issue with this id. Stale if there is another one already.
    public Outcome<IssueJson> create(UUID id, Map<String, Object> json, Caller caller) {
        return calls.send(Call.post(address.resolve("/issues"), caller, id, json), ISSUE);
    }

    /// Saves an issue.
    public Outcome<IssueJson> save(
            UUID id, long revision, Map<String, Object> json, Caller caller) {
        return calls.send(Call.put(uri(id, ""), caller, revision, json), ISSUE);
    }

    /// Throws a draft away.
    public Outcome<byte[]> delete(UUID id, long revision, Caller caller) {
        return calls.done(Call.delete(uri(id, ""), caller, revision));
    }

    /// Takes what was sent out of the archive.
    ///
    /// @param reason stays at the desk
    public Outcome<byte[]> withdraw(UUID id, long revision, String reason, Caller caller) {
        return calls.done(
                Call.delete(uri(id, ""), caller, revision).saying(Map.of("reason", reason)));
    }

    /// The lists that an issue can go to.
    public Outcome<SubscriptionService.Lists> lists(Caller caller) {
        return calls.send(Call.get(address.resolve("/lists"), caller), LISTS);
    }

    /// What an issue can tell of: the newest on the site, with these words if there are any.
    public Outcome<ItemsJson<HappeningJson>> happenings(String words, Caller caller) {
        var uri =
                address.resolve(
                        "/happenings?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        return calls.send(Call.get(uri, caller), HAPPENINGS);
    }

    /// An issue as it was saved once.
    public Outcome<IssueEditionJson> edition(UUID id, int edition, Caller caller) {
        return calls.send(Call.get(uri(id, "/editions/" + edition), caller), EDITION);
    }

    /// Its saves, newest first, without what they say.
    ///
    /// @param before the number below which the list goes on
    public Outcome<ItemsJson<IssueEditionLineJson>> editions(
            UUID id, int before, int limit, Caller caller) {
        return calls.send(
                Call.get(uri(id, "/editions?before=" + before + "&limit=" + limit), caller),
                EDITIONS);
    }

    /// Saves an earlier edition once more, into a draft.
    public Outcome<IssueJson> restore(UUID id, long revision, int edition, Caller caller) {
        return calls.send(
                Call.put(uri(id, "/restoration"), caller, revision, Map.of("edition", edition)),
                ISSUE);
    }

    /// What readers would get; nothing of it is kept.
    public Outcome<IssuePreviewJson> preview(Map<String, Object> json, Caller caller) {
        return calls.send(Call.post(address.resolve("/issue-previews"), caller, json), PREVIEW);
    }

    /// What readers would get, or got, of what was saved.
    ///
    /// @param edition which save; 0 for the newest
    /// @param pictures where the desk finds those that are not public
    public Outcome<IssuePreviewJson> preview(
            UUID id, int edition, Map<String, Object> pictures, Caller caller) {
        var json = new HashMap<String, Object>(Map.of("pictures", pictures));
        if (edition > 0) {
            json.put("edition", edition);
        }
        return calls.send(Call.post(uri(id, "/previews"), caller, json), PREVIEW);
    }

    /// Adds how often links were followed. The same batch again adds nothing.
    public Outcome<byte[]> addClicks(ClicksJson clicks, Caller caller) {
        return calls.done(Call.post(address.resolve("/clicks"), caller, clicks));
    }

    /// How often the links in the mail of an issue were followed.
    public Outcome<ItemsJson<FollowedLinkJson>> clicks(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, "/clicks"), caller), FOLLOWED);
    }

    /// Pictures that are to be seen before their issues begin.
    public Outcome<ItemsJson<WantedPicturesJson>> wantedPictures(Caller caller) {
        return calls.send(Call.get(address.resolve("/issue-pictures"), caller), WANTED);
    }

    /// Says that everybody can see the pictures of an edition (`shown`), or that one of them is not
    /// there (`missing`).
    public Outcome<byte[]> tellPictures(UUID id, int edition, String state, Caller caller) {
        return calls.done(
                Call.put(
                        address.resolve("/issue-pictures/" + id),
                        caller,
                        Map.of("edition", edition, "state", state)));
    }

    /// Mails what is stored to a few people, who must be colleagues.
    ///
    /// @param pictures where they see those that are not public
    public Outcome<byte[]> test(
            UUID id, List<String> addresses, Map<String, Object> pictures, Caller caller) {
        return calls.done(
                Call.post(
                        uri(id, "/test-mails"),
                        caller,
                        UUID.randomUUID(),
                        Map.of("to", addresses, "pictures", pictures)));
    }

    /// Asks a second person to approve it.
    public Outcome<IssueJson> handIn(UUID id, long revision, String note, Caller caller) {
        return calls.send(
                Call.put(uri(id, "/review"), caller, revision, Map.of("note", note)), ISSUE);
    }

    /// Takes it back from who should approve it.
    public Outcome<IssueJson> takeBack(UUID id, long revision, Caller caller) {
        return calls.send(Call.delete(uri(id, "/review"), caller, revision), ISSUE);
    }

    /// Sends it back to who wrote it.
    public Outcome<IssueJson> sendBack(UUID id, long revision, String text, Caller caller) {
        return calls.send(
                Call.put(uri(id, "/review/refusal"), caller, revision, Map.of("text", text)),
                ISSUE);
    }

    /// Approves the edition that was seen.
    public Outcome<IssueJson> approve(UUID id, int edition, Caller caller) {
        return calls.send(Call.put(uri(id, "/approval"), caller, edition), ISSUE);
    }

    /// Takes the approval away.
    public Outcome<IssueJson> withdrawApproval(UUID id, long revision, Caller caller) {
        return calls.send(Call.delete(uri(id, "/approval"), caller, revision), ISSUE);
    }

    /// Plans when it goes to its readers: a date and a time on the clocks of the campaign.
    ///
    /// @param occurrence `first` or `second` where the clock shows that time twice; or else empty
    public Outcome<IssueJson> schedule(
            UUID id, long revision, String at, String occurrence, Caller caller) {
        return calls.send(
                Call.put(
                        uri(id, "/schedule"),
                        caller,
                        revision,
                        Map.of("at", at, "occurrence", occurrence)),
                ISSUE);
    }

    /// Calls off what was planned.
    public Outcome<IssueJson> callOff(UUID id, long revision, Caller caller) {
        return calls.send(Call.delete(uri(id, "/schedule"), caller, revision), ISSUE);
    }

    private URI uri(UUID id, String part) {
        return address.resolve("/issues/" + id + part);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
