package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;
import org.jspecify.annotations.Nullable;

/// The part of subscription-service that sends issues of the newsletter. It is called in the name
/// of who watches over that.
@Singleton
public class SendingService {
    private static final Argument<IssueJson> ISSUE = Argument.of(IssueJson.class);
    private static final Argument<SendingProgressJson> PROGRESS =
            Argument.of(SendingProgressJson.class);
    private static final Argument<AudienceJson> AUDIENCE = Argument.of(AudienceJson.class);
    private static final Argument<UnsettledJson> UNSETTLED = Argument.of(UnsettledJson.class);
    private static final Argument<Decided> DECIDED = Argument.of(Decided.class);
    private static final Argument<ItemsJson<DnsRecordJson>> RECORDS =
            ContentService.items(DnsRecordJson.class);
    private static final Argument<RateJson> RATE = Argument.of(RateJson.class);
    private static final Argument<ItemsJson<WaitingIssueJson>> WAITING =
            ContentService.items(WaitingIssueJson.class);

    private final ServiceCalls calls;
    private final URI address;

    SendingService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// Of how many deliveries something was decided.
    @Serdeable
    public record Decided(long decided) {}

    @Serdeable
    record RateJson(@Nullable Integer perSecond) {
        OptionalInt rate() {
            return perSecond == null ? OptionalInt.empty() : OptionalInt.of(perSecond);
        }
    }

    /// How far it is.
    public Outcome<SendingProgressJson> progress(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, "/progress"), caller), PROGRESS);
    }

    /// To how many people it would go.
    public Outcome<AudienceJson> audience(UUID id, Caller caller) {
        return calls.send(Call.get(uri(id, "/audience"), caller), AUDIENCE);
    }

    /// Starts it or lets it go on (`sending`), pauses it (`paused`) or stops it for ever
    /// (`cancelled`).
    public Outcome<IssueJson> turn(UUID id, long revision, String state, Caller caller) {
        return calls.send(
                Call.put(uri(id, "/sending"), caller, revision, Map.of("state", state)), ISSUE);
    }

    /// Deliveries that are `failed` or `in-doubt`.
    ///
    /// @param after where the list goes on; empty for its beginning
    public Outcome<UnsettledJson> unsettled(UUID id, String state, String after, Caller caller) {
        var page = after.isEmpty() ? "" : "&after=" + after;
        return calls.send(
                Call.get(uri(id, "/deliveries?state=" + state + page), caller), UNSETTLED);
    }

    /// Decides about one delivery: `waiting` sends it again, `sent` takes it for arrived, `dropped`
    /// leaves it.
    public Outcome<byte[]> decide(UUID id, long delivery, String decision, Caller caller) {
        return calls.done(
                Call.put(uri(id, "/deliveries/" + delivery), caller, Map.of("state", decision)));
    }

    /// The same of all that were `failed` or `in-doubt` at a moment.
    public Outcome<Decided> decideAll(
            UUID id, String state, String decision, Instant upTo, Caller caller) {
        return calls.send(
                Call.post(
                        uri(id, "/deliveries/decisions"),
                        caller,
                        Map.of("from", state, "to", decision, "upTo", upTo.toString())),
                DECIDED);
    }

    /// What the DNS must have for signatures to be believed; nothing if mails are not signed. For
    /// administrators.
    public Outcome<ItemsJson<DnsRecordJson>> records(Caller caller) {
        return calls.send(Call.get(address.resolve("/dkim-records"), caller), RECORDS);
    }

    /// How many messages leave in a second at most; empty for no limit.
    public Outcome<OptionalInt> rate(Caller caller) {
        return calls.send(Call.get(address.resolve("/sending-rate"), caller), RATE)
                .then(ok -> new Outcome.Ok<>(ok.value().rate(), ok.revision()));
    }

    /// Changes that.
    public Outcome<byte[]> rate(long revision, OptionalInt perSecond, Caller caller) {
        return calls.done(
                Call.put(
                        address.resolve("/sending-rate"),
                        caller,
                        revision,
                        perSecond.isPresent()
                                ? Map.of("perSecond", perSecond.getAsInt())
                                : Map.of()));
    }

    /// The issues that wait for somebody.
    public Outcome<ItemsJson<WaitingIssueJson>> waiting(Caller caller) {
        return calls.send(Call.get(address.resolve("/waiting-issues"), caller), WAITING);
    }

    private URI uri(UUID id, String part) {
        return address.resolve("/issues/" + id + part);
    }
}
