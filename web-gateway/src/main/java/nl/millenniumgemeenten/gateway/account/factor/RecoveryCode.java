package nl.millenniumgemeenten.gateway.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A code that lets somebody in once without their app: some 79 random bits, so that a plain hash
/// of it can be kept.
public record RecoveryCode(String text) {
    /// How many somebody gets.
    public static final int COUNT = 10;

    /// No letters that people take for one another.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// New codes.
    public static List<RecoveryCode> some() {
        return Stream.generate(RecoveryCode::random).distinct().limit(COUNT).toList();
    }

    /// What was typed, however it was spaced.
    public static RecoveryCode typed(String typed) {
        return new RecoveryCode(
                typed.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "")
                        .replaceAll("(.{4})(?=.)", "$1-"));
    }

    /// What the database keeps of it for this account.
    public byte[] hash(UUID account) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((account + " " + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Never the code.
    @Override
    public String toString() {
        return "RecoveryCode";
    }

    private static RecoveryCode random() {
        return new RecoveryCode(
                IntStream.range(0, GROUPS)
                        .mapToObj(_ ->
                                RANDOM.ints(GROUP, 0, LETTERS.length())
                                        .mapToObj(index -> LETTERS.substring(index, index + 1))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("-")));
    }
}
