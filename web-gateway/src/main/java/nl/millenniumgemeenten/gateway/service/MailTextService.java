package nl.millenniumgemeenten.gateway.service;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.MailTextJson.WordsJson;
import nl.millenniumgemeenten.gateway.service.ServiceCalls.Call;

/// The part of subscription-service that keeps the words of mails to one person at a time.
@Singleton
public class MailTextService {
    private static final Argument<MailTextJson> TEXT = Argument.of(MailTextJson.class);
    private static final Argument<SpecimenJson> SPECIMEN = Argument.of(SpecimenJson.class);
    private static final Argument<ItemsJson<MailTextLineJson>> TEXTS =
            ContentService.items(MailTextLineJson.class);

    private final ServiceCalls calls;
    private final URI address;

    MailTextService(ServiceCalls calls, ServicesConfiguration configuration) {
        this.calls = calls;
        this.address = configuration.subscription();
    }

    /// What a mail looks like, with examples filled in.
    @Serdeable
    public record SpecimenJson(String subject, String html, String plain) {}

    /// All of them.
    public Outcome<ItemsJson<MailTextLineJson>> all(Caller caller) {
        return calls.send(Call.get(address.resolve("/mail-texts"), caller), TEXTS);
    }

    /// One of them.
    ///
    /// @param kind of small letters and dashes
    /// @param language such as `en`
    public Outcome<MailTextJson> read(String kind, String language, Caller caller) {
        return calls.send(Call.get(uri(kind, language, ""), caller), TEXT);
    }

    /// Words it anew, over the revision that the editor saw.
    public Outcome<byte[]> keep(
            String kind, String language, long revision, WordsJson words, Caller caller) {
        return calls.done(Call.put(uri(kind, language, ""), caller, revision, json(words)));
    }

    /// Back to the words that it has by itself.
    public Outcome<byte[]> reset(String kind, String language, long revision, Caller caller) {
        return calls.done(Call.delete(uri(kind, language, ""), caller, revision));
    }

    /// What words would look like.
    public Outcome<SpecimenJson> preview(
            String kind, String language, WordsJson words, Caller caller) {
        return calls.send(
                Call.post(uri(kind, language, "/preview"), caller, json(words)), SPECIMEN);
    }

    /// Sends a mail in these words to one address, once for each request.
    public Outcome<byte[]> test(
            String kind, String language, WordsJson words, String to, UUID request, Caller caller) {
        var body = new HashMap<>(json(words));
        body.put("to", to);
        return calls.done(Call.post(uri(kind, language, "/test-mails"), caller, request, body));
    }

    private URI uri(String kind, String language, String part) {
        return address.resolve("/mail-texts/" + kind + part + "?language=" + language);
    }

    private static Map<String, Object> json(WordsJson words) {
        return Map.of(
                "subject",
                words.subject(),
                "paragraphs",
                words.paragraphs(),
                "buttonLabel",
                words.buttonLabel(),
                "footer",
                words.footer());
    }
}
