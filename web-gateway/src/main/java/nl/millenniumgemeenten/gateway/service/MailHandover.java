package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// Where mails wait to be handed over, at every service that wants mail sent, and who sends them.
@Singleton
public class MailHandover {
    private static final Argument<Requests> REQUESTS = Argument.of(Requests.class);

    private final ServiceCalls calls;
    private final List<URI> sources;
    private final URI sender;

    MailHandover(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.sources = List.of(configuration.municipality(), configuration.content());
        this.sender = configuration.subscription();
    }

    @Serdeable
    record Requests(List<MailRequestJson> items) {}

    /// A mail: its kind, and what is to be filled in in the words of that kind.
    ///
    /// @param buttonPath where its button leads; empty of a kind without one
    /// @param subject with what follows the words themselves, of a mail that was sealed before
    ///   kinds had words; empty of all others
    @Serdeable
    public record MessageJson(
            String to,
            String kind,
            Map<String, String> values,
            String buttonPath,
            String subject,
            List<String> paragraphs,
            String buttonLabel,
            String footer) {

        public MessageJson {
            // What is empty is left out on the way.
            kind = Objects.requireNonNullElse(kind, "");
            values = values == null ? Map.of() : Map.copyOf(values);
            buttonPath = Objects.requireNonNullElse(buttonPath, "");
            subject = Objects.requireNonNullElse(subject, "");
            paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
            buttonLabel = Objects.requireNonNullElse(buttonLabel, "");
            footer = Objects.requireNonNullElse(footer, "");
        }

        /// A mail of a kind.
        public static MessageJson of(
                String to, String kind, Map<String, String> values, String buttonPath) {
            return new MessageJson(to, kind, values, buttonPath, "", List.of(), "", "");
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "MessageJson";
        }
    }

    /// The services at which mails wait.
    public List<URI> sources() {
        return sources;
    }

    /// The mails that wait at one of them, oldest first.
    public Outcome<List<MailRequestJson>> waiting(URI source, int limit) {
        var uri = source.resolve("/mail-requests?limit=" + limit);
        return calls.send(Call.get(uri, Caller.SERVICE), REQUESTS)
                .then(found -> new Outcome.Ok<>(found.value().items(), 0));
    }

    /// Gives a mail to who sends it; giving it twice does not send it twice.
    public Outcome<byte[]> give(UUID id, MessageJson message) {
        return calls.done(Call.put(sender.resolve("/messages/" + id), Caller.SERVICE, message));
    }

    /// Forgets a mail that was given.
    public Outcome<byte[]> forget(URI source, UUID id) {
        return calls.done(Call.delete(source.resolve("/mail-requests/" + id), Caller.SERVICE));
    }
}
