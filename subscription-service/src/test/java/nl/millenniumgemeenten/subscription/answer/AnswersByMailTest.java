package nl.millenniumgemeenten.subscription.answer;

import static nl.millenniumgemeenten.subscription.follow.Discussing.ANNA;
import static nl.millenniumgemeenten.subscription.follow.Discussing.BEN;
import static nl.millenniumgemeenten.subscription.follow.Discussing.MARKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.bounce.SharedMailbox;
import nl.millenniumgemeenten.subscription.follow.Discussing;
import nl.millenniumgemeenten.subscription.follow.TellFollowers;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.MailboxProxy;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.Silence;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Anna follows a discussion; Ben writes there as number 7.
class AnswersByMailTest {
    @RegisterExtension private static final Silence SILENCE = new Silence();

    private static final String ANNAS = "anna@example.org";
    private static final Pattern ADDRESS =
            Pattern.compile("reageer\\+[0-9a-v]{42}@voorbeeld\\.example");

    private static final Pattern INSIGHT =
            Pattern.compile("/nieuwsbrief/mijn-gegevens/([A-Za-z0-9_-]{24})");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser mailbox;
    private final RunningService service;
    private final Discussing discussing;

    AnswersByMailTest() throws Exception {
        server.start();
        mailbox = server.setUser("reageer@voorbeeld.example", "reageer", "geheim");
        service = RunningService.start(settings("answer", Map.of()));
        discussing = new Discussing(service).begin();
    }

    @AfterEach
    void stop() {
        service.close();
        server.stop();
    }

    private Map<String, Object> settings(String mailboxOf, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("answer.address", "reageer@voorbeeld.example");
        settings.put(mailboxOf + ".mailbox.host", "127.0.0.1");
        settings.put(mailboxOf + ".mailbox.port", server.getImap().getPort());
        settings.put(mailboxOf + ".mailbox.user", "reageer");
        settings.put(mailboxOf + ".mailbox.password", "geheim");
        settings.put(mailboxOf + ".mailbox.tls", "none");
        settings.put("answer.poll", "1h");
        settings.put("bounce.poll", "1h");
        return settings;
    }

    @Test
    void an_answer_is_kept_brought_and_forgotten() throws Exception {
        var address = told();
        arrives(answer("een", ANNAS, address, "Wij ook.\n\nAnna"));

        read();
        read();

        var claimed = claim();
        assertThat(claimed).contains(ANNA.toString(), "\"contribution\":7", "Wij ook.\\n\\nAnna");
        assertThat(left()).isZero();
        assertThat(claim()).as("nobody else gets it for a while").isEqualTo("{}");
        tell(onlyId(), "{\"outcome\": \"placed\"}");
        assertThat(service.query("select state, body, address, trace from answer"))
                .containsExactly("placed null null null");
        service.clock().pass(Duration.ofDays(1));
        assertThat(claim()).isEqualTo("{}");
        assertThat(notices()).isZero();
    }

    @Test
    void the_same_mail_again_is_the_same_answer_whatever_happened_in_between() throws Exception {
        var address = told();
        var mail = answer("een", ANNAS, address, "Wij ook.");
        arrives(mail);
        arrives(mail);
        read();
        // As after a crash between keeping it and deleting the mail.
        arrives(mail);
        read();
        tell(onlyId(), "{\"outcome\": \"placed\"}");
        arrives(mail);
        read();

        assertThat(service.query("select state from answer")).containsExactly("placed");
        assertThat(left()).isZero();
        assertThat(notices()).isZero();
    }

    @Test
    void mails_without_an_id_are_known_by_what_they_say() throws Exception {
        var address = told();
        for (var text : new String[] {"Wij ook.", "Wij ook.", "En nog iets."}) {
            arrives(
                    answer("x", ANNAS, address, text)
                            .replaceFirst("Message-ID: .*", "Message-ID:  "));
        }

        read();

        assertThat(service.query("select body from answer order by body"))
                .containsExactly("En nog iets.", "Wij ook.");
    }

