package nl.millenniumgemeenten.subscription.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import nl.millenniumgemeenten.subscription.service.Silence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ImportTest {
    @RegisterExtension private static final Silence SILENCE = new Silence();

    private static final String AGREED =
            "?list=newsletter&mode=confirmed&source=Congres%20in%20Utrecht&consentOn=2024-05-17";
    private static final String ASKED =
            "?list=newsletter&mode=ask&source=Congres%20in%20Utrecht&consentOn=2024-05-17";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void who_agreed_elsewhere_reads_from_now_on_with_that_consent() throws Exception {
        var id =
                brought(
                        AGREED,
                        """
                        email;taal;bron;datum
                        anna@example.org;;;
                        "Bas@Example.org";en;Kaartje;3-2-2025

                        geen adres;;;
                        frans@example.org;fr;;
                        carla@example.org;;;2090-01-01
                        anna@EXAMPLE.org;;;
                        """);

        assertThat(told(id))
                .contains(
                        "\"state\":\"done\"",
                        "\"lines\":8,\"read\":8,\"added\":2,\"known\":1,\"suppressed\":0,"
                                + "\"invalid\":3");
        assertThat(
                        service.query(
                                """
                                select address, s.state, language, u.state, u.wording, given_at
                                    at time zone 'Europe/Amsterdam'
                                from subscriber s join subscription u on subscriber_id = s.id
                                order by s.address_key
                                """))
                .containsExactly(
                        "anna@example.org confirmed nl active Congres in Utrecht 2024-05-17 00:00:00",
                        "Bas@example.org confirmed en active Kaartje 2025-02-03 00:00:00");
        assertThat(service.query("select distinct act, source from subscription_act"))
                .containsExactly("given import:" + id);
        assertThat(service.send("/newsletter", "GET", "", "editor").body())
                .contains("\"confirmed\":2");
        assertThat(service.mailServer().commands()).isEmpty();
    }

    @Test
    void what_cannot_be_taken_comes_back_with_the_reason_for_a_week() throws Exception {
        var id = brought(AGREED, "=1+1\nanna@example.org,nld\n" + "x".repeat(3000) + "\n");

        var rejects = service.send("/imports/" + id + "/rejects", "GET", "", "administrator");

        assertThat(rejects.body().lines())
                .startsWith(
                        "line,text,reason",
                        "1,'=1+1,Dit is geen volledig e-mailadres.",
                        "2,\"anna@example.org,nld\",Deze taal kennen we niet. Kies nl (Nederlands) of en"
                                + " (Engels).")
                .hasSize(4)
                .last()
                .asString()
                .hasSizeLessThan(300)
                .endsWith("Deze regel is te lang om er een te zijn.");
        service.clock().pass(Duration.ofDays(8));
        new WorkOffImports(
                        service.bean(ImportStep.class),
                        service.bean(ImportLines.class),
                        service.clock())
                .forget();
        assertThat(service.query("select count(*) from import_line")).containsExactly("0");
    }

    @Test
    void a_file_brings_nobody_back_who_left_or_asked_to_be_forgotten() throws Exception {
        service.makeList("goal-3", "Doel 3");
        var left = service.subscribe("left@example.org");
        service.post("/unsubscriptions/" + left.unsubscribeToken(), "");
        var chose = service.subscribe("chose@example.org");
        service.signUp("chose@example.org", "goal-3");
        service.post(
                "/confirmations/"
                        + service.mailServer().mailTo("chose@example.org", 3).confirmToken(),
                "");
        service.send(
                "/preferences/" + chose.unsubscribeToken(),
                "PUT",
                "{\"language\": \"nl\", \"lists\": [\"goal-3\"]}",
                "visitor");
        service.subscribe("reads@example.org");

        var id =
                brought(
                        AGREED,
                        """
                        left@example.org
                        LEFT@example.org
                        chose@example.org
                        reads@example.org
                        new@example.org
                        """);

        assertThat(told(id)).contains("\"added\":1,\"known\":2,\"suppressed\":2,\"invalid\":0");
        assertThat(
                        service.query(
                                """
                                select address from subscriber join subscription
                                    on subscriber_id = subscriber.id
                                    join mailing_list on mailing_list.id = list_id
                                where key = 'newsletter' and subscription.state = 'active'
                                order by address
                                """))
                .containsExactly("new@example.org", "reads@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {AGREED, ASKED})
    void who_left_before_there_were_traces_is_not_brought_back_either(String how) throws Exception {
        for (int person = 0; person < 20; person++) {
            service.leftBeforeTraces("older" + person + "@example.org");
        }
        var file = new StringBuilder();
        for (int person = 0; person < 5; person++) {
            file.append("new").append(person).append("@example.org\n");
            file.append("Older").append(person).append("@example.org\n");
        }

        var id = brought(how, file.toString());

        assertThat(told(id)).contains("\"read\":10,\"added\":5,\"known\":0,\"suppressed\":5");
        assertThat(service.query("select address from subscriber where address like '%lder%'"))
                .isEmpty();
        assertThat(service.query("select count(trace), count(consent_proof) from subscriber"))
                .containsExactly("5 15");
    }

    @Test
    void who_is_asked_reads_nothing_before_answering() throws Exception {
        service.signUp("waits@example.org");
        service.mailServer().mailTo("waits@example.org", 1);
        var id = brought(ASKED, "anna@example.org\nwaits@example.org\n");

        var mail = service.mailServer().mailTo("anna@example.org", 1);

        assertThat(told(id)).contains("\"added\":1,\"known\":1");
        assertThat(service.query("select state from subscription")).containsOnly("pending");
        service.post("/confirmations/" + mail.confirmToken(), "");
        assertThat(service.query("select state from subscription order by state"))
                .containsExactly("active", "pending");
    }

    @Test
    void asking_keeps_to_the_rate_of_sending() throws Exception {
        service.execute("update sending_rate set per_second = 2, tokens = 2, refilled_at = now()");
        var file = new StringBuilder();
        for (int person = 0; person < 10; person++) {
            file.append("p").append(person).append("@example.org\n");
        }
        var id = given(ASKED, file.toString());
        var step = service.bean(ImportStep.class);

        while (step.handle()) {}
        assertThat(told(id)).contains("\"state\":\"running\"");
        int atOnce = Integer.parseInt(service.query("select added from import_run").getFirst());

        assertThat(atOnce).isBetween(2, 4);
        Await.until(
                "everybody is asked",
                () -> {
                    while (step.handle()) {}
                    return service.query("select added from import_run").contains("10");
                });
    }

    @Test
    void an_instance_that_crashes_leaves_the_rest_to_another() throws Exception {
        var file = new StringBuilder();
        for (int person = 0; person < 2500; person++) {
            file.append("p").append(person).append("@example.org\r\n");
        }
        var id = given(AGREED, file.toString());
        service.bean(ImportStep.class).handle();
        assertThat(told(id)).contains("\"read\":1000,\"added\":1000");

        try (var other = service.another()) {
            // What was in hand when it crashed is undone by the database.
            service.execute(
                    """
                    create function crash() returns trigger language plpgsql as
                    'begin raise exception ''crash''; end'
                    """);
            service.execute(
                    "create trigger crash before update on import_run"
                            + " for each row execute function crash()");
            assertThat(catchCrash()).isTrue();
            service.execute("drop trigger crash on import_run");
            var step = other.bean(ImportStep.class);
            while (step.handle()) {}
        }

        assertThat(told(id)).contains("\"state\":\"done\"", "\"added\":2500,\"known\":0");
        assertThat(service.query("select count(*), count(distinct address_key) from subscriber"))
                .containsExactly("2500 2500");
        assertThat(service.query("select subscribers from newsletter")).containsExactly("2500");
    }

    @Test
    void a_worker_works_files_off_by_itself() throws Exception {
        try (var other =
                RunningService.start(Map.of("imports.enabled", true, "imports.poll", "50ms"))) {
            var id = ID.matcher(bring(other, AGREED, "anna@example.org\n", "administrator").body());
            assertThat(id.find()).isTrue();
            Await.until(
                    "the file is done",
                    () -> other.query("select state from import_run").contains("done"));
        }
    }

    @Test
    void where_the_consent_comes_from_is_compulsory_and_errors_are_named() throws Exception {
        assertThat(bring(service, "", "anna@example.org", "administrator").body())
                .contains("/list", "/mode", "/source", "/consentOn");
        assertThat(
                        bring(
                                        service,
                                        AGREED.replace("2024-05-17", "2090-01-01"),
                                        "anna@example.org",
                                        "administrator")
                                .body())
                .contains("/consentOn")
                .doesNotContain("/source");
        for (var nobody : new String[] {"", "\uFEFF", "\n\n", "email\n"}) {
            var answer = bring(service, AGREED, nobody, "administrator");
            assertThat(answer.statusCode()).as(nobody).isEqualTo(422);
            assertThat(answer.body()).contains("/file");
        }
        assertThat(service.query("select count(*) from import_run")).containsExactly("0");
        for (var role : new String[] {"visitor", "contributor", "editor", "moderator", "service"}) {
            assertThat(bring(service, AGREED, "anna@example.org", role).statusCode())
                    .isEqualTo(403);
        }
        assertThat(
                        service.send("/imports/" + UUID.randomUUID(), "GET", "", "administrator")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void no_address_is_logged_and_no_line_stays_that_was_taken() throws Exception {
        var log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            brought(AGREED, "secret.person@example.org\nsecret.person@\n");
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).isNotEmpty();
        assertThat(lines.list)
                .noneMatch(line -> line.toString().contains("secret.person"))
                .noneMatch(line -> String.valueOf(line.getKeyValuePairs()).contains("secret"));
        assertThat(service.query("select address_key from import_line where reason is null"))
                .isEmpty();
    }

    private boolean catchCrash() {
        try {
            service.bean(ImportStep.class).handle();
            return false;
        } catch (RuntimeException crashed) {
            return true;
        }
    }

    private String brought(String how, String file) throws Exception {
        var id = given(how, file);
        var step = service.bean(ImportStep.class);
        while (step.handle()) {}
        return id;
    }

    private String given(String how, String file) throws Exception {
        var answer = bring(service, how, file, "administrator");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = ID.matcher(answer.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private String told(String id) throws Exception {
        return service.send("/imports/" + id, "GET", "", "administrator").body();
    }

    private static HttpResponse<String> bring(
            RunningService service, String how, String file, String role) throws Exception {
        return service.send(
                "/imports" + how,
                "POST",
                file,
                Map.of(
                        "Authorization",
                        "Bearer " + ServiceToken.of(role),
                        "Content-Type",
                        "text/csv"));
    }
}
