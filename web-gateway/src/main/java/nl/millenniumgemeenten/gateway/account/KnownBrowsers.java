package nl.millenniumgemeenten.gateway.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.mail.AccountMails;
import nl.millenniumgemeenten.gateway.account.mail.AccountMessages;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Remembers which browsers somebody signed in with, by a cookie that says nothing else: a new one
/// is told of by mail, and who guesses elsewhere does not slow down a known one.
@Singleton
class KnownBrowsers {
    private static final Duration LIFE = Duration.ofDays(365);

    private final AccountsDatabase database;
    private final AccountMails mails;
    private final SiteConfiguration site;
    private final InstantSource clock;

    KnownBrowsers(
            AccountsDatabase database,
            AccountMails mails,
            SiteConfiguration site,
            InstantSource clock) {
        this.database = database;
        this.mails = mails;
        this.site = site;
        this.clock = clock;
    }

    /// What a browser says that it is.
    Optional<LinkToken> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).flatMap(LinkToken::of);
    }

    /// Makes the browser remember itself.
    Cookie cookie(LinkToken token) {
        return Cookie.of(name(), token.value())
                .httpOnly(true)
                .secure(https())
                .sameSite(SameSite.Lax)
                .path("/")
                .maxAge(LIFE);
    }

    /// Whether somebody signed in to this account with this browser before.
    boolean known(UUID account, Optional<LinkToken> browser) {
        return browser.isPresent()
                && database.inTransaction(connection -> touch(connection, account, browser.get()));
    }

    /// Notes that somebody signed in, and mails it if the browser is another than ever before.
    ///
    /// @return what the browser should remember
    LinkToken signedIn(Account account, Optional<LinkToken> browser, String words, String moment) {
        return database.inTransaction(connection -> {
            if (browser.isPresent() && touch(connection, account.id(), browser.get())) {
                return browser.get();
            }
            boolean first = !any(connection, account.id());
            // What another account of this browser knows it by is good for this one, too.
            var token = browser.orElseGet(LinkToken::random);
            add(connection, account.id(), token, clock.instant());
            if (!first) {
                mails.add(connection, AccountMessages.signedIn(account.email(), words, moment));
            }
            return token;
        });
    }

    private boolean touch(Connection connection, UUID account, LinkToken token)
            throws SQLException {
        var now = clock.instant();
        try (var update =
                connection.prepareStatement(
                        """
                        update known_browser set last_seen_at = ?
                        where account_id = ? and token_hash = ? and last_seen_at > ?
                        """)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, account);
            update.setBytes(3, token.hash());
            update.setObject(4, now.minus(LIFE).atOffset(ZoneOffset.UTC));
            return update.executeUpdate() == 1;
        }
    }

    private static boolean any(Connection connection, UUID account) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "select exists (select from known_browser where account_id = ?)")) {
            select.setObject(1, account);
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void add(Connection connection, UUID account, LinkToken token, Instant now)
            throws SQLException {
        try (var old =
                        connection.prepareStatement(
                                "delete from known_browser where last_seen_at < ?");
                var insert =
                        connection.prepareStatement(
                                """
                                insert into known_browser (account_id, token_hash, last_seen_at)
                                values (?, ?, ?)
                                on conflict on constraint known_browser_pkey
                                do update set last_seen_at = excluded.last_seen_at
                                """)) {
            old.setObject(1, now.minus(LIFE).atOffset(ZoneOffset.UTC));
            old.executeUpdate();
            insert.setObject(1, account);
            insert.setBytes(2, token.hash());
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private boolean https() {
        return "https".equals(site.url().getScheme());
    }

    private String name() {
        return https() ? "__Host-browser" : "browser";
    }
}
