package nl.millenniumgemeenten.subscription.wording;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Locale;
import nl.millenniumgemeenten.subscription.text.Edition;
import nl.millenniumgemeenten.subscription.text.MailTexts;
import nl.millenniumgemeenten.subscription.text.TextKind;
import nl.millenniumgemeenten.subscription.text.TextKinds;

/// Shows what the mails say.
@Singleton
class ReadWords {
    private static final int SHOWN = 20;

    private final MailTexts texts;

    ReadWords(MailTexts texts) {
        this.texts = texts;
    }

    @ReadOnly
    MailTextsJson all() {
        return new MailTextsJson(TextKinds.all().stream().map(this::item).toList());
    }

    private MailTextsJson.ItemJson item(TextKind kind) {
        var words = texts.of(kind);
        var last = texts.last(kind);
        return new MailTextsJson.ItemJson(
                kind.key(),
                kind.group().name().toLowerCase(Locale.ROOT),
                kind.title(),
                kind.when(),
                words.subject(),
                !words.equals(kind.words()),
                last.map(Edition::at).orElse(null),
                last.map(Edition::byName).orElse(null),
                kind.languages().stream()
                        .filter(language -> language != kind.language())
                        .map(language -> other(kind.in(language)))
                        .toList());
    }

    private MailTextsJson.OtherJson other(TextKind kind) {
        var words = texts.of(kind);
        var last = texts.last(kind);
        return new MailTextsJson.OtherJson(
                kind.language().tag(),
                words.subject(),
                !words.equals(kind.words()),
                last.map(Edition::at).orElse(null),
                last.map(Edition::byName).orElse(null));
    }

    @ReadOnly
    MailTextJson one(TextKind kind) {
        return MailTextJson.of(kind, texts.of(kind), texts.some(kind, SHOWN));
    }
}