    @Test
    void two_instances_at_once_keep_it_once_and_give_it_to_one() throws Exception {
        var address = told();
        for (int number = 0; number < 15; number++) {
            arrives(answer("n" + number, ANNAS, address, "Antwoord " + number));
        }
        try (var other = service.another();
                var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(this::read);
            var second = both.submit(() -> other.bean(ReadAnswers.class).run());
            first.get();
            second.get();
            read();

            assertThat(service.query("select count(*) from answer")).containsExactly("15");
            var claims =
                    List.of(
                            both.submit(() -> ids(service.bean(ClaimAnswers.class).handle(20))),
                            both.submit(() -> ids(other.bean(ClaimAnswers.class).handle(20))));
            var given = new ArrayList<>(claims.getFirst().get());
            given.addAll(claims.getLast().get());
            assertThat(given).hasSize(15).doesNotHaveDuplicates();
        }
    }

    private static List<UUID> ids(List<Answers.Waiting> answers) {
        return answers.stream().map(Answers.Waiting::id).toList();
    }

    @Test
    void what_nobody_tells_of_is_given_again_later_and_later_and_given_up_after_a_week()
            throws Exception {
        arrives(answer("een", ANNAS, told(), "Wij ook."));
        read();
        for (var wait : new int[] {10, 30, 60, 120, 300, 300}) {
            assertThat(claim()).contains("Wij ook.");
            service.clock().pass(Duration.ofSeconds(wait - 1));
            assertThat(claim()).isEqualTo("{}");
            // Up to a quarter later than that.
            service.clock().pass(Duration.ofSeconds(wait / 4 + 2));
        }
        service.clock().pass(Duration.ofDays(8));

        service.bean(ForgetAnswers.class).handle();

        assertThat(claim()).isEqualTo("{}");
        assertThat(lastNotice()).contains("een week lang niet", "eerlijke markt");
        service.clock().pass(Duration.ofDays(30));
        service.bean(ForgetAnswers.class).handle();
        assertThat(service.query("select 1 from answer")).isEmpty();
    }

    @Test
    void what_was_given_together_is_not_due_again_together() throws Exception {
        var address = told();
        for (int number = 0; number < 5; number++) {
            arrives(answer("n" + number, ANNAS, address, "Antwoord " + number));
        }
        read();

        assertThat(service.bean(ClaimAnswers.class).handle(20)).hasSize(5);

        assertThat(service.query("select count(distinct next_attempt_at) from answer"))
                .containsExactly("5");
    }

