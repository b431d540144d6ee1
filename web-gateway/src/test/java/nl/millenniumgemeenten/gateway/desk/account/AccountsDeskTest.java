package nl.millenniumgemeenten.gateway.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.Person;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.account.factor.TotpSecret;
import nl.millenniumgemeenten.gateway.account.log.LogOutcome;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailsFixture;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsDeskTest {
    private static final String NEW_PASSWORD = "schaap-lamp-rivier";

    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private int number;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void who_is_invited_chooses_a_password_and_is_in_once() throws Exception {
        var email = "nieuw@example.nl";
        var administrator = signedIn(DeskFixture.EDITOR);

        var invited =
                post(
                        administrator,
                        "/redactie/accounts/uitnodigen",
                        "name",
                        "Nieuwe Collega",
                        "email",
                        "Nieuw@Example.nl",
                        "roles",
                        "editor");
        assertThat(invited.location()).startsWith("/redactie/accounts?gelukt=uitgenodigd");
        assertThat(administrator.get("/redactie/accounts").text()).contains("Nieuwe Collega");
        var link = mail(email, "account-invitation").buttonPath();
        assertThat(link).matches("/redactie/uitnodiging/[A-Za-z0-9_-]{43}");

        var browser = browser();
        var form = browser.get(link);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.field("name")).isEqualTo("Nieuwe Collega");
        var weak = browser.post(link, "name", "Nieuwe Collega", "newPassword", "Wachtwoord123");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text()).contains("makkelijk te raden");
        assertThat(weak.field("newPassword")).isEmpty();

        var in = browser.post(link, "name", "Nieuwe Collega", "newPassword", NEW_PASSWORD);
        assertThat(in.location()).isEqualTo("/redactie");
        assertThat(browser.get("/redactie").text()).contains("Nieuwe Collega");
        assertThat(browser().get(link).status()).isEqualTo(404);
        assertThat(browser().post(link, "name", "X", "newPassword", NEW_PASSWORD).status())
                .isEqualTo(404);
        assertThat(browser.get("/redactie/accounts").status()).isEqualTo(403);
        assertThat(person(email).roles()).containsExactly(Role.EDITOR);

        var again =
                post(
                        administrator,
                        "/redactie/accounts/uitnodigen",
                        "name",
                        "Nog eens",
                        "email",
                        email,
                        "roles",
                        "editor");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Er is al een account met dit adres");
        assertThat(again.field("name")).isEqualTo("Nog eens");
    }

    @Test
    void an_invitation_that_is_sent_again_or_withdrawn_ends_the_old_link() throws Exception {
        var email = "traag@example.nl";
        var administrator = signedIn(DeskFixture.EDITOR);
        var fields = new String[] {"name", "Traag", "email", email, "roles", "contributor"};
        post(administrator, "/redactie/accounts/uitnodigen", fields);
        var first = mail(email, "account-invitation").buttonPath();
        assertThat(post(administrator, "/redactie/accounts/uitnodigen", fields).text())
                .contains("Dit adres is al uitgenodigd");

        var list = administrator.get("/redactie/accounts").page();
        var actions = list.select("li:contains(" + email + ") form").eachAttr("action");
        assertThat(post(administrator, actions.getFirst()).status()).isEqualTo(303);
        var second = mail(email, "account-invitation").buttonPath();
        assertThat(second).isNotEqualTo(first);
        assertThat(browser().get(first).status()).isEqualTo(404);
        assertThat(browser().get(second).status()).isEqualTo(200);

        assertThat(post(administrator, actions.getLast()).status()).isEqualTo(303);
        assertThat(browser().get(second).status()).isEqualTo(404);
        assertThat(post(administrator, actions.getLast()).status()).isEqualTo(404);
    }

    @Test
    void an_invitation_of_who_looks_after_accounts_no_more_does_not_work() throws Exception {
        var inviter = account(Role.ADMINISTRATOR);
        var email = "vriend-van-" + inviter;
        post(
                signedIn(inviter),
                "/redactie/accounts/uitnodigen",
                "name",
                "Vriend",
                "email",
                email,
                "roles",
                "administrator");
        var link = mail(email, "account-invitation").buttonPath();
        var administrator = signedIn(DeskFixture.EDITOR);
        post(administrator, "/redactie/accounts/" + person(inviter).id() + "/blokkeren");

        assertThat(browser().get(link).status()).isEqualTo(404);
        assertThat(browser().post(link, "name", "Vriend", "newPassword", NEW_PASSWORD).status())
                .isEqualTo(404);

        var list = administrator.get("/redactie/accounts").page();
        var again = list.select("li:contains(" + email + ") form").eachAttr("action").getFirst();
        assertThat(post(administrator, again).status()).isEqualTo(303);
        assertThat(browser().get(mail(email, "account-invitation").buttonPath()).status())
                .isEqualTo(200);
    }

    @Test
    void an_invitation_names_what_is_wrong_with_it() {
        var administrator = signedIn(DeskFixture.EDITOR);

        var answer =
                post(
                        administrator,
                        "/redactie/accounts/uitnodigen",
                        "name",
                        "Omge\u202Ekeerd",
                        "email",
                        "geen adres",
                        "roles",
                        "keizer");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#name", "#email", "#roles");
        assertThat(answer.field("email")).isEqualTo("geen adres");
    }

    @Test
    void who_is_blocked_is_out_at_once_and_can_come_back() {
        var email = account(Role.EDITOR);
        var victim = signedIn(email);
        var administrator = signedIn(DeskFixture.EDITOR);
        var path = "/redactie/accounts/" + person(email).id();

        // Whoever has to go cannot keep changing something so that it comes too late.
        post(victim, "/redactie/account/naam", "name", "Nog even");
        assertThat(post(administrator, path + "/blokkeren").status()).isEqualTo(303);
        assertThat(victim.get("/redactie").location()).startsWith("/redactie/inloggen");
        assertThat(DeskFixture.signIn(browser(), email).status()).isEqualTo(422);
        assertThat(administrator.get(path).text()).contains("Geblokkeerd");

        assertThat(post(administrator, path + "/deblokkeren").status()).isEqualTo(303);
        assertThat(DeskFixture.signIn(browser(), email).status()).isEqualTo(303);
    }

    @Test
    void roles_hold_at_once_and_a_second_change_of_them_shows_both() {
        var email = account(Role.CONTRIBUTOR);
        var path = "/redactie/accounts/" + person(email).id();
        var administrator = signedIn(DeskFixture.EDITOR);
        var theirs = signedIn(email);
        assertThat(theirs.get("/redactie/campagne").status()).isEqualTo(403);

        assertThat(post(administrator, path, "revision", "1", "roles", "editor").status())
                .isEqualTo(303);
        assertThat(theirs.get("/redactie/campagne").status()).isEqualTo(200);
        var late = post(administrator, path, "revision", "1", "roles", "moderator");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select(".compared").text())
                .contains("moderator")
                .contains("redacteur");
        assertThat(late.page().select("input[value=together]")).isEmpty();
        assertThat(post(administrator, path, "revision", "2").status()).isEqualTo(422);
        assertThat(person(email).roles()).containsExactly(Role.EDITOR);
    }

    @Test
    void roles_are_saved_where_something_else_of_the_account_changed() {
        var email = account(Role.CONTRIBUTOR);
        var path = "/redactie/accounts/" + person(email).id();
        var administrator = signedIn(DeskFixture.EDITOR);
        post(administrator, path + "/blokkeren");

        var saved =
                post(
                        administrator,
                        path,
                        "revision",
                        "1",
                        "opened-roles",
                        "contributor",
                        "roles",
                        "moderator");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(person(email).roles()).containsExactly(Role.MODERATOR);
    }

    @Test
    void the_last_administrator_stays_one_also_when_two_try_at_once() throws Exception {
        var only = DeskFixture.start(content);
        try {
            var people = only.getApplicationContext().getBean(People.class);
            var first = people.all().stream().filter(AccountsDeskTest::administers).findAny();
            assertThat(people.changeRoles(first.get().id(), 1, Set.of(Role.EDITOR)))
                    .isEqualTo(People.Result.LAST_ADMINISTRATOR);
            assertThat(people.block(first.get().id())).isEqualTo(People.Result.LAST_ADMINISTRATOR);

            AccountsFixture.add(
                    only.getApplicationContext(),
                    "tweede@example.nl",
                    "Tweede",
                    DeskFixture.PASSWORD,
                    Role.ADMINISTRATOR);
            var both = people.all().stream().filter(AccountsDeskTest::administers).toList();
            assertThat(both).hasSize(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var results =
                        threads.invokeAll(
                                both.stream()
                                        .<Callable<People.Result>>map(person ->
                                                () ->
                                                        people.changeRoles(
                                                                person.id(),
                                                                1,
                                                                Set.of(Role.EDITOR)))
                                        .toList());
                var all = List.of(results.get(0).get(), results.get(1).get());
                assertThat(all)
                        .containsExactlyInAnyOrder(
                                People.Result.DONE, People.Result.LAST_ADMINISTRATOR);
            }
            assertThat(people.all().stream().filter(AccountsDeskTest::administers)).hasSize(1);
        } finally {
            only.stop();
        }
    }

    @Test
    void a_forgotten_password_is_replaced_by_mail_and_nobody_learns_who_has_an_account()
            throws Exception {
        var email = account(Role.EDITOR);
        var old = signedIn(email);
        var known = browser().post("/redactie/wachtwoord-vergeten", "email", email);
        var unknown = browser().post("/redactie/wachtwoord-vergeten", "email", "x@example.nl");
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(303);
        assertThat(known.location()).isEqualTo(unknown.location());
        assertThat(known.body()).isEqualTo(unknown.body());

        var link = mail(email, "password-reset").buttonPath();
        var browser = browser();
        assertThat(browser.get(link).status()).isEqualTo(200);
        assertThat(browser.post(link, "newPassword", email).status()).isEqualTo(422);
        assertThat(browser.post(link, "newPassword", NEW_PASSWORD).status()).isEqualTo(200);
        assertThat(browser.post(link, "newPassword", "nog-een-ander-woord").status())
                .isEqualTo(404);

        assertThat(old.get("/redactie").status()).isEqualTo(303);
        assertThat(DeskFixture.signIn(browser(), email).status()).isEqualTo(422);
        assertThat(signIn(browser(), email, NEW_PASSWORD).status()).isEqualTo(303);
        assertThat(AccountMailsFixture.to(server.getApplicationContext(), "x@example.nl"))
                .isEmpty();
        assertThat(mail(email, "password-changed").buttonPath()).isEqualTo("/redactie");
    }

    @Test
    void asking_for_links_often_is_slowed_down_and_fills_nobodys_mailbox() throws Exception {
        try (var other = DeskFixture.start(content)) {
            var email = DeskFixture.EDITOR;
            Browser.Answer last = new Browser(other.getURI()).get("/redactie/wachtwoord-vergeten");
            for (int i = 0; i < 11; i++) {
                last =
                        new Browser(other.getURI())
                                .post("/redactie/wachtwoord-vergeten", "email", email);
            }
            assertThat(last.status()).isEqualTo(429);
            AccountMailsFixture.last(other.getApplicationContext(), email, "password-reset");
            assertThat(AccountMailsFixture.to(other.getApplicationContext(), email))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void an_editor_changes_their_password_and_stays_in_here_only() {
        var email = account(Role.EDITOR);
        var here = signedIn(email);
        var elsewhere = signedIn(email);

        var wrong =
                post(
                        here,
                        "/redactie/account/wachtwoord",
                        "password",
                        "niet-het-wachtwoord",
                        "newPassword",
                        NEW_PASSWORD);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("a[href=#password]")).isNotEmpty();
        assertThat(wrong.body()).doesNotContain(NEW_PASSWORD);
        var right =
                post(
                        here,
                        "/redactie/account/wachtwoord",
                        "password",
                        DeskFixture.PASSWORD,
                        "newPassword",
                        NEW_PASSWORD);

        assertThat(right.location()).startsWith("/redactie/account?gelukt=");
        assertThat(here.get("/redactie").status()).isEqualTo(200);
        assertThat(elsewhere.get("/redactie").status()).isEqualTo(303);
    }

    @Test
    void a_new_address_counts_once_it_has_answered_and_the_old_one_hears_of_it() throws Exception {
        var email = account(Role.EDITOR);
        var browser = signedIn(email);
        var other = "ander" + email;

        var asked =
                post(
                        browser,
                        "/redactie/account/mailadres",
                        "email",
                        other,
                        "emailPassword",
                        DeskFixture.PASSWORD);
        assertThat(asked.status()).isEqualTo(303);
        assertThat(mail(email, "account-address-asked").buttonPath()).isNotEmpty();
        assertThat(DeskFixture.signIn(browser(), email).status()).isEqualTo(303);
        var link = mail(other, "account-address-change").buttonPath();
        assertThat(browser().get(link).text()).contains(other);
        assertThat(browser().post(link).status()).isEqualTo(200);
        assertThat(browser().post(link).status()).isEqualTo(404);

        assertThat(DeskFixture.signIn(browser(), email).status()).isEqualTo(422);
        assertThat(DeskFixture.signIn(browser(), other).status()).isEqualTo(303);
        assertThat(mail(email, "account-address-changed").buttonPath()).isEmpty();
    }

    @Test
    void whoever_replaces_a_password_ends_the_change_of_address_that_somebody_else_asked_for()
            throws Exception {
        var email = account(Role.EDITOR);
        var theirs = "van-een-ander-" + email;
        post(
                signedIn(email),
                "/redactie/account/mailadres",
                "email",
                theirs,
                "emailPassword",
                DeskFixture.PASSWORD);
        var link = mail(theirs, "account-address-change").buttonPath();
        browser().post("/redactie/wachtwoord-vergeten", "email", email);
        var reset = mail(email, "password-reset").buttonPath();

        assertThat(browser().post(reset, "newPassword", NEW_PASSWORD).status()).isEqualTo(200);

        assertThat(browser().get(link).status()).isEqualTo(404);
        assertThat(browser().post(link).status()).isEqualTo(404);
        assertThat(person(email).email()).isEqualTo(email);
    }

    @Test
    void a_link_for_a_new_password_ends_with_the_address_it_went_to() throws Exception {
        var email = account(Role.EDITOR);
        var other = "elders-" + email;
        browser().post("/redactie/wachtwoord-vergeten", "email", email);
        var reset = mail(email, "password-reset").buttonPath();
        post(
                signedIn(email),
                "/redactie/account/mailadres",
                "email",
                other,
                "emailPassword",
                DeskFixture.PASSWORD);
        var link = mail(other, "account-address-change").buttonPath();

        assertThat(browser().post(link).status()).isEqualTo(200);

        assertThat(browser().get(reset).status()).isEqualTo(404);
    }

    @Test
    void an_address_of_somebody_else_cannot_be_taken() throws Exception {
        var email = account(Role.EDITOR);
        var browser = signedIn(email);

        post(
                browser,
                "/redactie/account/mailadres",
                "email",
                DeskFixture.CONTRIBUTOR,
                "emailPassword",
                DeskFixture.PASSWORD);

        var link = mail(DeskFixture.CONTRIBUTOR, "account-address-change").buttonPath();
        assertThat(browser().post(link).status()).isEqualTo(404);
        assertThat(person(email).email()).isEqualTo(email);
    }

    @Test
    void a_second_step_is_set_up_used_once_per_code_and_taken_away() throws Exception {
        var email = account(Role.EDITOR);
        var browser = signedIn(email);
        var form = browser.get("/redactie/account/tweede-stap");
        assertThat(form.page().select("svg path")).isNotEmpty();
        var secret = secret(form.page().select("code").text());
        assertThat(setUp(browser, "000000").status()).isEqualTo(422);
        var first = secret.code(Instant.now());
        var unknown = post(browser, "/redactie/account/tweede-stap", "code", first);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page().select("a[href=#stepPassword]")).isNotEmpty();
        var codes = setUp(browser, first);
        assertThat(codes.status()).isEqualTo(200);
        var recovery = codes.page().select(".recovery-codes code").eachText();
        assertThat(recovery).hasSize(10);
        assertThat(browser.get("/redactie/account").text())
                .contains("Je hebt nog 10 herstelcodes")
                .doesNotContain(recovery.getFirst());

        var again = browser();
        var half = DeskFixture.signIn(again, email);
        assertThat(half.location()).isEqualTo("/redactie/inloggen/code");
        assertThat(AccountsFixture.log(server.getApplicationContext()).getFirst().outcome())
                .isEqualTo(LogOutcome.HALFWAY);
        assertThat(again.get("/redactie").location()).isEqualTo("/redactie/inloggen");
        // The code that set it up is spent.
        assertThat(again.post("/redactie/inloggen/code", "code", first).status()).isEqualTo(422);
        var in =
                again.post(
                        "/redactie/inloggen/code", "code", recovery.getFirst().replace("-", " "));
        assertThat(in.location()).isEqualTo("/redactie");
        assertThat(again.get("/redactie").status()).isEqualTo(200);

        var third = browser();
        DeskFixture.signIn(third, email);
        assertThat(third.post("/redactie/inloggen/code", "code", recovery.getFirst()).status())
                .isEqualTo(422);
        assertThat(
                        third.post(
                                        "/redactie/inloggen/code",
                                        "code",
                                        secret.code(Instant.now().plusSeconds(30)))
                                .location())
                .isEqualTo("/redactie");

        var administrator = signedIn(DeskFixture.EDITOR);
        post(administrator, "/redactie/accounts/" + person(email).id() + "/tweede-stap/uitzetten");
        assertThat(DeskFixture.signIn(browser(), email).location()).isEqualTo("/redactie");
        assertThat(mail(email, "second-step-off").kind()).isNotEmpty();
    }

    @Test
    void codes_cannot_be_guessed_without_end() throws Exception {
        var email = account(Role.EDITOR);
        var browser = signedIn(email);
        var secret =
                secret(browser.get("/redactie/account/tweede-stap").page().select("code").text());
        setUp(browser, secret.code(Instant.now()));
        var guesser = browser();
        DeskFixture.signIn(guesser, email);

        Browser.Answer last = guesser.get("/redactie/inloggen/code");
        for (int i = 0; i < 6; i++) {
            last = guesser.post("/redactie/inloggen/code", "code", "00000" + i);
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.text()).contains("Probeer het over een minuut opnieuw");
    }

    @Test
    void where_it_is_required_nothing_else_can_be_done_first() {
        var strict =
                DeskFixture.start(
                        Map.of(
                                "services.content",
                                content.address().toString(),
                                "accounts.second-step-required",
                                "administrator"));
        try {
            var browser = new Browser(strict.getURI());
            DeskFixture.signIn(browser, DeskFixture.EDITOR);
            assertThat(browser.get("/redactie").location())
                    .isEqualTo("/redactie/account/tweede-stap");
            assertThat(browser.get("/redactie/accounts").status()).isEqualTo(303);
            var form = browser.get("/redactie/account/tweede-stap");
            var stopped =
                    browser.post(
                            "/redactie/paginas/nieuw",
                            "csrf",
                            form.page().select("[name=csrf]").val(),
                            "title",
                            "Al een uur aan bezig");
            assertThat(stopped.status()).isEqualTo(403);
            assertThat(stopped.text()).contains("Stel eerst je tweede stap in");
            assertThat(stopped.field("title")).isEqualTo("Al een uur aan bezig");
            assertThat(stopped.page().select("main a[target]").attr("href"))
                    .isEqualTo("/redactie/account/tweede-stap");
            assertThat(form.text()).contains("Voor jouw rol is dit verplicht");
            var secret = secret(form.page().select("code").text());
            browser.post(
                    "/redactie/account/tweede-stap",
                    "csrf",
                    form.page().select("[name=csrf]").val(),
                    "code",
                    secret.code(Instant.now()),
                    "stepPassword",
                    DeskFixture.PASSWORD);
            assertThat(browser.get("/redactie").status()).isEqualTo(200);
            assertThat(
                            browser.post(
                                            "/redactie/account/tweede-stap/uitzetten",
                                            "csrf",
                                            form.page().select("[name=csrf]").val(),
                                            "stepPassword",
                                            DeskFixture.PASSWORD)
                                    .status())
                    .isEqualTo(403);

            var contributor = new Browser(strict.getURI());
            DeskFixture.signIn(contributor, DeskFixture.CONTRIBUTOR);
            assertThat(contributor.get("/redactie").status()).isEqualTo(200);
        } finally {
            strict.stop();
        }
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_or_all_but_this_one() {
        var email = account(Role.EDITOR);
        var here = signedIn(email);
        var one = signedIn(email);
        var other = signedIn(email);

        var list = here.get("/redactie/account").page().select("#sessies ~ ul li");
        assertThat(list).hasSize(3);
        // The last one used first; the one in which this is asked has no button.
        var end = list.select("form").eachAttr("action").getFirst();
        assertThat(post(here, end).status()).isEqualTo(303);
        assertThat(
                        List.of(one, other).stream()
                                .filter(browser -> browser.get("/redactie").status() == 200))
                .hasSize(1);
        post(here, "/redactie/account/sessies/beeindigen");
        assertThat(one.get("/redactie").status()).isEqualTo(303);
        assertThat(other.get("/redactie").status()).isEqualTo(303);
        assertThat(here.get("/redactie").status()).isEqualTo(200);

        var administrator = signedIn(DeskFixture.EDITOR);
        post(administrator, "/redactie/accounts/" + person(email).id() + "/sessies/beeindigen");
        assertThat(here.get("/redactie").status()).isEqualTo(303);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        var email = account(Role.EDITOR);
        var victim = signedIn(email);
        var theirs = signedIn(email);
        var action =
                victim.get("/redactie/account").page().select("#sessies ~ ul form").attr("action");
        var attacker = signedIn(account(Role.EDITOR));

        post(attacker, action);

        assertThat(theirs.get("/redactie").status()).isEqualTo(200);
    }

    @Test
    void a_browser_that_was_not_seen_before_is_told_of_by_mail() throws Exception {
        var email = account(Role.EDITOR);
        var first = browser();
        DeskFixture.signIn(first, email);
        DeskFixture.signIn(first, email);
        assertThat(AccountMailsFixture.to(server.getApplicationContext(), email)).isEmpty();

        DeskFixture.signIn(browser(), email);

        assertThat(mail(email, "signed-in").buttonPath()).isEqualTo("/redactie/account");
    }

    @Test
    void a_session_that_somebody_put_there_is_another_after_signing_in() {
        var email = account(Role.EDITOR);
        var browser = browser();
        browser.cookie("session", "a".repeat(43));

        var answer = DeskFixture.signIn(browser, email);

        assertThat(browser.cookie("session")).isNotEqualTo("a".repeat(43));
        assertThat(answer.response().headers().allValues("set-cookie"))
                .anyMatch(cookie ->
                        cookie.startsWith("session=")
                                && cookie.contains("HTTPOnly")
                                && cookie.contains("SameSite=Lax"));
        assertThat(browser.get("/redactie/uitloggen").status()).isGreaterThanOrEqualTo(400);
        assertThat(browser.get("/redactie").status()).isEqualTo(200);
    }

    private String account(Role role) {
        var email = "iemand" + number++ + "@example.nl";
        AccountsFixture.add(
                server.getApplicationContext(), email, "Iemand", DeskFixture.PASSWORD, role);
        return email;
    }

    private Person person(String email) {
        return server.getApplicationContext().getBean(People.class).all().stream()
                .filter(person -> person.email().equals(email))
                .findAny()
                .orElseThrow();
    }

    private MessageJson mail(String email, String kind) throws InterruptedException {
        return AccountMailsFixture.last(server.getApplicationContext(), email, kind);
    }

    private Browser browser() {
        return new Browser(server.getURI());
    }

    private Browser signedIn(String email) {
        var browser = browser();
        DeskFixture.signIn(browser, email);
        return browser;
    }

    private static Browser.Answer signIn(Browser browser, String email, String password) {
        return browser.post("/redactie/inloggen", "email", email, "password", password);
    }

    private static Browser.Answer post(Browser browser, String path, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "csrf";
        all[fields.length + 1] =
                browser.get("/redactie/account").page().select("[name=csrf]").val();
        return browser.post(path, all);
    }

    private static Browser.Answer setUp(Browser browser, String code) {
        return post(
                browser,
                "/redactie/account/tweede-stap",
                "code",
                code,
                "stepPassword",
                DeskFixture.PASSWORD);
    }

    private static boolean administers(Person person) {
        return person.roles().contains(Role.ADMINISTRATOR) && !person.blocked();
    }

    /// The secret of a key that is shown in base32.
    private static TotpSecret secret(String text) {
        var key = text.replace(" ", "");
        var bytes = new byte[key.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (int letter : key.chars().toArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
            }
            buffer &= 0xfff;
        }
        return new TotpSecret(bytes);
    }

    @Test
    void an_account_that_does_not_exist_is_not_found() {
        var administrator = signedIn(DeskFixture.EDITOR);

        assertThat(administrator.get("/redactie/accounts/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
