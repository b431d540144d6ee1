package nl.millenniumgemeenten.activitypub.signature;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands in the header `Signature`: name="value", separated by commas, each once. Numbers may
/// stand without quotes.
///
/// @param created seconds since 1970; empty if it was not said
/// @param expires the same
@SuppressWarnings("ArrayRecordComponent") // Nobody compares signatures but the verifier.
record SignatureHeader(
        String keyId,
        String algorithm,
        List<String> covered,
        byte[] signature,
        String created,
        String expires) {

    private static final int LONGEST = 4000;
    private static final int MOST_COVERED = 20;

    /// No part of this can be read in two ways, so that it takes no more time than it is long.
    private static final Pattern PART =
            Pattern.compile(
                    "\\G\\s*([A-Za-z]{1,20})=(?:\"([^\"\\\\]*+)\"|([0-9]{1,12}+))\\s*+(,|$)");

    static Optional<SignatureHeader> read(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        return parts(header).flatMap(SignatureHeader::of);
    }

    private static Optional<Map<String, String>> parts(String header) {
        var parts = new HashMap<String, String>();
        var matcher = PART.matcher(header);
        int end = 0;
        boolean more = true;
        while (more && matcher.find()) {
            var value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            if (parts.put(matcher.group(1), value) != null) {
                return Optional.empty();
            }
            end = matcher.end();
            more = !matcher.group(4).isEmpty();
        }
        return !more && end == header.length() ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<SignatureHeader> of(Map<String, String> parts) {
        var keyId = parts.getOrDefault("keyId", "");
        // Without a word on it only the date is covered; that is too little for us anyway.
        var covered =
                Arrays.stream(parts.getOrDefault("headers", "date").split(" "))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        var signature = decoded(parts.getOrDefault("signature", ""));
        boolean whole =
                !keyId.isEmpty()
                        && signature.length > 0
                        && covered.size() <= MOST_COVERED
                        && new HashSet<>(covered).size() == covered.size();
        return whole
                ? Optional.of(
                        new SignatureHeader(
                                keyId,
                                parts.getOrDefault("algorithm", "").toLowerCase(Locale.ROOT),
                                covered,
                                signature,
                                parts.getOrDefault("created", ""),
                                parts.getOrDefault("expires", "")))
                : Optional.empty();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException nonsense) {
            return new byte[0];
        }
    }
}
