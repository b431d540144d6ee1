package nl.millenniumgemeenten.subscription.post;

import io.micronaut.json.JsonMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.follow.Discussing;
import nl.millenniumgemeenten.subscription.follow.TellFollowers;
import nl.millenniumgemeenten.subscription.issue.Desk;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.ReceivedMail;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.text.TextKind;
import nl.millenniumgemeenten.subscription.text.TextKinds;

/// Every kind of mail that the service sends, each made as the world makes it and as the mail
/// server got it.
final class EveryMail {
    private static final String ANNA = "anna.de+vries@example.org";
    private static final String EMMA = "emma@example.org";
    private static final String NEW_OF_EMMA = "emma@elsewhere.example.org";
    private static final String IN_ENGLISH = " in English";
    private static final String NEW = "anna@elders.example.org";
    private static final String FOLLOWER = "volger@example.org";
    private static final String EDITOR = "redacteur@example.org";
    private static final Pattern LINK =
            Pattern.compile("/nieuwsbrief/(?:mijn-gegevens|adres)/([A-Za-z0-9_-]{24})");
    private static final String ITEM =
            """
            insert into happening (kind, id, revision, withdrawn, title, summary, path,
                picture_alternative, goals, municipalities, new_at)
            values ('news', '3', 1, false, 'Utrecht plant duizend bomen',
                'Met scholen en buurten, in één winter.', '/nieuws/3-bomen', '', '{13}', '{GM0344}',
                '2025-11-20T10:00:00Z')
            """;

    /// An issue as editors write it.
    static final String ISSUE =
            """
            {"subject": "Drie nieuwe gemeenten, en één feest in Tilburg",
             "preheader": "En: hoe Utrecht duizend bomen plant met scholen en buurten",
             "lists": ["newsletter"],
             "blocks": [
               {"id": "00000000-0000-4000-8000-000000000001", "kind": "heading",
                "text": "Welkom bij de nieuwsbrief"},
               {"id": "00000000-0000-4000-8000-000000000002", "kind": "text",
                "html": "<p>Beste lezer,</p><p>Er zijn <strong>drie</strong> gemeenten bij gekomen:\
             Tilburg, Súdwest-Fryslân en ’s-Hertogenbosch. Samen doen er nu meer dan honderd\
             gemeenten mee aan de doelen voor een eerlijke en duurzame wereld. Lees\
             <a href=\\"/nieuws\\">wat ze gaan doen</a>.</p><ul><li>Een markt met\
             tweedehands spullen</li><li>Een les over water op elke school</li></ul>"},
               {"id": "00000000-0000-4000-8000-000000000003", "kind": "picture",
                "media": "00000000-0000-4000-8000-0000000000aa",
                "path": "/media/0000000000000000000000000000000000000000000000000000000000000000/1280.jpg",
                "width": 1280, "height": 720, "alternative": "De wethouder plant een boom"},
               {"id": "00000000-0000-4000-8000-000000000004", "kind": "items",
                "items": [{"kind": "news", "key": "3", "title": "Utrecht plant duizend bomen",
                           "summary": "Met scholen en buurten, in één winter.",
                           "path": "/nieuws/3-bomen"}]},
               {"id": "00000000-0000-4000-8000-000000000005", "kind": "button",
                "label": "Doe mee met je gemeente", "url": "/meedoen"},
               {"id": "00000000-0000-4000-8000-000000000006", "kind": "divider"}]}
            """;

    /// An issue for who reads English.
    private static final String ISSUE_IN_ENGLISH =
            """
            {"subject": "Three new municipalities, and a party in Tilburg",
             "preheader": "And: how Utrecht plants a thousand trees with schools and neighbours",
             "lists": ["newsletter"], "language": "en", "onlyItsLanguage": true,
             "blocks": [
               {"id": "00000000-0000-4000-8000-000000000001", "kind": "heading",
                "text": "Welcome to the newsletter"},
               {"id": "00000000-0000-4000-8000-000000000002", "kind": "text",
                "html": "<p>Dear reader,</p><p>Three municipalities have joined us: Tilburg,\
             Súdwest-Fryslân and ’s-Hertogenbosch. Together more than a hundred municipalities now\
             work on the goals for a fair and sustainable world. Read\
             <a href=\\"/nieuws\\">what they are going to do</a>.</p>"},
               {"id": "00000000-0000-4000-8000-000000000005", "kind": "button",
                "label": "Join in with your municipality", "url": "/meedoen"}]}
            """;

