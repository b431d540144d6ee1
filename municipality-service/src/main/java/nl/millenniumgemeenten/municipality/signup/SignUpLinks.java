package nl.millenniumgemeenten.municipality.signup;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.mailrequest.LinkToken;
import nl.millenniumgemeenten.municipality.register.Database;

/// The links by which somebody confirms or corrects a sign-up.
@Singleton
class SignUpLinks {
    private final Database database;

    SignUpLinks(Database database) {
        this.database = database;
    }

    /// What a link is for.
    enum Purpose {
        CONFIRM,
        CORRECT
    }

    /// A new link, which works until a moment.
    LinkToken issue(SignUpId signUp, Purpose purpose, Instant until) {
        var token = LinkToken.random();
        database.execute(
                """
                insert into sign_up_link (hash, sign_up_id, purpose, expires_at)
                values (?, ?, ?, ?)
                """,
                token.sha256(),
                signUp.value(),
                purpose.name(),
                until);
        return token;
    }

    /// The sign-up that a link leads to.
    Optional<SignUpId> signUp(String token, Purpose purpose, Instant now) {
        return LinkToken.parse(token)
                .flatMap(parsed ->
                        database
                                .query(
                                        """
                                        select sign_up_id from sign_up_link
                                        where hash = ? and purpose = ? and expires_at > ?
                                        """,
                                        row -> new SignUpId(row.getObject(1, UUID.class)),
                                        parsed.sha256(),
                                        purpose.name(),
                                        now)
                                .stream()
                                .findFirst());
    }

    /// Makes every link of one kind to a sign-up useless.
    void forget(SignUpId signUp, Purpose purpose) {
        database.execute(
                "delete from sign_up_link where sign_up_id = ? and purpose = ?",
                signUp.value(),
                purpose.name());
    }
}