    @Test
    void its_writer_hears_once_why_it_is_not_on_the_site_or_that_it_waits() throws Exception {
        var address = told();
        arrives(answer("een", ANNAS, address, "Wij ook."));
        read();
        var closed =
                "{\"outcome\": \"refused\", \"reason\": \"In deze discussie kan nu niemand schrijven.\"}";
        tell(onlyId(), closed);
        tell(onlyId(), closed);

        assertThat(notices()).isEqualTo(1);
        assertThat(lastNotice())
                .contains(
                        "In deze discussie kan nu niemand schrijven.",
                        "https://millenniumgemeenten.example/bijdragen/7");
        service.execute("delete from answer");
        arrives(answer("twee", ANNAS, address, "En nu?"));
        read();
        tell(onlyId(), "{\"outcome\": \"waits\"}");
        assertThat(notices()).isEqualTo(2);
        assertThat(lastNotice()).contains("leest je antwoord voordat het op de site komt");
        assertThat(service.mailServer().mailsTo(ANNAS).getLast().header("Reply-To")).isEmpty();
        assertThat(service.mailServer().mailsTo(ANNAS).getLast().header("Auto-Submitted"))
                .isEqualTo("auto-generated");
        assertThat(
                        service.send(
                                        "/answers/" + new UUID(1, 1) + "/outcome",
                                        "PUT",
                                        "{\"outcome\": \"lost\"}",
                                        "service")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void what_others_forged_or_sent_on_is_no_answer() throws Exception {
        var address = told();
        var forged = address.replaceFirst("\\+.", address.contains("+1") ? "+2" : "+1");
        arrives(answer("een", ANNAS, forged, "Vals"));
        arrives(answer("twee", ANNAS, "reageer+" + "0".repeat(42) + "@voorbeeld.example", "Vals"));
        arrives(answer("drie", "mallory@example.net", address, "Van een ander"));
        arrives(answer("vier", ANNAS + ", mallory@example.net", address, "Van twee"));
        arrives(answer("vijf", "<<@>, \"", address, "Van niemand"));

        read();

        assertThat(claim()).isEqualTo("{}");
        assertThat(service.query("select state from answer"))
                .as("one row for an address, whoever writes to it")
                .containsExactly("refused");
        assertThat(left()).isZero();
        assertThat(notices()).isEqualTo(1);
        assertThat(lastNotice()).contains("van een ander adres");
        assertThat(service.mailServer().mailsTo("mallory@example.net")).isEmpty();
    }

    @Test
    void nobody_looks_into_a_mail_before_it_is_known_whose_it_is() throws Exception {
        var token = told().substring("reageer+".length(), "reageer+".length() + 42);
        var anna = EmailAddress.parse(ANNAS);
        var mallory = EmailAddress.parse("mallory@example.net");
        var take = service.bean(TakeAnswer.class);

        take.handle(closed("0".repeat(42), anna, false));
        take.handle(closed(token, mallory, false));
        take.handle(closed(token, anna, true));

        assertThat(service.query("select state from answer")).containsExactly("refused");
        var own = closed(token, anna, false);
        assertThatThrownBy(() -> take.handle(own)).hasMessage("Somebody looked");
    }

    private static ReceivedMail closed(
            String token, Optional<EmailAddress> from, boolean isByMachine) {
        var mail =
                new MimeMessage(Session.getInstance(new Properties())) {
                    @Override
                    public boolean isMimeType(String type) {
                        throw new AssertionError("Somebody looked");
                    }
                };
        return new ReceivedMail(
                List.of(token), from, "een", isByMachine, new ReceivedMail.Content.Whole(mail));
    }

    @Test
    void who_came_by_an_address_uses_up_none_of_the_mails_to_whose_it_is() throws Exception {
        var address = told();
        for (int number = 0; number < 5; number++) {
            arrives(answer("vals" + number, "mallory@example.net", address, "Vals"));
        }
        read();
        assertThat(notices()).isEqualTo(1);
        for (int number = 0; number < AnswerNotices.MOST_A_DAY; number++) {
            arrives(answer("leeg" + number, ANNAS, address, "> oud"));
        }
        arrives(answer("echt", ANNAS, address, "Van mij."));

        read();

        assertThat(notices()).isEqualTo(1 + AnswerNotices.MOST_A_DAY);
        assertThat(claim()).contains("Van mij.");
    }

    @Test
    void what_could_not_be_kept_stays_in_the_mailbox_and_is_taken_later() throws Exception {
        var address = told();
        arrives(answer("een", ANNAS, address, "Kapot"));
        arrives(answer("twee", ANNAS, address, "> oud"));
        service.execute("alter table answer add constraint broken check (body is null) not valid");

        read();

        assertThat(left()).as("the other is not held up").isEqualTo(1);
        assertThat(flagged()).isZero();
        service.execute("alter table answer drop constraint broken");
        read();
        assertThat(left()).isZero();
        assertThat(claim()).contains("Kapot");
    }

    @Test
    void a_mail_that_the_server_cannot_give_holds_up_the_others_for_a_while() throws Exception {
        var address = told();
        arrives(answer("een", ANNAS, address, "Breekt de verbinding"));
        arrives(answer("twee", ANNAS, address, "Wij ook."));
        try (var proxy = new MailboxProxy(server.getImap().getPort(), "Breekt");
                var reading =
                        RunningService.start(
                                service.database(), through(proxy, settings("answer", Map.of())))) {
            for (int round = 0; round < 3; round++) {
                reading.bean(ReadAnswers.class).run();
                assertThat(left()).isEqualTo(2);
            }
            reading.bean(ReadAnswers.class).run();
        }

        assertThat(left()).isEqualTo(1);
        assertThat(flagged()).isEqualTo(1);
        assertThat(claim()).contains("Wij ook.").doesNotContain("Breekt");
    }

    @Test
    void a_report_that_the_server_cannot_give_holds_up_the_others_for_a_while() throws Exception {
        arrives(answer("een", ANNAS, "retour@voorbeeld.example", "Breekt de verbinding"));
        arrives(answer("twee", ANNAS, "retour@voorbeeld.example", "Geen bericht"));
        try (var proxy = new MailboxProxy(server.getImap().getPort(), "Breekt");
                var reading =
                        RunningService.start(
                                service.database(), through(proxy, settings("bounce", Map.of())))) {
            for (int round = 0; round < 3; round++) {
                SharedMailbox.readReports(reading);
                assertThat(flagged()).isZero();
            }
            SharedMailbox.readReports(reading);
        }

        assertThat(flagged()).isEqualTo(2);
    }

    @Test
    void mails_of_the_other_reader_are_fetched_once() throws Exception {
        for (int number = 0; number < 10; number++) {
            arrives(answer("n" + number, ANNAS, "retour@voorbeeld.example", "Voor de ander"));
        }
        try (var proxy = new MailboxProxy(server.getImap().getPort(), "nothing of this");
                var reading =
                        RunningService.start(
                                service.database(), through(proxy, settings("bounce", Map.of())))) {
            reading.bean(ReadAnswers.class).run();
            int once = proxy.fetched();
            assertThat(once).as("one for each, and one for all of them").isBetween(10, 22);

            reading.bean(ReadAnswers.class).run();

            assertThat(proxy.fetched() - once).isLessThanOrEqualTo(2);
        }
        assertThat(flagged()).isZero();
    }

    /// The same settings, with something between the service and its mailbox.
    private static Map<String, Object> through(MailboxProxy proxy, Map<String, Object> settings) {
        var changed = new HashMap<>(settings);
        changed.replaceAll(
                (name, value) -> name.endsWith(".mailbox.port") ? (Object) proxy.port() : value);
        return changed;
    }

    @Test
    void what_only_the_reader_of_a_mail_may_have_comes_on_no_page() throws Exception {
        var address = told();
        var mail =
                service.mailServer()
                        .mailTo(ANNAS, 1)
                        .text()
                        .replace("Schrijf je antwoord boven deze regel", "");
        arrives(answer("een", ANNAS, address, "Wij ook.\n\n" + mail));
        arrives(answer("twee", ANNAS, address, "Wij ook.\n\n" + address));
        arrives(answer("drie", ANNAS, address, "Wij ook.\n\nAnna\nAnna@Example.org"));

        read();

        assertThat(claim())
                .contains("Wij ook.\\n\\nAnna\\n[e-mailadres weggelaten]")
                .doesNotContain("volgen", "reageer+", "xample.org");
        assertThat(notices()).isEqualTo(2);
        assertThat(lastNotice()).contains("een stuk van onze mail");
    }

    @Test
    void an_address_is_compared_without_capitals() throws Exception {
        arrives(answer("een", "\"Anna\" <ANNA@Example.ORG>", told(), "Wij ook."));

        read();

        assertThat(claim()).contains("Wij ook.");
    }

    @Test
    void an_answer_after_a_month_is_refused_kindly() throws Exception {
        var address = told();
        service.clock().pass(Duration.ofDays(32));
        arrives(answer("een", ANNAS, address, "Laat"));

        read();

        assertThat(claim()).isEqualTo("{}");
        assertThat(lastNotice()).contains("meer dan 30 dagen oud");
    }

    @Test
    void machines_are_not_answered_and_nobody_more_than_three_times_a_day() throws Exception {
        var address = told();
        for (var header :
                new String[] {
                    "Auto-Submitted: auto-replied",
                    "Auto-Submitted: auto-generated",
                    "Precedence: bulk",
                    "List-Id: <lijst.example.org>",
                    "Return-Path: <>",
                    "X-Autoreply: yes",
                    "Subject: Automatisch antwoord: weg",
                    "Subject: =?utf-8?Q?Automatisch_antwoord:_Ben_Bakker_schreef_in_=E2=80=9CEen_?=\n"
                            + " =?utf-8?Q?eerlijke_markt=E2=80=9D?=",
                    "Subject: Automatisch\n antwoord: Ben Bakker schreef",
                    "Subject: Undeliverable: Re: Ben Bakker schreef"
                }) {
            arrives(with(header, answer("m" + header.hashCode(), ANNAS, address, "Ik ben weg.")));
        }
        read();
        assertThat(service.query("select 1 from answer")).isEmpty();
        assertThat(notices()).isZero();
        for (int number = 0; number < 6; number++) {
            arrives(answer("leeg" + number, ANNAS, address, "> oud"));
        }
        arrives(with("Auto-Submitted: no", answer("mens", ANNAS, address, "Ik ben er.")));

        read();

        assertThat(claim()).contains("Ik ben er.");
        assertThat(notices()).isEqualTo(AnswerNotices.MOST_A_DAY);
        assertThat(lastNotice()).contains("geen tekst van jou");
        service.clock().pass(Duration.ofDays(1));
        arrives(answer("morgen", ANNAS, address, ""));
        read();
        assertThat(notices()).isEqualTo(AnswerNotices.MOST_A_DAY + 1);
    }

    @Test
    void what_is_too_much_is_refused_and_the_next_is_taken() throws Exception {
        var address = told();
        var large = new byte[1_100_000];
        new Random(70).nextBytes(large);
        arrives(answer("groot", ANNAS, address, Base64.getMimeEncoder().encodeToString(large)));
        arrives(answer("lang", ANNAS, address, "woord ".repeat(4_000)));
        arrives(with("X-Bom: " + "x".repeat(200_000), answer("bom", ANNAS, address, "Na de bom.")));
        arrives(answer("gewoon", ANNAS, address, "Gewoon."));

        read();

        assertThat(left()).isZero();
        assertThat(claim()).contains("Na de bom.", "Gewoon.");
        Await.until("two notices", () -> notices() == 2);
        assertThat(
                        service.mailServer().mailsTo(ANNAS).stream()
                                .skip(1)
                                .map(AnswersByMailTest::text))
                .anyMatch(text -> text.contains("groter dan 1 MB"))
                .anyMatch(text -> text.contains("te lang"));
    }

    @Test
    void nobody_mails_more_answers_in_an_hour_than_anybody_writes() throws Exception {
        var address = told();
        for (int number = 0; number < TakeAnswer.MOST_AN_HOUR + 2; number++) {
            arrives(answer("n" + number, ANNAS, address, "Antwoord " + number));
        }

        read();

        assertThat(service.query("select count(*) from answer where state = 'waiting'"))
                .containsExactly("20");
        service.clock().pass(Duration.ofHours(2));
        arrives(answer("later", ANNAS, address, "Later"));
        read();
        assertThat(service.query("select count(*) from answer where state = 'waiting'"))
                .containsExactly("21");
    }

    @Test
    void what_is_no_answer_stays_in_a_mailbox_of_its_own_and_is_flagged() throws Exception {
        arrives(answer("een", ANNAS, "reageer@voorbeeld.example", "Hallo?"));

        read();
        read();

        assertThat(left()).isEqualTo(1);
        assertThat(flagged()).isEqualTo(1);
    }

    @Test
    void stopping_to_follow_loses_no_answer_and_forgetting_does() throws Exception {
        var address = told();
        arrives(answer("een", ANNAS, address, "Wij ook."));
        read();
        service.send("/participants/" + ANNA + "/follows/1", "DELETE", "", "service");
        assertThat(service.query("select 1 from follower")).isEmpty();
        assertThat(service.query("select state from answer")).containsExactly("waiting");
        arrives(answer("twee", ANNAS, address, "Nog iets"));
        read();
        assertThat(service.query("select state from answer")).containsExactly("waiting");

        service.send("/participants/" + ANNA + "/follows", "DELETE", "", "service");

        assertThat(service.query("select 1 from answer")).isEmpty();
    }

    @Test
    void an_answer_that_is_taken_while_its_writer_is_forgotten_is_forgotten_too() throws Exception {
        told();
        try (var taking = service.connect();
                var statement = taking.createStatement();
                var forgetting = Executors.newSingleThreadExecutor()) {
            taking.setAutoCommit(false);
            statement.executeQuery("select 1 from follower for update");
            var forgotten =
                    forgetting.submit(() ->
                            service.send(
                                    "/participants/" + ANNA + "/follows", "DELETE", "", "service"));
            Await.until("it waits for us", this::somebodyWaits);
            statement.execute(
                    """
                    insert into answer (id, contributor, address_typed, address, trace, discussion,
                        contribution, body, state, received_at, next_attempt_at)
                    select gen_random_uuid(), contributor, address_typed, address, trace, 1, 7,
                        'Wij ook.', 'waiting', now(), now() from follower
                    """);
            taking.commit();
            assertThat(forgotten.get().statusCode()).isEqualTo(204);
        }

        assertThat(service.query("select 1 from answer")).isEmpty();
    }

    private boolean somebodyWaits() {
        return !service.query(
                        """
                        select 1 from pg_stat_activity
                        where wait_event_type = 'Lock' and datname = current_database()
                        """)
                .isEmpty();
    }

    @Test
    void who_asks_what_we_know_sees_what_waits_and_forgets_it_with_the_rest() throws Exception {
        arrives(answer("een", ANNAS, told(), "Wij ook."));
        read();
        service.send("/participants/" + ANNA + "/follows/1", "DELETE", "", "service");
        service.post("/insights", "{\"email\": \"" + ANNAS + "\"}");
        var link = INSIGHT.matcher(service.mailServer().mailTo(ANNAS, 2).text());
        assertThat(link.find()).isTrue();

        assertThat(service.get("/insights/" + link.group(1)).body())
                .contains("\"discussion\":1", "\"text\":\"Wij ook.\"");
        service.send("/insights/" + link.group(1) + "?proof=keep", "DELETE", "", "visitor");

        assertThat(service.query("select 1 from answer")).isEmpty();
    }

    @Test
    void a_mailbox_that_both_settings_name_is_shared() throws Exception {
        var address = told();
        arrives(answer("een", ANNAS, address, "Wij ook."));
        arrives(answer("twee", ANNAS, "retour@voorbeeld.example", "Voor de ander"));
        var both = settings("answer", settings("bounce", Map.of()));
        try (var sharing = RunningService.start(service.database(), both)) {
            sharing.bean(ReadAnswers.class).run();

            assertThat(left()).isEqualTo(1);
            assertThat(flagged()).as("the other reader looks at it still").isZero();
            SharedMailbox.readReports(sharing);
            assertThat(flagged()).isEqualTo(1);
        }
    }

    @Test
    void a_mailbox_that_is_shared_is_read_by_both_and_each_leaves_the_other_its_own()
            throws Exception {
        var address = told();
        arrives(answer("een", ANNAS, address, "Wij ook."));
        arrives(answer("twee", ANNAS, "reageer@voorbeeld.example", "Geen van beide"));
        try (var sharing = RunningService.start(service.database(), settings("bounce", Map.of()))) {
            SharedMailbox.readReports(sharing);
            assertThat(flagged()).isEqualTo(1);
            sharing.bean(ReadAnswers.class).run();
        }

        assertThat(left()).isEqualTo(1);
        assertThat(flagged()).isEqualTo(1);
        assertThat(claim()).contains("Wij ook.");
    }

    @Test
    void only_one_contribution_at_once_to_who_takes_part_can_be_answered() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "daily");
        discussing.follows(BEN, "ben@example.org", MARKET, "at-once");
        service.execute("update follower set contributor = null where address like 'ben%'");
        service.clock().pass(Duration.ofSeconds(1));
        discussing.writes(new UUID(41, 9), MARKET, 7, "<p>Hoi</p>");
        service.clock().pass(Duration.ofHours(7));
        tell();

        for (var reader : new String[] {ANNAS, "ben@example.org"}) {
            var mail = service.mailServer().mailTo(reader, 1);
            assertThat(mail.header("Reply-To")).isEmpty();
            assertThat(mail.text())
                    .contains("een antwoord op deze mail komt niet aan")
                    .doesNotContain("boven deze regel");
        }
    }

