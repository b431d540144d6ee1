package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of content-service that keeps discussions.
@Singleton
public class DiscussionService {
    private static final Argument<ItemsJson<DiscussionJson>> DISCUSSIONS =
            ContentService.items(DiscussionJson.class);
    private static final Argument<DiscussionJson> DISCUSSION = Argument.of(DiscussionJson.class);
    private static final Argument<ItemsJson<ContributionJson>> CONTRIBUTIONS =
            ContentService.items(ContributionJson.class);
    private static final Argument<ContributionJson> CONTRIBUTION =
            Argument.of(ContributionJson.class);
    private static final Argument<ItemsJson<ContributionJson.Text>> EDITIONS =
            ContentService.items(ContributionJson.Text.class);
    private static final Argument<ItemsJson<WaitingContributionJson>> WAITING =
            ContentService.items(WaitingContributionJson.class);
    private static final Argument<DiscussionSettingsJson> SETTINGS =
            Argument.of(DiscussionSettingsJson.class);

    private static final Argument<ItemsJson<ReportedContributionJson>> REPORTED =
            ContentService.items(ReportedContributionJson.class);

    private static final Argument<ModerationWorkJson> WORK = Argument.of(ModerationWorkJson.class);

    private final ServiceCalls calls;
    private final URI address;

    DiscussionService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.content();
    }

    /// Discussions, the last written in first: the piece after a place in the list, or the first.
    public Outcome<ItemsJson<DiscussionJson>> list(
            String words, String state, String after, Caller caller) {
        var asked =
                "/discussions?q="
                        + encoded(words)
                        + "&state="
                        + encoded(state)
                        + (after.isEmpty() ? "" : "&after=" + encoded(after));
        return calls.send(Call.get(address.resolve(asked), caller), DISCUSSIONS);
    }

    /// One discussion.
    public Outcome<DiscussionJson> discussion(UUID id, Caller caller) {
        return calls.send(Call.get(discussion(id), caller), DISCUSSION);
    }

    /// Opens a discussion, once however often it is asked under this key.
    public Outcome<DiscussionJson> open(UUID key, Map<String, Object> fields, Caller caller) {
        return calls.send(
                Call.post(address.resolve("/discussions"), caller, key, fields), DISCUSSION);
    }

    /// Changes the discussion that the editor saw.
    public Outcome<DiscussionJson> change(
            UUID id, long revision, Map<String, Object> fields, Caller caller) {
        return calls.send(Call.put(discussion(id), caller, revision, fields), DISCUSSION);
    }

    /// What was written in a discussion after a place.
    public Outcome<ItemsJson<ContributionJson>> contributions(UUID id, int after, Caller caller) {
        var uri = address.resolve("/discussions/" + id + "/contributions?after=" + after);
        return calls.send(Call.get(uri, caller), CONTRIBUTIONS);
    }

    /// Writes in a discussion, once however often it is asked under this key.
    public Outcome<ContributionJson> write(
            UUID discussion, UUID key, Map<String, Object> fields, Caller caller) {
        var uri = address.resolve("/discussions/" + discussion + "/contributions");
        return calls.send(Call.post(uri, caller, key, fields), CONTRIBUTION);
    }

    /// One contribution.
    public Outcome<ContributionJson> contribution(UUID id, Caller caller) {
        return calls.send(Call.get(contribution(id), caller), CONTRIBUTION);
    }

    /// Every text that a contribution had, newest first.
    public Outcome<ItemsJson<ContributionJson.Text>> editions(UUID id, Caller caller) {
        var uri = address.resolve("/contributions/" + id + "/editions");
        return calls.send(Call.get(uri, caller), EDITIONS);
    }

    /// Changes the text of the contribution that the editor saw. Its writer gets a mail with the
    /// reason.
    public Outcome<ContributionJson> edit(
            UUID id, long revision, Map<String, Object> fields, Caller caller) {
        return calls.send(Call.put(contribution(id), caller, revision, fields), CONTRIBUTION);
    }

    /// Hides the contribution that the editor saw. Its writer gets a mail with the reason.
    public Outcome<ContributionJson> hide(UUID id, long revision, String reason, Caller caller) {
        var fields = Map.of("reason", reason);
        return calls.send(Call.put(hiding(id), caller, revision, fields), CONTRIBUTION);
    }

    /// Shows it again.
    public Outcome<ContributionJson> show(UUID id, long revision, Caller caller) {
        return calls.send(Call.delete(hiding(id), caller, revision), CONTRIBUTION);
    }

    /// Contributions that wait for the desk, the oldest first: the piece after a place in the
    /// queue, or the first.
    public Outcome<ItemsJson<WaitingContributionJson>> waiting(
            String after, int most, Caller caller) {
        var asked =
                "/waiting-contributions?limit="
                        + most
                        + (after.isEmpty() ? "" : "&after=" + encoded(after));
        return calls.send(Call.get(address.resolve(asked), caller), WAITING);
    }

    /// Puts what waited on the site; asked again it answers the same.
    public Outcome<ContributionJson> place(UUID id, long version, Caller caller) {
        var uri = waiting(id, "placing");
        return calls.send(
                version > 0 ? Call.put(uri, caller, version) : Call.put(uri, caller), CONTRIBUTION);
    }

    /// Refuses what waited, as something. Its writer gets a mail with the reason.
    public Outcome<byte[]> refuse(UUID id, String as, String reason, Caller caller) {
        var fields = Map.of("as", as, "reason", reason);
        return calls.done(Call.put(waiting(id, "refusal"), caller, fields));
    }

    /// How much there is to do for moderators.
    public Outcome<ModerationWorkJson> work() {
        var uri = address.resolve("/moderation-work");
        return calls.send(Call.get(uri, Caller.SERVICE), WORK);
    }

    /// Somebody says that something is wrong with a contribution, once however often it is asked
    /// under this key.
    public Outcome<byte[]> report(UUID id, UUID key, String reason) {
        var uri = address.resolve("/contributions/" + id + "/reports");
        return calls.done(Call.post(uri, Caller.VISITOR, key, Map.of("reason", reason)));
    }

    /// Contributions of which visitors said so and nobody has looked at it.
    public Outcome<ItemsJson<ReportedContributionJson>> reported(Caller caller) {
        return calls.send(Call.get(address.resolve("/reported-contributions"), caller), REPORTED);
    }

    /// Somebody has looked at what was said of one until a moment, and it stays as it is.
    public Outcome<byte[]> settleReports(UUID id, String seenUntil, Caller caller) {
        var uri = address.resolve("/reported-contributions/" + id + "/settlement");
        return calls.done(Call.put(uri, caller, Map.of("seenUntil", seenUntil)));
    }

    /// Which contributions wait.
    public Outcome<DiscussionSettingsJson> settings(Caller caller) {
        return calls.send(Call.get(settings(), caller), SETTINGS);
    }

    /// Changes the settings that the editor saw.
    public Outcome<byte[]> saveSettings(long revision, Map<String, Object> fields, Caller caller) {
        return calls.done(Call.put(settings(), caller, revision, fields));
    }

    private URI waiting(UUID id, String act) {
        return address.resolve("/waiting-contributions/" + id + "/" + act);
    }

    private URI settings() {
        return address.resolve("/discussion-settings");
    }

    private URI discussion(UUID id) {
        return address.resolve("/discussions/" + id);
    }

    private URI contribution(UUID id) {
        return address.resolve("/contributions/" + id);
    }

    private URI hiding(UUID id) {
        return address.resolve("/contributions/" + id + "/hiding");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
