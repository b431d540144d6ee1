package nl.millenniumgemeenten.subscription.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import org.jspecify.annotations.Nullable;

/// Reads an issue as its readers and their mail programs will, and says what they would trip over.
/// It looks at nothing but the issue itself; whether links work is for somebody else.
public final class Checker {
    private static final int LONG_SUBJECT = 60;

    /// Some mail programs cut a mail off behind 102 kB.
    private static final int LARGE = 90_000;

    private static final int TOO_LARGE = 102_000;
    private static final int LOUD = 5;

    private static final String ENGLISH_SPAM =
            "free|winner|act now|click here|buy now|cheap|100%|risk[- ]free|viagra|casino|bitcoin";

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    private final Letter letter;
    private final Composed composed;
    private final Set<String> emptyWords;
    private final Pattern spam;
    private final List<Finding> findings = new ArrayList<>();

    private Checker(Letter letter, Composed composed) {
        this.letter = letter;
        this.composed = composed;
        this.emptyWords = emptyWordsIn(letter.language());
        this.spam = spamIn(letter.language());
    }

    /// What is to be said about it, the whole first and then block after block.
    public static List<Finding> findings(Letter letter, Composed composed) {
        var checker = new Checker(letter, composed);
        checker.subject();
        checker.size();
        checker.order();
        letter.blocks().forEach(checker::block);
        return List.copyOf(checker.findings);
    }

    private void subject() {
        var subject = letter.subject();
        if (subject.isEmpty()) {
            block(null, "no-subject", "De nieuwsbrief heeft nog geen onderwerp.");
        } else if (length(subject) > LONG_SUBJECT) {
            advise(
                    null,
                    "long-subject",
                    "Het onderwerp heeft %d tekens. Op een telefoon zie je er ongeveer %d."
                            .formatted(length(subject), LONG_SUBJECT));
        }
        if (loud(subject)) {
            advise(
                    null,
                    "loud-subject",
                    "Het onderwerp staat in hoofdletters of heeft veel uitroeptekens. Zulke mail komt vaker bij de spam.");
        }
        spam(null, subject + " " + letter.preheader());
        if (letter.preheader().isEmpty()) {
            advise(
                    null,
                    "no-preheader",
                    "Er is geen voorproefje. Mailprogramma's tonen dan de eerste woorden achter het"
                            + " onderwerp.");
        }
        if (letter.blocks().isEmpty()) {
            block(null, "no-blocks", "Er staat nog niets in.");
        }
    }

    private void size() {
        int size = BlockFields.size(letter.blocks());
        if (size > BlockFields.LARGEST) {
            block(
                    null,
                    "too-long",
                    "Met alles wat er van de site in komt, is dit te lang: %d van de %d kB. Kies minder."
                            .formatted((size + 1023) / 1024, BlockFields.LARGEST / 1024));
        }
        int bytes = composed.bytes();
        if (bytes > TOO_LARGE) {
            block(
                    null,
                    "too-large",
                    "De mail is %d kB. Gmail knipt af wat na 102 kB komt, ook de link om af te melden. Maak hem korter."
                            .formatted(bytes / 1000));
        } else if (bytes > LARGE) {
            advise(
                    null,
                    "large",
                    "De mail is %d kB. Boven 102 kB knipt Gmail het einde af."
                            .formatted(bytes / 1000));
        }
    }

    /// A text that begins with a heading of its own while no heading stands above it.
    private void order() {
        boolean heading = false;
        for (var block : letter.blocks()) {
            heading |= block instanceof Block.Heading;
            if (!heading
                    && block instanceof Block.Text(var id, var html)
                    && !TextHtml.body(html).select("h3").isEmpty()) {
                advise(
                        id,
                        "heading-order",
                        "Hier staat een tussenkop zonder kop erboven. Zet er een kop boven.");
                return;
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var id, var text) -> {
                spam(id, text);
                placeholder(id, text);
            }
            case Block.Text(var id, var html) -> text(id, html);
            case Block.Items(var id, var items) -> items(id, items);
            case Block.Digest digest -> items(digest.id(), digest.items());
            case Block.Button(var id, var label, var url) -> {
                emptyWords(id, label);
                address(id, url);
            }
            case Block.Picture picture -> picture(picture);
            case Block.Divider(_) -> {}
        }
    }

