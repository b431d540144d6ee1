package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.compose.BlockFields;
import nl.millenniumgemeenten.subscription.compose.Checker;
import nl.millenniumgemeenten.subscription.compose.Composer;
import nl.millenniumgemeenten.subscription.compose.Letter;
import nl.millenniumgemeenten.subscription.compose.PictureFields;
import nl.millenniumgemeenten.subscription.compose.SiteItems;
import nl.millenniumgemeenten.subscription.subscriber.LanguageField;
import org.jspecify.annotations.Nullable;

/// Shows an issue as readers would get it: what somebody writes, of which nothing is kept, or what
/// was saved.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class PreviewResource {
    private static final int LONGEST_LINE = 250;

    private final Composer composer;
    private final SiteItems site;
    private final ReadIssues read;
    private final IssueLetters letters;
    private final InstantSource clock;

    PreviewResource(
            Composer composer,
            SiteItems site,
            ReadIssues read,
            IssueLetters letters,
            InstantSource clock) {
        this.composer = composer;
        this.site = site;
        this.read = read;
        this.letters = letters;
        this.clock = clock;
    }

    /// What is typed, with what the site would tell if it were handed in now: of the issue that it
    /// is typed in, or else of one that begins now.
    @Post("/issue-previews")
    @Status(HttpStatus.OK)
    PreviewJson typed(@Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var subject = fields.text("subject", 0, LONGEST_LINE);
        var preheader = fields.text("preheader", 0, LONGEST_LINE);
        var blocks = BlockFields.read(fields);
        var pictures = PictureFields.read(fields, blocks);
        var language = LanguageField.read(fields);
        var issue = issue(fields);
        var from = moment(fields, "digestFrom");
        fields.orThrow();
        var now = clock.instant();
        var since = from.orElseGet(() -> read.digestFrom(issue, now));
        return composed(
                new Letter(0, subject, preheader, language, site.filled(blocks, since, now)),
                pictures,
                now);
    }

    /// What was saved, as it would be sent or was: from handing in on with what the site told then.
    @Post("/issues/{id}/previews")
    @Status(HttpStatus.OK)
    PreviewJson saved(UUID id, @Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var edition = fields.optionalInteger("edition", 1, Integer.MAX_VALUE);
        var now = clock.instant();
        var letter =
                edition.isPresent()
                        ? letters.edition(new IssueId(id), edition.get(), now)
                        : letters.now(read.asIs(new IssueId(id)), now);
        var pictures = PictureFields.read(fields, letter.blocks());
        fields.orThrow();
        return composed(letter, pictures, now);
    }

    private PreviewJson composed(Letter letter, Map<UUID, String> pictures, Instant now) {
        var composed = composer.compose(letter, pictures);
        var findings = new ArrayList<>(Checker.findings(letter, composed));
        findings.addAll(site.findings(letter.blocks(), now));
        return PreviewJson.of(letter, composed, findings);
    }

    private static Optional<IssueId> issue(RequestFields fields) {
        return fields.optionalText("issue", LONGEST_LINE)
                .flatMap(text -> {
                    try {
                        return Optional.of(new IssueId(UUID.fromString(text)));
                    } catch (IllegalArgumentException not) {
                        fields.refuse("issue", "Dit is geen geldig kenmerk.");
                        return Optional.empty();
                    }
                });
    }

    private static Optional<Instant> moment(RequestFields fields, String name) {
        return fields.optionalText(name, LONGEST_LINE)
                .flatMap(text -> {
                    try {
                        return Optional.of(OffsetDateTime.parse(text).toInstant());
                    } catch (DateTimeParseException not) {
                        fields.refuse(name, "Dit is geen moment, zoals 2026-12-01T09:00:00Z.");
                        return Optional.empty();
                    }
                });
    }
}
