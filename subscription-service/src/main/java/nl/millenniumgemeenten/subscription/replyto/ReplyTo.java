package nl.millenniumgemeenten.subscription.replyto;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and reads addresses for answers. What they say is sealed under the secret that traces of
/// addresses are made with, which no other service has; capitals in them say nothing, because some
/// programs change them.
@Singleton
public class ReplyTo {
    /// How long an address works after its mail has left.
    public static final Duration WORKS = Duration.ofDays(30);

    /// Stands above everything else in mails that can be answered.
    public static final String MARKER = "Schrijf je antwoord boven deze regel";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FOLLOWER = 5;
    private static final int DISCUSSION = 4;
    private static final int CONTRIBUTION = 5;
    private static final int DAY = 2;
    private static final int SAID = FOLLOWER + DISCUSSION + CONTRIBUTION + DAY;
    private static final int SEAL = 10;
    private static final int BYTES = SAID + SEAL;
    private static final int RADIX = 32;

    /// 26 bytes in letters of five bits.
    private static final int LENGTH = 42;

    private final ReplyToConfiguration configuration;
    private final Mac ready;
    private final Pattern addresses;

    ReplyTo(ReplyToConfiguration configuration, @Property(name = "address.key") String secret) {
        this.configuration = configuration;
        this.addresses =
                configuration.isThere()
                        ? Pattern.compile(
                                "(?<![A-Za-z0-9._-])"
                                        + Pattern.quote(configuration.localPart())
                                        + "\\+([0-9A-Za-z]{"
                                        + LENGTH
                                        + "})@"
                                        + Pattern.quote(configuration.domain())
                                        + "(?![A-Za-z0-9.-])",
                                Pattern.CASE_INSENSITIVE)
                        // Nothing.
                        : Pattern.compile("(?!)");
        try {
            this.ready = Mac.getInstance(ALGORITHM);
            this.ready.init(
                    new SecretKeySpec(
                            ("answer:" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What an address turned out to say.
    public sealed interface Reading {
        /// This, and it still works.
        record Works(Answered answered) implements Reading {}

        /// This, but too long ago.
        record Over(Answered answered) implements Reading {}

        /// Nothing: we did not make it.
        record Forged() implements Reading {}
    }

    /// Whether people can answer by mail.
    public boolean isOffered() {
        return configuration.isThere();
    }

    /// The address for answers to a mail that leaves now; nothing if there is none.
    public Optional<String> address(Answered answered, Instant now) {
        return configuration.isThere() && fits(answered)
                ? Optional.of(
                        configuration.localPart()
                                + "+"
                                + token(answered, now)
                                + "@"
                                + configuration.domain())
                : Optional.empty();
    }

    /// The tokens of what may be our addresses in this text, such as a header.
    public List<String> tokensIn(String text) {
        return addresses
                .matcher(text)
                .results()
                .map(found -> Objects.requireNonNull(found.group(1)).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /// What a token says.
    public Reading read(String token, Instant now) {
        var bytes = bytes(token);
        if (bytes.isEmpty()) {
            return new Reading.Forged();
        }
        var said = Arrays.copyOf(bytes.get(), SAID);
        var seal = Arrays.copyOfRange(bytes.get(), SAID, BYTES);
        if (!MessageDigest.isEqual(seal, seal(said))) {
            return new Reading.Forged();
        }
        var answered =
                new Answered(
                        number(said, 0, FOLLOWER),
                        number(said, FOLLOWER, DISCUSSION),
                        number(said, FOLLOWER + DISCUSSION, CONTRIBUTION));
        var until = LocalDate.ofEpochDay(number(said, SAID - DAY, DAY)).plusDays(WORKS.toDays());
        return today(now).isAfter(until) ? new Reading.Over(answered) : new Reading.Works(answered);
    }

    private String token(Answered answered, Instant now) {
        var said = new byte[SAID];
        write(answered.follower(), said, 0, FOLLOWER);
        write(answered.discussion(), said, FOLLOWER, DISCUSSION);
        write(answered.contribution(), said, FOLLOWER + DISCUSSION, CONTRIBUTION);
        write(today(now).toEpochDay(), said, SAID - DAY, DAY);
        var bytes = ByteBuffer.allocate(BYTES).put(said).put(seal(said)).array();
        var digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    private static Optional<byte[]> bytes(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            var number = new BigInteger(token.toLowerCase(Locale.ROOT), RADIX);
            if (number.bitLength() > BYTES * Byte.SIZE) {
                return Optional.empty();
            }
            var significant = number.toByteArray();
            var bytes = new byte[BYTES];
            int length = Math.min(significant.length, BYTES);
            System.arraycopy(
                    significant, significant.length - length, bytes, BYTES - length, length);
            return Optional.of(bytes);
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    private static boolean fits(Answered answered) {
        return fits(answered.follower(), FOLLOWER)
                && fits(answered.discussion(), DISCUSSION)
                && fits(answered.contribution(), CONTRIBUTION);
    }

    private static boolean fits(long number, int bytes) {
        return number >= 0 && number >>> (bytes * Byte.SIZE) == 0;
    }

    private static void write(long number, byte[] into, int from, int bytes) {
        for (int at = 0; at < bytes; at++) {
            into[from + at] = (byte) (number >>> ((bytes - 1 - at) * Byte.SIZE));
        }
    }

    private static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int at = from; at < from + length; at++) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(bytes[at]);
        }
        return number;
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private byte[] seal(byte[] said) {
        try {
            return Arrays.copyOf(((Mac) ready.clone()).doFinal(said), SEAL);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
