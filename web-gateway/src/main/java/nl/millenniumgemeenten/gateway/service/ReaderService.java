package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;
import org.jspecify.annotations.Nullable;

/// The part of subscription-service that administrators use: who reads which list, and files of
/// readers that come and go.
@Singleton
public class ReaderService {
    private static final Argument<Found> FOUND = Argument.of(Found.class);
    private static final Argument<InsightJson> KNOWN = Argument.of(InsightJson.class);
    private static final Argument<Imports> IMPORTS = Argument.of(Imports.class);
    private static final Argument<ReaderImportJson> IMPORT = Argument.of(ReaderImportJson.class);
    private static final Argument<SubscriptionService.Lists> LISTS =
            Argument.of(SubscriptionService.Lists.class);

    private final ServiceCalls calls;
    private final URI address;

    ReaderService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// Who is looked for; what is empty leaves a part open.
    ///
    /// @param beginning of an address, or all of it
    /// @param state `confirmed` or `pending`
    /// @param after where the piece begins
    public record Wanted(String beginning, String list, String state, String after) {
        /// Without the address.
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /// A piece of those who are found, and where the next begins; `untried` tells of how many who
    /// left long ago it cannot be said whether this was their address.
    @Serdeable
    public record Found(
            @Nullable List<FoundSubscriberJson> items,
            @Nullable UUID next,
            @Nullable Integer untried) {
        /// Them.
        public List<FoundSubscriberJson> people() {
            return items == null ? List.of() : items;
        }
    }

    /// The files that were brought last.
    @Serdeable
    public record Imports(@Nullable List<ReaderImportJson> items) {
        /// Them.
        public List<ReaderImportJson> files() {
            return items == null ? List.of() : items;
        }
    }

    @Serdeable
    record ForgetJson(String reason, String proof) {}

    /// Where the people in a file come from.
    ///
    /// @param mode `confirmed` or `ask`
    /// @param consentSource where and how they agreed
    /// @param consentOn when, as `2024-05-17`
    public record Origin(String list, String mode, String consentSource, String consentOn) {}

    /// Looks people up.
    public Outcome<Found> find(Wanted wanted, Caller caller) {
        var uri =
                "/subscribers?address="
                        + encoded(wanted.beginning())
                        + "&list="
                        + encoded(wanted.list())
                        + "&state="
                        + encoded(wanted.state())
                        + (wanted.after().isEmpty() ? "" : "&after=" + encoded(wanted.after()));
        return calls.send(Call.get(address.resolve(uri), caller), FOUND);
    }

    /// Everything that is known of one.
    public Outcome<InsightJson> read(UUID id, Caller caller) {
        return calls.send(Call.get(address.resolve("/subscribers/" + id), caller), KNOWN);
    }

    /// Erases one who asked for it; a proof without the address may stay.
    public Outcome<byte[]> forget(UUID id, String reason, boolean keepProof, Caller caller) {
        var body = new ForgetJson(reason, keepProof ? "keep" : "drop");
        return calls.done(
                new Call("DELETE", address.resolve("/subscribers/" + id), caller, "", "", body));
    }

    /// All lists, with the number of readers.
    public Outcome<SubscriptionService.Lists> lists(Caller caller) {
        return calls.send(Call.get(address.resolve("/lists"), caller), LISTS);
    }

    /// Makes a list.
    public Outcome<byte[]> create(String key, Map<String, Object> list, Caller caller) {
        return calls.done(Call.create(list(key), caller, list));
    }

    /// Says other things of a list, over the revision that the editor saw.
    public Outcome<byte[]> change(
            String key, long revision, Map<String, Object> list, Caller caller) {
        return calls.done(Call.put(list(key), caller, revision, list));
    }

    /// The files that were brought last.
    public Outcome<Imports> imports(Caller caller) {
        return calls.send(Call.get(address.resolve("/imports"), caller), IMPORTS);
    }

    /// How far a file is.
    public Outcome<ReaderImportJson> imported(UUID id, Caller caller) {
        return calls.send(Call.get(address.resolve("/imports/" + id), caller), IMPORT);
    }

    /// Brings a file.
    public Outcome<ReaderImportJson> bring(Origin origin, Path file, Caller caller) {
        var uri =
                "/imports?list="
                        + encoded(origin.list())
                        + "&mode="
                        + encoded(origin.mode())
                        + "&source="
                        + encoded(origin.consentSource())
                        + "&consentOn="
                        + encoded(origin.consentOn());
        return calls.send(Call.post(address.resolve(uri), caller, file), IMPORT);
    }

    /// What could not be taken of a file, as CSV.
    public Outcome<InputStream> rejects(UUID id, Caller caller) {
        return calls.stream(Call.get(address.resolve("/imports/" + id + "/rejects"), caller));
    }

    /// Who is on a list in this state, as CSV.
    public Outcome<InputStream> export(String list, String state, Caller caller) {
        var uri = "/exports?list=" + encoded(list) + "&state=" + encoded(state);
        return calls.stream(Call.get(address.resolve(uri), caller));
    }

    private URI list(String key) {
        return address.resolve("/lists/" + encoded(key));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