    /// With its picture at an address as the website signs them.
    private static final String TEST_MAIL =
            """
            {"to": ["%s"], "pictures": {"00000000-0000-4000-8000-0000000000aa": {
                "url": "/media/proef/t5l0ow/Zk3m8Qd1rT5wYx0bN7aLcg/q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s/1280.jpg"}}}
            """
                    .formatted(EDITOR);

    private final RunningService service;
    private final Desk desk;
    private final Map<String, ReceivedMail> mails = new LinkedHashMap<>();

    private EveryMail(RunningService service) {
        this.service = service;
        this.desk = new Desk(service);
    }

    /// What the service needs to be told to send all of them.
    static RunningService start() {
        return RunningService.start(
                Map.of(
                        "sending.enabled", true,
                        "sending.poll", "50ms",
                        "imports.enabled", true,
                        "sending.return-address", "terug@example.org",
                        "answer.address", "reageer@example.org",
                        "answer.mailbox.host", "127.0.0.1",
                        "answer.poll", "1h",
                        "site.url", "https://millenniumgemeenten.example"));
    }

    /// Each kind of mail by its name.
    static Map<String, ReceivedMail> of(RunningService service) throws Exception {
        var every = new EveryMail(service);
        every.signUp(ANNA, "nl", "");
        every.issue();
        every.signUp(EMMA, "en", IN_ENGLISH);
        every.issueInEnglish();
        every.insight();
        every.following();
        every.answers();
        every.worded();
        return every.mails;
    }

    private void signUp(String address, String language, String suffix) throws Exception {
        require(ask(address, language));
        var confirmation = take("confirmation" + suffix, address);
        service.post("/confirmations/" + confirmation.confirmToken(), "");
        take("welcome" + suffix, address);
        require(ask(address, language));
        take("already subscribed" + suffix, address);
    }

    private HttpResponse<String> ask(String address, String language) throws Exception {
        return service.post(
                "/subscriptions",
                "{\"email\": \"%s\", \"source\": \"home\", \"language\": \"%s\"}"
                        .formatted(address, language));
    }

