package nl.millenniumgemeenten.gateway.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Those who gave the right password and have yet to give a code. This opens nothing of the desk:
/// the session begins, with a token of its own, after the code.
@Singleton
class HalfSignIns {
    static final Duration LIFE = Duration.ofMinutes(10);

    private final AccountsDatabase database;
    private final SiteConfiguration site;
    private final InstantSource clock;

    HalfSignIns(AccountsDatabase database, SiteConfiguration site, InstantSource clock) {
        this.database = database;
        this.site = site;
        this.clock = clock;
    }

    /// Begins one. Those that are over are forgotten meanwhile.
    LinkToken begin(UUID account) {
        var token = LinkToken.random();
        var now = clock.instant();
        return database.inTransaction(connection -> {
            try (var delete =
                            connection.prepareStatement(
                                    "delete from half_sign_in where expires_at <= ?");
                    var insert =
                            connection.prepareStatement(
                                    """
                                    insert into half_sign_in (token_hash, account_id, expires_at)
                                    values (?, ?, ?)
                                    """)) {
                delete.setObject(1, now.atOffset(ZoneOffset.UTC));
                delete.executeUpdate();
                insert.setBytes(1, token.hash());
                insert.setObject(2, account);
                insert.setObject(3, now.plus(LIFE).atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
                return token;
            }
        });
    }

    /// Whose it is, if it still stands.
    Optional<UUID> account(LinkToken token) {
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement(
                            """
                            select account_id from half_sign_in
                            where token_hash = ? and expires_at > ?
                            """)) {
                select.setBytes(1, token.hash());
                select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                try (var rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.of(rows.getObject(1, UUID.class))
                            : Optional.empty();
                }
            }
        });
    }

    /// Ends one.
    ///
    /// @return whether it still stood: of two who give a code at once, one is too late
    boolean end(LinkToken token) {
        return database.inTransaction(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from half_sign_in where token_hash = ?")) {
                delete.setBytes(1, token.hash());
                return delete.executeUpdate() == 1;
            }
        });
    }

    Optional<LinkToken> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).flatMap(LinkToken::of);
    }

    Cookie cookie(LinkToken token) {
        return cookie(token.value()).maxAge(LIFE);
    }

    /// Makes the browser forget it.
    Cookie none() {
        return cookie("").maxAge(Duration.ZERO);
    }

    private Cookie cookie(String value) {
        return Cookie.of(name(), value)
                .httpOnly(true)
                .secure(https())
                .sameSite(SameSite.Lax)
                .path("/");
    }

    private boolean https() {
        return "https".equals(site.url().getScheme());
    }

    private String name() {
        return https() ? "__Host-half" : "half";
    }
}
