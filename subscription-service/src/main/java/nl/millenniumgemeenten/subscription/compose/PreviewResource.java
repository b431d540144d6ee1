package nl.millenniumgemeenten.subscription.compose;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Shows what somebody writes as readers would get it. Nothing of it is kept.
@Controller("/issue-previews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"contributor", "editor", "administrator"})
class PreviewResource {
    private static final int LONGEST_LINE = 250;

    /// What is new counts from so long ago where nobody says so.
    private static final Duration FIRST_DIGEST = Duration.ofDays(28);

    private final Composer composer;
    private final SiteItems site;
    private final InstantSource clock;

    PreviewResource(Composer composer, SiteItems site, InstantSource clock) {
        this.composer = composer;
        this.site = site;
        this.clock = clock;
    }

    @Post
    @Status(HttpStatus.OK)
    PreviewJson post(@Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var subject = fields.text("subject", 0, LONGEST_LINE);
        var preheader = fields.text("preheader", 0, LONGEST_LINE);
        var blocks = BlockFields.read(fields);
        var pictures = PictureFields.read(fields, blocks);
        var now = clock.instant();
        var since = moment(fields, "digestFrom").orElse(now.minus(FIRST_DIGEST));
        fields.orThrow();
        var letter = new Letter(0, subject, preheader, "nl", site.filled(blocks, since, now));
        var composed = composer.compose(letter, pictures);
        var findings = new ArrayList<>(Checker.findings(letter, composed));
        findings.addAll(site.findings(letter.blocks(), now));
        return PreviewJson.of(letter, composed, findings);
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