    private void issue() throws Exception {
        service.execute(ITEM);
        var id = desk.approvedOf(ISSUE);
        desk.send(
                "writer",
                "POST",
                "/issues/" + id + "/test-mails",
                TEST_MAIL,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        take("test mail", EDITOR);
        require(
                desk.now(
                        "editor", "PUT", "/issues/" + id + "/sending", "{\"state\": \"sending\"}"));
        take("issue", ANNA);
    }

    private void issueInEnglish() throws Exception {
        var id = desk.approvedOf(ISSUE_IN_ENGLISH);
        require(
                desk.now(
                        "editor", "PUT", "/issues/" + id + "/sending", "{\"state\": \"sending\"}"));
        take("issue" + IN_ENGLISH, EMMA);
    }

    private void insight() throws Exception {
        insight(ANNA, NEW, "niemand@example.org", "nl", "");
        insight(EMMA, NEW_OF_EMMA, "nobody@example.org", "en", IN_ENGLISH);
    }

    private void insight(
            String address, String other, String nobody, String language, String suffix)
            throws Exception {
        require(
                service.post(
                        "/insights",
                        "{\"email\": \"%s\", \"language\": \"%s\"}".formatted(nobody, language)));
        take("nothing known" + suffix, nobody);
        require(service.post("/insights", "{\"email\": \"" + address + "\"}"));
        var link = link(take("insight" + suffix, address));
        require(service.post("/insights/" + link + "/address", "{\"email\": \"" + other + "\"}"));
        var change = link(take("address change" + suffix, other));
        require(service.post("/address-changes/" + change, ""));
        take("address changed" + suffix, address);
    }

    /// Somebody follows one discussion at once and another daily.
    private void following() throws Exception {
        var discussing = new Discussing(service).begin();
        require(
                service.post(
                        "/follow-requests",
                        "{\"email\": \"%s\", \"discussion\": \"%s\", \"pace\": \"at-once\"}"
                                .formatted(FOLLOWER, Discussing.MARKET)));
        take("follow confirmation", FOLLOWER);
        require(discussing.follows(Discussing.ANNA, FOLLOWER, Discussing.MARKET, "at-once"));
        service.clock().pass(Duration.ofSeconds(1));
        discussing.writes(
                Discussing.BEN, Discussing.MARKET, 1, "<p>Wij kopen al onze koffie zo in.</p>");
        tell();
        take("followed contribution", FOLLOWER);
        require(discussing.follows(Discussing.ANNA, FOLLOWER, Discussing.MARKET, "daily"));
        require(discussing.follows(Discussing.ANNA, FOLLOWER, Discussing.WATER, "daily"));
        service.clock().pass(Duration.ofSeconds(1));
        discussing.writes(
                Discussing.BEN, Discussing.MARKET, 2, "<p>En de thee?</p><p>Ook eerlijk.</p>");
        discussing.writes(Discussing.BEN, Discussing.MARKET, 3, "<ul><li>Thee</li></ul>");
        discussing.writes(
                Discussing.BEN,
                Discussing.WATER,
                4,
                "<p>Zie <a href=\"https://example.org/\">dit voorbeeld</a>.</p>");
        require(discussing.follows(Discussing.ANNA, FOLLOWER, Discussing.MARKET, "at-once"));
        tell();
        take("followed contributions", FOLLOWER);
        service.clock().pass(Duration.ofDays(1));
        tell();
        take("followed daily", FOLLOWER);
    }

    /// Somebody answered a mail about a contribution.
    private void answers() throws Exception {
        answered("answer refused", "{\"outcome\": \"refused\", \"reason\": \"Dit is te lang.\"}");
        answered("answer waits", "{\"outcome\": \"waits\"}");
    }

    private void answered(String name, String outcome) throws Exception {
        var id = UUID.randomUUID();
        service.execute(
                """
                insert into answer (id, contributor, address_typed, address, trace, discussion,
                    contribution, body, state, received_at, next_attempt_at)
                values ('%1$s', '%2$s', '%3$s', '%3$s', '\\x00', 1, 1, 'Wij ook.', 'waiting', now(),
                    now())
                """
                        .formatted(id, Discussing.ANNA, FOLLOWER));
        require(service.send("/answers/" + id + "/outcome", "PUT", outcome, "service"));
        take(name, FOLLOWER);
    }

    private void tell() {
        service.clock().pass(Duration.ofMinutes(2));
        service.bean(TellFollowers.class).handle();
    }

    /// The mails that can be worded, in the words that come with the software.
    private void worded() throws Exception {
        for (var kind : wordedKinds().toList()) {
            var words = kind.words();
            var json =
                    JsonMapper.createDefault()
                            .writeValueAsString(
                                    Map.of(
                                            "to", EDITOR,
                                            "subject", words.subject(),
                                            "paragraphs", words.paragraphs(),
                                            "buttonLabel", words.buttonLabel(),
                                            "footer", words.footer()));
            require(
                    service.send(
                            "/mail-texts/"
                                    + kind.key()
                                    + "/test-mails?language="
                                    + kind.language().tag(),
                            "POST",
                            json,
                            "editor"));
            take(nameOf(kind), EDITOR);
        }
    }

    private static Stream<TextKind> wordedKinds() {
        return TextKinds.all().stream().flatMap(kind -> kind.languages().stream().map(kind::in));
    }

    private static String nameOf(TextKind kind) {
        return "words of "
                + kind.key()
                + (kind.language() == ReaderLanguage.ENGLISH ? IN_ENGLISH : "");
    }

    /// The newest mail to this address that was not taken before.
    private ReceivedMail take(String name, String address) {
        var mail =
                Await.present(
                        name,
                        () ->
                                service.mailServer().mailsTo(address).stream()
                                        .filter(one -> !mails.containsValue(one))
                                        .findFirst());
        mails.put(name, mail);
        return mail;
    }

    static String link(ReceivedMail mail) throws Exception {
        var link = LINK.matcher(mail.text());
        return Optional.of(link)
                .filter(found -> found.find())
                .orElseThrow(() -> new AssertionError("no link"))
                .group(1);
    }

    static void require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    /// Names of the kinds that [#of(RunningService)] makes.
    static List<String> kinds() {
        var ofReaders =
                List.of(
                        "confirmation",
                        "welcome",
                        "already subscribed",
                        "nothing known",
                        "insight",
                        "address change",
                        "address changed");
        return Stream.of(
                        ofReaders.stream(),
                        ofReaders.stream().map(name -> name + IN_ENGLISH),
                        Stream.of("test mail", "issue", "issue" + IN_ENGLISH),
                        Stream.of(
                                "follow confirmation",
                                "followed contribution",
                                "followed contributions",
                                "followed daily",
                                "answer refused",
                                "answer waits"),
                        wordedKinds().map(EveryMail::nameOf))
                .flatMap(names -> names)
                .toList();
    }
}
