package nl.millenniumgemeenten.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final String PASSWORD = "fiets-kers-paraplu";

    @Test
    void the_right_password_matches_and_another_does_not() {
        var hash = PasswordHash.of(PASSWORD);

        assertThat(hash.matches(PASSWORD)).isTrue();
        assertThat(hash.matches(PASSWORD + " ")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void hashes_are_made_as_owasp_advises_with_a_salt_each() {
        var one = PasswordHash.of(PASSWORD);

        assertThat(one.phc()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(one.phc()).isNotEqualTo(PasswordHash.of(PASSWORD).phc());
    }

    /// Made by the reference implementation: argon2 -id -t 2 -m 16 -p 1 (test vector of its suite).
    @Test
    void hashes_of_the_reference_implementation_are_understood() {
        var hash =
                new PasswordHash(
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hash.matches("password")).isTrue();
        assertThat(hash.matches("Password")).isFalse();
    }

    @Test
    void the_same_letters_in_other_code_points_are_the_same_password() {
        assertThat(PasswordHash.of("caf\u00e9-met-terras").matches("cafe\u0301-met-terras"))
                .isTrue();
    }

    @Test
    void anything_else_is_no_hash() {
        assertThatThrownBy(() -> new PasswordHash("$2y$10$abc"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PasswordHash.of(PASSWORD).toString()).isEqualTo("PasswordHash");
    }

    @Test
    void a_password_has_twelve_to_two_hundred_characters() {
        assertThat(Passwords.acceptable("elf-tekens.")).isFalse();
        assertThat(Passwords.acceptable("twaalftekens")).isTrue();
        assertThat(Passwords.acceptable("a".repeat(200))).isTrue();
        assertThat(Passwords.acceptable("a".repeat(201))).isFalse();
    }

    @Test
    void no_account_has_no_password_at_all() {
        var passwords = new Passwords();
        var account =
                new Account(
                        UUID.randomUUID(),
                        " Anna@Example.nl",
                        "Anna",
                        PasswordHash.of(PASSWORD),
                        Set.of(Role.EDITOR));

        assertThat(passwords.matches(Optional.of(account), PASSWORD)).isTrue();
        assertThat(passwords.matches(Optional.empty(), PASSWORD)).isFalse();
        assertThat(passwords.matches(Optional.empty(), "nobody's password")).isFalse();
        assertThat(account.email()).isEqualTo("anna@example.nl");
        assertThat(account.toString()).doesNotContain("anna").doesNotContain("argon2");
    }
}
