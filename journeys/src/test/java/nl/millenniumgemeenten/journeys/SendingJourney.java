package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An approved issue goes to its readers while an editor looks, stands still for a while, and a
/// mail of which nobody knows whether it arrived is sent again. Its readers are of a list of their
/// own, so that nobody else is mailed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingJourney {
    private static final int READERS = 60;
    private static final UUID ISSUE = UUID.randomUUID();
    private static final String PATH = "/redactie/nieuwsbrieven/" + ISSUE + "/verzending";
    private static final String DOUBTED = "verzending7@example.org";

    private LocalSystem system;
    private Browser editor;

    @BeforeAll
    void begin() throws SQLException {
        system = SharedSystem.get();
        readers();
        issue();
        editor = new Browser(system.addresses().siteUrl().toString());
        editor.signIn(system.firstEditor());
    }

    @AfterAll
    void close() {
        editor.close();
    }

    @Test
    void an_issue_is_sent_paused_resumed_and_a_mail_in_doubt_is_sent_again() throws Exception {
        sets("5", "Opgeslagen");
        starts();
        pauses();
        resumes();
        sets("", "Opgeslagen");
        assertThat(page().locator("main")).containsText("Mails per seconde");
        ends();
        sendsAgain();
        worksWithoutScripts();
    }

    private void sets(String pace, String said) {
        editor.visit("/redactie/nieuwsbrieven/tempo");
        page().getByLabel("Mails per seconde").fill(pace);
        press("Opslaan");
        assertThat(page().locator("main")).containsText(said);
    }

    private void starts() {
        editor.visit(PATH);
        assertThat(page().locator("main")).containsText("60 mensen");
        editor.assertValid(editor.html(PATH));
        page().getByRole(AriaRole.LINK, named("Nu versturen")).click();
        editor.look();
        assertThat(page().locator("main"))
                .containsText("Hij gaat naar 60 mensen op de lijst Verzending.");
        // By keyboard alone.
        page().getByRole(AriaRole.BUTTON, named("Ja, verstuur naar 60 mensen")).focus();
        page().keyboard().press("Enter");
        assertThat(page().locator("main")).containsText("Het versturen is begonnen.");
        // It comes by itself, without another look at the page.
        assertThat(page().locator(".sending-progress__summary"))
                .containsText(Pattern.compile("^[1-9][0-9]? van 60 "));
        editor.look();
    }

    private void pauses() {
        press("Pauzeer");
        assertThat(page().locator("main")).containsText("Gepauzeerd. Er gaat nu niets weg.");
        editor.look();
        editor.visit("/redactie/taken");
        page().getByRole(AriaRole.LINK, named("Een brief om te verzenden")).first().click();
        assertThat(page().locator(".badges")).hasText("Gepauzeerd");
    }

    private void resumes() {
        press("Hervat");
        assertThat(page().locator("main")).containsText("Hervat. Het versturen gaat door.");
    }

    private void ends() {
        editor.visit(PATH);
        assertThat(page().locator(".badges")).hasText("Verstuurd");
        assertThat(page().locator("main")).containsText("60 van 60 (100%)");
        editor.look();
        assertThat(system.mailbox().mailsTo(DOUBTED)).hasSize(1);
    }

    private void sendsAgain() throws SQLException {
        doubt();
        editor.visit("/redactie/taken");
        assertThat(page().locator("main"))
                .containsText("Van 1 mail weten we niet of hij is aangekomen.");
        editor.visit(PATH + "/onzeker");
        assertThat(page().locator("main")).containsText("v…@example.org");
        assertThat(page().locator("main").innerText()).doesNotContain(DOUBTED);
        editor.assertValid(editor.html(PATH + "/onzeker"));
        press("Verstuur opnieuw");
        assertThat(page().locator("main")).containsText("Vastgelegd.");
        assertThat(page().locator("main")).containsText("niets om over te beslissen");
        editor.look();
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (system.mailbox().mailsTo(DOUBTED).size() < 2 && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(system.mailbox().mailsTo(DOUBTED)).hasSize(2);
    }

    private void worksWithoutScripts() throws SQLException {
        run("update issue set state = 'paused', pause_reason = 'refusals' where id = ?");
        try (var context =
                Objects.requireNonNull(editor.context().browser())
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setBaseURL(system.addresses().siteUrl().toString())
                                        .setJavaScriptEnabled(false))) {
            context.addCookies(
                    editor.context().cookies().stream()
                            .map(cookie ->
                                    new com.microsoft.playwright.options.Cookie(
                                                    cookie.name, cookie.value)
                                            .setDomain(cookie.domain)
                                            .setPath(cookie.path))
                            .toList());
            var plain = context.newPage();
            plain.navigate(PATH);
            assertThat(plain.locator("main")).containsText("weigerden te veel");
            assertThat(plain.getByRole(AriaRole.LINK, named("Kijk opnieuw"))).isVisible();
            plain.getByRole(AriaRole.LINK, named("Stop voorgoed")).click();
            plain.getByRole(AriaRole.BUTTON, named("Ja, stop voorgoed")).click();
            assertThat(plain.locator("main")).containsText("Gestopt.");
        }
    }

    private Page page() {
        return editor.page();
    }

    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /// On a list that is closed, so that no form offers it.
    private void readers() throws SQLException {
        try (var connection = system.database("subscription").connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into mailing_list (key, kind, title, description, open, position, revision)
                    values ('goal-17', 'goal', 'Verzending', '', false, 99, 1)
                    """);
            statement.execute(
                    """
                    with reader as (
                        insert into subscriber (id, state, unsubscribe_token, address_typed,
                            address, address_key, source, wording, confirmed_at)
                        select gen_random_uuid(), 'confirmed', 'S' || lpad(n::text, 23, '0'),
                            a.address, a.address, a.address, 'home', '2026-11', now()
                        from generate_series(1, %d) n
                        cross join lateral (select 'verzending' || n || '@example.org' as address) a
                        returning id)
                    insert into subscription
                        (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                    select reader.id, l.id, 'active', 'home', '2026-11', now(), now()
                    from reader cross join mailing_list l where l.key = 'goal-17'
                    """
                            .formatted(READERS));
        }
    }

    private void issue() throws SQLException {
        run(
                """
                insert into issue (id, revision, state, draft_edition, approved_edition, language,
                    digest_from)
                values (?, 1, 'approved', 1, 1, 'nl', now())
                """);
        run(
                """
                insert into issue_edition (issue_id, number, subject, preheader, blocks, saved_at,
                    saved_by, saved_by_name)
                values (?, 1, 'Een brief om te verzenden', 'Voor de lezers van één lijst',
                    '[{"id":"00000000-0000-4000-8000-000000000001","kind":"heading","text":"Dag"}]',
                    now(), 'iemand', 'Iemand')
                """);
        run(
                """
                insert into issue_list (issue_id, list_id)
                select ?, id from mailing_list where key = 'goal-17'
                """);
    }

    /// As if the connection had been lost behind the mail to one reader.
    private void doubt() throws SQLException {
        run(
                """
                with doubted as (
                    update delivery d set state = 'in-doubt', attention_at = now()
                    from subscriber s
                    where d.issue_id = ? and s.id = d.subscriber_id
                      and s.address = 'verzending7@example.org'
                    returning d.issue_id, d.claim)
                insert into issue_tally as t (issue_id, life, writer, sent, in_doubt)
                select issue_id, claim, 0, -1, 1 from doubted
                on conflict (issue_id, life, writer) do update
                set sent = t.sent - 1, in_doubt = t.in_doubt + 1
                """);
    }

    private void run(String sql) throws SQLException {
        try (var connection = system.database("subscription").connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, ISSUE);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
