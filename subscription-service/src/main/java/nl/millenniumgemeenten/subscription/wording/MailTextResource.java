package nl.millenniumgemeenten.subscription.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.mail.Letters;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.text.TextKind;
import nl.millenniumgemeenten.subscription.text.TextKinds;
import org.jspecify.annotations.Nullable;

/// The words of the mails to one person at a time, of each language that a kind has words in.
@Controller("/mail-texts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"editor", "administrator"})
class MailTextResource {
    private final ReadWords read;
    private final KeepWords keep;
    private final SendSpecimen send;
    private final Letters letters;

    MailTextResource(ReadWords read, KeepWords keep, SendSpecimen send, Letters letters) {
        this.read = read;
        this.keep = keep;
        this.send = send;
        this.letters = letters;
    }

    @Get
    MailTextsJson list() {
        return read.all();
    }

    @Get("/{kind}")
    HttpResponse<MailTextJson> get(String kind, @QueryValue(defaultValue = "nl") String language) {
        var text = read.one(known(kind, language));
        return HttpResponse.ok(text).header(HttpHeaders.ETAG, IfMatch.etag(text.revision()));
    }

    @Put("/{kind}")
    HttpResponse<?> put(
            String kind,
            @QueryValue(defaultValue = "nl") String language,
            @Nullable @Header(HttpHeaders.IF_MATCH) String seen,
            @Nullable @Body JsonNode body,
            Authentication caller) {
        var known = known(kind, language);
        long revision = IfMatch.revision(seen);
        var fields = RequestFields.of(body);
        var words = WordsFields.read(fields, known);
        fields.orThrow();
        return kept(keep.handle(known, words, revision, Writer.of(caller)));
    }

    /// Back to the words that came with the software.
    @Delete("/{kind}")
    HttpResponse<?> delete(
            String kind,
            @QueryValue(defaultValue = "nl") String language,
            @Nullable @Header(HttpHeaders.IF_MATCH) String seen,
            Authentication caller) {
        var known = known(kind, language);
        return kept(keep.handle(known, null, IfMatch.revision(seen), Writer.of(caller)));
    }

    /// What words would look like; keeps nothing.
    @Post("/{kind}/preview")
    SpecimenJson preview(
            String kind,
            @QueryValue(defaultValue = "nl") String language,
            @Nullable @Body JsonNode body) {
        var known = known(kind, language);
        var fields = RequestFields.of(body);
        var words = WordsFields.read(fields, known);
        fields.orThrow();
        return SpecimenJson.of(letters.specimen(known, words));
    }

    /// The words and `to`: a mail with examples filled in to one person. The website sees to it
    /// that it is the editor who asks. The same `Idempotency-Key` again sends nothing more.
    @Post("/{kind}/test-mails")
    HttpResponse<?> test(
            String kind,
            @QueryValue(defaultValue = "nl") String language,
            @Nullable @Header("Idempotency-Key") String key,
            @Nullable @Body JsonNode body) {
        var known = known(kind, language);
        var fields = RequestFields.of(body);
        var typed = fields.text("to", 1, 1000);
        var to = EmailAddress.parse(typed);
        if (to.isEmpty() && !typed.isEmpty()) {
            fields.refuse("to", "Dit is geen e-mailadres.");
        }
        var words = WordsFields.read(fields, known);
        fields.orThrow();
        send.handle(id(key), to.orElseThrow(), letters.specimen(known, words));
        return HttpResponse.accepted();
    }

    private static UUID id(@Nullable String key) {
        return key == null || key.isBlank()
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(("mail-text " + key.strip()).getBytes(UTF_8));
    }

    private static HttpResponse<?> kept(long revision) {
        return HttpResponse.noContent().header(HttpHeaders.ETAG, IfMatch.etag(revision));
    }

    private static TextKind known(String key, String language) {
        return TextKinds.withKey(key)
                .flatMap(kind ->
                        ReaderLanguage.withTag(language)
                                .filter(kind.languages()::contains)
                                .map(kind::in))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NO_SUCH_THING, "Deze mail is er niet."));
    }
}
