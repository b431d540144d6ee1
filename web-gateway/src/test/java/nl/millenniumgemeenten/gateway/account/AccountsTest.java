package nl.millenniumgemeenten.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import nl.millenniumgemeenten.gateway.account.factor.SecretBox;
import nl.millenniumgemeenten.gateway.account.factor.SecretKeyConfiguration;
import nl.millenniumgemeenten.gateway.account.mail.AccountMails;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class AccountsTest {
    private static final String EMAIL = "Eerste@Example.nl";
    private static final String PASSWORD = "fiets-kers-paraplu";

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final AccountsDatabase database = new AccountsDatabase(dataSource);
    private final Accounts accounts = new Accounts(database);
    private final Passwords passwords = new Passwords();
    private final Sessions sessions = new Sessions(database, () -> now);
    private final SiteConfiguration site =
            new SiteConfiguration(
                    URI.create("http://localhost:8080"),
                    ZoneId.of("Europe/Amsterdam"),
                    "",
                    Path.of("."),
                    Duration.ofMinutes(1));
    private final SecretBox box =
            new SecretBox(new SecretKeyConfiguration("a-key-for-tests-only-0123456789abcdefgh"));
    private final AccountMails mails =
            new AccountMails(database, box, ObjectMapper.getDefault(), () -> now);
    private final SecondFactors factors = new SecondFactors(database, box, mails, () -> now);
    private final SignIn signIn =
            new SignIn(
                    accounts,
                    passwords,
                    sessions,
                    factors,
                    new HalfSignIns(database, site, () -> now),
                    new KnownBrowsers(database, mails, site, () -> now),
                    site,
                    () -> now);

    @BeforeEach
    void prepared() {
        var fresh = TestStack.createDatabase();
        dataSource.setUrl(fresh.jdbcUrl());
        dataSource.setUser(fresh.user());
        dataSource.setPassword(fresh.password());
        preparation(EMAIL, PASSWORD).prepare();
    }

    @Test
    void the_first_editor_can_sign_in_and_do_everything() {
        var editor = sessions.editor(signedIn(EMAIL, PASSWORD)).orElseThrow();

        assertThat(editor.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.EDITOR);
        assertThat(editor.mayPublish()).isTrue();
        assertThat(editor.caller().roles()).contains("administrator", "editor");
    }

    @Test
    void the_first_editor_is_added_only_while_there_is_no_account() {
        preparation("tweede@example.nl", PASSWORD).prepare();

        assertThat(accounts.withEmail("tweede@example.nl")).isEmpty();
    }

    @Test
    void gateways_that_start_together_add_one_first_editor() throws Exception {
        var fresh = TestStack.createDatabase();
        dataSource.setUrl(fresh.jdbcUrl());
        dataSource.setUser(fresh.user());
        dataSource.setPassword(fresh.password());
        var starts = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 4; i++) {
            var preparation = preparation("redacteur" + i + "@example.nl", PASSWORD);
            starts.add(() -> {
                preparation.prepare();
                return null;
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var start : threads.invokeAll(starts)) {
                start.get();
            }
        }

        assertThat(numberOf("account")).isEqualTo(1);
    }

    @Test
    void a_password_that_is_too_short_makes_no_account() {
        var fresh = TestStack.createDatabase();
        dataSource.setUrl(fresh.jdbcUrl());
        dataSource.setUser(fresh.user());
        dataSource.setPassword(fresh.password());

        preparation(EMAIL, "te kort").prepare();

        assertThat(accounts.any()).isFalse();
    }

    @Test
    void another_password_and_another_address_are_refused_alike() {
        assertThat(signIn.handle(EMAIL, "niet-het-wachtwoord", from("a")))
                .isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(signIn.handle("niemand@example.nl", PASSWORD, from("a")))
                .isInstanceOf(SignIn.Outcome.Refused.class);
    }

    @Test
    void a_sixth_guess_waits_even_with_the_right_password_but_not_for_the_owner_elsewhere() {
        for (int i = 0; i < SignIn.PER_ACCOUNT; i++) {
            assertThat(signIn.handle(EMAIL, "gok-nummer-" + i, from("a")))
                    .isInstanceOf(SignIn.Outcome.Refused.class);
        }

        assertThat(signIn.handle(EMAIL, PASSWORD, from("a")))
                .isEqualTo(new SignIn.Outcome.Wait(SignIn.FIRST_WAIT));
        assertThat(signIn.handle(EMAIL.toUpperCase(Locale.ROOT), PASSWORD, from("a")))
                .isInstanceOf(SignIn.Outcome.Wait.class);
        signedIn(EMAIL, PASSWORD);
        now = now.plus(SignIn.FIRST_WAIT);
        assertThat(signIn.handle(EMAIL, PASSWORD, from("a")))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void a_client_that_tries_many_addresses_waits_too() {
        for (int i = 0; i < SignIn.PER_CLIENT; i++) {
            signIn.handle("gok" + i + "@example.nl", "kort", from("a"));
        }

        assertThat(signIn.handle(EMAIL, PASSWORD, from("a")))
                .isInstanceOf(SignIn.Outcome.Wait.class);
    }

    @Test
    void signing_in_often_is_no_guessing() {
        for (int i = 0; i < SignIn.PER_ACCOUNT * 2; i++) {
            assertThat(signIn.handle(EMAIL, PASSWORD, from("a")))
                    .isInstanceOf(SignIn.Outcome.SignedIn.class);
        }
    }

    @Test
    void a_session_lasts_while_it_is_used_and_is_forgotten_afterwards() throws SQLException {
        var token = signedIn(EMAIL, PASSWORD);
        now = now.plus(Duration.ofHours(11));
        assertThat(sessions.editor(token)).isPresent();
        now = now.plus(Duration.ofHours(11));
        assertThat(sessions.editor(token)).isPresent();
        now = now.plus(Duration.ofHours(12));
        assertThat(sessions.editor(token)).isEmpty();

        signedIn(EMAIL, PASSWORD);
        assertThat(numberOf("session")).isEqualTo(1);
    }

    @Test
    void a_session_ends_when_it_is_told_to_and_when_its_account_is_disabled() throws SQLException {
        var one = signedIn(EMAIL, PASSWORD);
        var other = signedIn(EMAIL, PASSWORD);

        sessions.end(one);

        assertThat(sessions.editor(one)).isEmpty();
        assertThat(sessions.editor(other)).isPresent();
        execute("update account set disabled_at = now()");
        assertThat(sessions.editor(other)).isEmpty();
        assertThat(signIn.handle(EMAIL, PASSWORD, from("b")))
                .isInstanceOf(SignIn.Outcome.Refused.class);
    }

    @Test
    void the_database_holds_no_token_and_no_password() throws SQLException {
        var token = signedIn(EMAIL, PASSWORD);

        try (var connection = dataSource.getConnection();
                var rows =
                        connection
                                .prepareStatement(
                                        "select account::text || session::text from account,"
                                                + " session")
                                .executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain(token.value()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void an_address_belongs_to_one_account_however_it_is_written() {
        var twin =
                new Account(
                        UUID.randomUUID(),
                        EMAIL.toUpperCase(Locale.ROOT),
                        "Twee",
                        PasswordHash.of(PASSWORD),
                        Set.of(Role.CONTRIBUTOR));

        assertThatThrownBy(() -> accounts.add(twin, now)).isInstanceOf(AccountsUnavailable.class);
    }

    @Test
    void a_secret_that_stood_on_a_screen_for_long_sets_nothing_up() {
        var account = accounts.withEmail(EMAIL).orElseThrow().id();
        var seen = factors.begin(account).orElseThrow();
        now = now.plus(Duration.ofMinutes(14));
        assertThat(factors.begin(account).orElseThrow().text()).isEqualTo(seen.text());

        now = now.plus(Duration.ofMinutes(1));

        assertThat(factors.confirm(account, EMAIL, seen.code(now))).isEmpty();
        var fresh = factors.begin(account).orElseThrow();
        assertThat(fresh.text()).isNotEqualTo(seen.text());
        assertThat(factors.confirm(account, EMAIL, seen.code(now))).isEmpty();
        assertThat(factors.confirm(account, EMAIL, fresh.code(now))).isPresent();
    }

    private static SignIn.Client from(String address) {
        return new SignIn.Client(address, "Firefox op Linux", Optional.empty());
    }

    private SessionToken signedIn(String email, String password) {
        return signIn.handle(email, password, from("elders"))
                        instanceof SignIn.Outcome.SignedIn(var token, _, _)
                ? token
                : SessionToken.random();
    }

    private AccountsPreparation preparation(String email, String password) {
        var configuration = new AccountsConfiguration(email, password);
        return new AccountsPreparation(
                database, new FirstEditor(accounts, passwords, configuration, () -> now));
    }

    private int numberOf(String table) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows =
                        connection
                                .prepareStatement(
                                        List.of("account", "session").contains(table)
                                                ? "select count(*) from " + table
                                                : "select 0")
                                .executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
