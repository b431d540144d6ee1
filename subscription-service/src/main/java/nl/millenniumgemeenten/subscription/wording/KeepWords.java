package nl.millenniumgemeenten.subscription.wording;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import nl.millenniumgemeenten.problem.StaleRevision;
import nl.millenniumgemeenten.subscription.text.Edition;
import nl.millenniumgemeenten.subscription.text.MailTexts;
import nl.millenniumgemeenten.subscription.text.TextKind;
import nl.millenniumgemeenten.subscription.text.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Words a mail anew, or goes back to its own words.
@Singleton
class KeepWords {
    private static final Logger LOG = LoggerFactory.getLogger(KeepWords.class);

    private final MailTexts texts;
    private final InstantSource clock;

    KeepWords(MailTexts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// The revision afterwards; the same as before if these were its words already.
    ///
    /// @param words none to go back
    /// @param seen the revision that the writer saw
    /// @throws StaleRevision if somebody else changed it since
    @Transactional
    public long handle(TextKind kind, @Nullable Words words, long seen, Writer writer) {
        var wanted = kind.words().equals(words) ? null : words;
        var last = texts.last(kind);
        long revision = last.map(Edition::revision).orElse(0L);
        if (revision != seen) {
            throw new StaleRevision(revision);
        }
        if (Objects.equals(wanted, last.map(Edition::words).orElse(null))) {
            return revision;
        }
        var change = new MailTexts.Change(wanted, clock.instant(), writer.id(), writer.name());
        long kept =
                texts.add(kind, change, seen).orElseThrow(() -> new StaleRevision(revision + 1));
        LOG.atInfo()
                .addKeyValue("kind", kind.key())
                .addKeyValue("language", kind.language().tag())
                .log("mail worded");
        return kept;
    }
}