    @Test
    void the_mail_says_that_one_can_answer_it() throws Exception {
        told();

        var mail = service.mailServer().mailTo(ANNAS, 1);
        assertThat(mail.text())
                .startsWith("Schrijf je antwoord boven deze regel")
                .contains("Beantwoord dan deze mail");
        assertThat(mail.html()).contains("Schrijf je antwoord boven deze regel");
    }

    @Test
    void without_a_mailbox_nothing_is_promised_and_half_a_setting_is_refused() {
        try (var other = RunningService.start(Map.of("answer.poll", "1h"))) {
            var others = new Discussing(other).begin();
            others.follows(ANNA, ANNAS, MARKET, "at-once");
            other.clock().pass(Duration.ofSeconds(1));
            others.writes(BEN, MARKET, 7, "<p>Hoi</p>");
            other.clock().pass(Duration.ofMinutes(2));
            other.bean(TellFollowers.class).handle();
            var mail = other.mailServer().mailTo(ANNAS, 1);
            assertThat(mail.header("Reply-To")).isEmpty();
            assertThat(mail.text()).contains("een antwoord op deze mail komt niet aan");
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
        assertThatThrownBy(() -> RunningService.start(Map.of("answer.address", "a@b.example")))
                .hasStackTraceContaining("ANSWER_IMAP_HOST");
    }

    private void tell() {
        service.bean(TellFollowers.class).handle();
    }

    /// Anna is told of what Ben wrote; returns the address that she can answer to.
    private String told() throws Exception {
        discussing.follows(ANNA, ANNAS, MARKET, "at-once");
        service.clock().pass(Duration.ofSeconds(1));
        discussing.writes(BEN, MARKET, 7, "<p>Wij doen dit.</p>");
        service.clock().pass(Duration.ofMinutes(2));
        tell();
        var replyTo = service.mailServer().mailTo(ANNAS, 1).header("Reply-To");
        var address = ADDRESS.matcher(replyTo);
        assertThat(address.find()).as(replyTo).isTrue();
        return address.group();
    }

    private void read() {
        service.bean(ReadAnswers.class).run();
    }

    private String claim() throws Exception {
        var answer = service.send("/answers/claims", "POST", "", "service");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private void tell(String id, String outcome) throws Exception {
        assertThat(
                        service.send("/answers/" + id + "/outcome", "PUT", outcome, "service")
                                .statusCode())
                .isEqualTo(204);
    }

    private String onlyId() {
        return service.query("select id from answer").getFirst();
    }

    /// How many mails are there, or will be, beside the one that is answered.
    private int notices() {
        return Integer.parseInt(service.query("select count(*) from mail").getFirst()) - 1;
    }

    private String lastNotice() throws Exception {
        return service.mailServer().mailTo(ANNAS, notices() + 1).text();
    }

    private static String text(nl.millenniumgemeenten.subscription.service.ReceivedMail mail) {
        try {
            return mail.text();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static String answer(String id, String from, String to, String text) {
        return """
        From: %s
        To: Millenniumgemeenten <%s>
        Subject: Re: Ben Bakker schreef
        Message-ID: <%s@example.org>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        %s
        """
                .formatted(from, to, id, text);
    }

    private static String with(String header, String mail) {
        return header.startsWith("Subject")
                ? mail.replaceFirst("Subject: .*", header)
                : header + "\n" + mail;
    }

    private void arrives(String mail) throws Exception {
        mailbox.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private long flagged() {
        return server
                .getManagers()
                .getImapHostManager()
                .getFolder(mailbox, "INBOX")
                .getMessages()
                .stream()
                .filter(message -> message.getFlags().contains(Flags.Flag.FLAGGED))
                .count();
    }

    private int left() {
        return server.getManagers()
                .getImapHostManager()
                .getFolder(mailbox, "INBOX")
                .getMessageCount();
    }
}