    private void text(UUID id, String html) {
        var body = TextHtml.body(html);
        spam(id, body.text());
        placeholder(id, html);
        for (var link : body.select("a")) {
            emptyWords(id, link.text());
            address(id, link.attr("href"));
        }
    }

    private void items(UUID id, List<Block.Item> items) {
        for (var item : items) {
            spam(id, item.title() + " " + item.summary());
            placeholder(id, item.title() + item.summary() + item.path());
        }
        var twice =
                items.stream()
                        .map(Block.Item::path)
                        .filter(path -> paths().filter(path::equals).count() > 1)
                        .findFirst();
        twice.ifPresent(path ->
                advise(
                        id,
                        "item-twice",
                        "Naar %s wordt meer dan één keer verwezen.".formatted(path)));
    }

    private Stream<String> paths() {
        return letter.blocks().stream()
                .flatMap(block -> block.told().stream())
                .map(Block.Item::path);
    }

    private void picture(Block.Picture picture) {
        if (picture.alternative().isEmpty()) {
            var detail =
                    "Beschrijf wat er op de afbeelding te zien is, voor wie haar niet ziet. Veel"
                            + " mailprogramma's tonen eerst geen afbeeldingen.";
            if (picture.url().isEmpty()) {
                advise(picture.id(), "no-alternative", detail);
            } else {
                block(picture.id(), "no-alternative", detail);
            }
        }
        placeholder(picture.id(), picture.alternative());
        if (!picture.url().isEmpty()) {
            address(picture.id(), picture.url());
        }
    }

    /// What says nothing of where a link leads.
    private static Set<String> emptyWordsIn(ReaderLanguage language) {
        return switch (language) {
            case DUTCH ->
                    Set.of(
                            "hier",
                            "klik hier",
                            "klik",
                            "link",
                            "deze link",
                            "lees meer",
                            "meer",
                            "here");
            case ENGLISH ->
                    Set.of("here", "click here", "click", "link", "this link", "read more", "more");
        };
    }

    /// What filters take for advertising. A Dutch text is looked at for English words too: filters
    /// know those best. What is Dutch advertising can be a name in an English text.
    private static Pattern spamIn(ReaderLanguage language) {
        var words =
                switch (language) {
                    case DUTCH ->
                            "gratis|winnaar|gewonnen|geld verdienen|klik nu|nu bestellen|aanbieding"
                                    + "|korting|garantie|"
                                    + ENGLISH_SPAM;
                    case ENGLISH -> ENGLISH_SPAM;
                };
        return Pattern.compile("(?iU)\\b(" + words + ")(?!\\w)");
    }

    private void emptyWords(UUID id, String words) {
        if (emptyWords.contains(words.strip().toLowerCase(Locale.ROOT))) {
            advise(
                    id,
                    "empty-words",
                    "'%s' zegt niet waar de link heen gaat.".formatted(words.strip()));
        }
    }

    private void address(UUID id, String address) {
        if (address.startsWith("http://")) {
            advise(
                    id,
                    "not-https",
                    "%s is niet beveiligd. Gebruik https als dat kan.".formatted(address));
        }
        placeholder(id, address);
    }

    private void placeholder(UUID id, String text) {
        if (text.contains(ReaderToken.PLACEHOLDER)) {
            block(
                    id,
                    "placeholder",
                    "Hier staat de plek van de afmeldlink van een lezer. Haal die weg.");
        }
    }

    private void spam(@Nullable UUID id, String text) {
        var match = spam.matcher(text);
        if (match.find()) {
            advise(
                    id,
                    "spam-words",
                    "Filters tegen spam letten op woorden als '%s'.".formatted(match.group()));
        }
    }

    private static boolean loud(String subject) {
        var letters = LETTERS.matcher(subject).results().map(found -> found.group()).toList();
        boolean shouting =
                letters.size() >= LOUD
                        && letters.stream()
                                .allMatch(letter -> letter.equals(letter.toUpperCase(Locale.ROOT)));
        return shouting || subject.contains("!!");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private void block(@Nullable UUID id, String code, String detail) {
        findings.add(Finding.blocking(id, code, detail));
    }

    private void advise(@Nullable UUID id, String code, String detail) {
        findings.add(Finding.advice(id, code, detail));
    }
}
