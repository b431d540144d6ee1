package nl.millenniumgemeenten.activitypub.signature;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.activitypub.Addresses;

/// What a request says of who signed it, after everything was looked at that needs no key: that the
/// signature covers all that matters, is of now, and fits the body and the server that it was meant
/// for.
public sealed interface Claim {

    /// It may be so: whose key it is decides.
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares claims.
    record Signed(URI keyId, byte[] text, byte[] signature) implements Claim {

        /// Whether the owner of this key made the signature.
        public boolean isBy(RSAPublicKey key) {
            try {
                var verifier = Signature.getInstance("SHA256withRSA");
                verifier.initVerify(key);
                verifier.update(text);
                return verifier.verify(signature);
            } catch (GeneralSecurityException nonsense) {
                return false;
            }
        }

        /// What tells this signature from every other, also of the same words at another moment.
        public String fingerprint() {
            return HexFormat.of().formatHex(CoveredText.digest(signature));
        }
    }

    /// It cannot be so.
    ///
    /// @param why for the log; holds nothing of what was sent
    record Refused(String why) implements Claim {}

    /// Looks at a request.
    ///
    /// @param host our own, as others know it, with its port if that is not the usual one: what was
    ///   signed for another server is not for us
    static Claim of(ReceivedRequest request, String host, Instant now) {
        return SignatureHeader.read(request.header("signature"))
                .<Claim>map(header -> Looking.at(header, request, host, now))
                .orElseGet(() -> new Refused("no signature that can be read"));
    }

    /// The looking, kept apart so that a claim shows only what it is for.
    final class Looking {
        private static final Duration APART = Duration.ofHours(1);
        private static final int MOST_DIGESTS = 5;
        private static final Set<String> NEEDED = Set.of(CoveredText.TARGET, "host", "date");

        /// `hs2019` leaves it to the key, which for everybody here is RSA with SHA-256.
        private static final Set<String> ALGORITHMS = Set.of("", "rsa-sha256", "hs2019");

        private Looking() {}

        private static Claim at(
                SignatureHeader header, ReceivedRequest request, String host, Instant now) {
            var missing = lacks(header, request, host, now);
            if (!missing.isEmpty()) {
                return new Refused(missing.getFirst());
            }
            return Addresses.read(header.keyId())
                    .<Claim>map(
                            keyId -> new Signed(keyId, text(header, request), header.signature()))
                    .orElseGet(() -> new Refused("a key that is nowhere"));
        }

        private static List<String> lacks(
                SignatureHeader header, ReceivedRequest request, String host, Instant now) {
            var lacks = new ArrayList<String>();
            if (!ALGORITHMS.contains(header.algorithm())) {
                lacks.add("an algorithm that is not used here");
            }
            if (!header.covered().containsAll(NEEDED)) {
                lacks.add("a signature that covers too little");
            }
            if (header.covered().stream()
                    .anyMatch(name -> value(name, header, request).isEmpty())) {
                lacks.add("a signature over a header that is not there");
            }
            if (!request.header("host").strip().toLowerCase(Locale.ROOT).equals(host)) {
                lacks.add("meant for another server");
            }
            if (!isOfNow(header, request, now)) {
                lacks.add("not of now");
            }
            // What has a body is covered with it, whatever its method.
            if (hasBody(request)) {
                if (!header.covered().contains("digest")) {
                    lacks.add("a signature that does not cover the body");
                } else if (!fits(request.header("digest"), request.body())) {
                    lacks.add("another body than was signed");
                }
            }
            return lacks;
        }

        private static boolean hasBody(ReceivedRequest request) {
            return request.body().length > 0 || request.method().equals("post");
        }

        private static boolean isOfNow(
                SignatureHeader header, ReceivedRequest request, Instant now) {
            var date = date(request.header("date"));
            boolean dated =
                    date.isPresent()
                            && Duration.between(date.get(), now).abs().compareTo(APART) <= 0;
            boolean begun =
                    header.created().isEmpty()
                            || !seconds(header.created()).isAfter(now.plus(APART));
            boolean over = !header.expires().isEmpty() && seconds(header.expires()).isBefore(now);
            return dated && begun && !over;
        }

        /// Twelve digits at most, so that it always fits.
        private static Instant seconds(String digits) {
            return digits.matches("[0-9]{1,12}")
                    ? Instant.ofEpochSecond(Long.parseLong(digits))
                    : Instant.EPOCH;
        }

        private static Optional<Instant> date(String header) {
            try {
                return Optional.of(
                        Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip())));
            } catch (DateTimeException nonsense) {
                return Optional.empty();
            }
        }

        /// One of the digests must be the one that we know, and be right; there may be others.
        private static boolean fits(String header, byte[] body) {
            var ours = new ArrayList<String>();
            for (var digest : header.split(",", MOST_DIGESTS)) {
                var sides = digest.strip().split("=", 2);
                if (sides.length == 2 && sides[0].equalsIgnoreCase(CoveredText.SHA_256)) {
                    ours.add(sides[1]);
                }
            }
            if (ours.size() != 1) {
                return false;
            }
            try {
                return MessageDigest.isEqual(
                        Base64.getDecoder().decode(ours.getFirst()), CoveredText.digest(body));
            } catch (IllegalArgumentException nonsense) {
                return false;
            }
        }

        private static byte[] text(SignatureHeader header, ReceivedRequest request) {
            return CoveredText.of(header.covered(), name -> value(name, header, request));
        }

        private static String value(String name, SignatureHeader header, ReceivedRequest request) {
            return switch (name) {
                case CoveredText.TARGET -> request.method() + " " + request.target();
                case CoveredText.CREATED -> header.created();
                case CoveredText.EXPIRES -> header.expires();
                default -> request.header(name);
            };
        }
    }
}
