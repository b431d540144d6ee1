package nl.millenniumgemeenten.gateway.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords are good enough, as NIST SP 800-63B has it: long ones, of whatever characters,
/// that are not what everybody tries first.
public final class PasswordRules {
    private static final String COMMON = "/passwords/common.txt";
    private static final Set<String> KNOWN = known();

    /// A part of a name or an address that is shorter says nothing about a password.
    private static final int TELLING = 4;

    private PasswordRules() {}

    /// What is wrong with a password for somebody, in words for who chose it; nothing if it is
    /// good.
    public static Optional<String> fault(String password, String name, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < Passwords.SHORTEST) {
            return Optional.of(
                    "Je wachtwoord heeft minstens "
                            + Passwords.SHORTEST
                            + " tekens. Neem bijvoorbeeld een paar woorden achter elkaar.");
        }
        if (length > Passwords.LONGEST) {
            return Optional.of("Je wachtwoord heeft hoogstens " + Passwords.LONGEST + " tekens.");
        }
        if (password.indexOf('\0') >= 0) {
            return Optional.of("Er staat een teken in dat niet kan. Kies een ander wachtwoord.");
        }
        var plain = plain(password);
        if (KNOWN.contains(plain) || repetitive(plain)) {
            return Optional.of(
                    "Dit wachtwoord is makkelijk te raden: het staat op lijsten die inbrekers"
                            + " gebruiken. Kies een ander.");
        }
        return personal(plain, name, email)
                ? Optional.of("Gebruik niet je naam of mailadres als wachtwoord. Kies iets anders.")
                : Optional.empty();
    }

    /// Whether it is little more than the name or the address of who has it.
    private static boolean personal(String password, String name, String email) {
        var left = password;
        var parts =
                Arrays.stream((plain(name) + " " + plain(email)).split("[^\\p{L}\\p{N}]+"))
                        .filter(part -> part.length() >= TELLING)
                        .sorted((one, other) -> other.length() - one.length())
                        .toList();
        if (password.equals(plain(email)) || password.equals(plain(name))) {
            return true;
        }
        for (var part : parts) {
            left = left.replace(part, "");
        }
        return left.length() < password.length() && left.length() < Passwords.SHORTEST / 2;
    }

    /// One to four characters over and over.
    private static boolean repetitive(String password) {
        return password.matches("(?s)(.{1,4}?)\\1*(?:.{0,3})")
                && password.chars().distinct().count() <= TELLING;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
    }

    private static Set<String> known() {
        try (var list =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        PasswordRules.class.getResourceAsStream(COMMON), COMMON),
                                StandardCharsets.UTF_8))) {
            return list.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(PasswordRules::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
