package nl.millenniumgemeenten.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/// The one way to write a path, in which all ways to write the same place are equal (RFC 3986,
/// section 6.2.2): `/caf%C3%A9`, `/caf%c3%a9` and `/x/../café` are `/café`. Only what cannot stand
/// in an address as it is, such as a space, stays encoded.
public final class PathForm {
    private static final String AS_IT_IS = "-._~!$&'()*+,;=:@/";
    private static final int ASCII = 0x80;
    private static final int ESCAPE = 3;

    private PathForm() {}

    /// The form of a path with or without percent-encoding; empty if its encoding is not of UTF-8.
    public static Optional<String> of(String path) {
        return decoded(path).map(PathForm::ofDecoded);
    }

    /// The form of a path that was decoded before.
    public static String ofDecoded(String path) {
        var form = new StringBuilder();
        Normalizer.normalize(withoutDots(path), Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> {
                    if (standsAsItIs(letter)) {
                        form.appendCodePoint(letter);
                    } else {
                        encode(letter, form);
                    }
                });
        return form.toString();
    }

    /// A path without percent-encoding; empty if its encoding is not of UTF-8.
    public static Optional<String> decoded(String path) {
        var bytes = ByteBuffer.allocate(path.length() * ESCAPE);
        var letters = path.codePoints().toArray();
        for (int at = 0; at < letters.length; at++) {
            if (letters[at] == '%' && isEscape(letters, at)) {
                int high = Character.digit(letters[at + 1], 16);
                bytes.put((byte) (high * 16 + Character.digit(letters[at + 2], 16)));
                at += 2;
            } else {
                bytes.put(Character.toString(letters[at]).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static boolean isEscape(int[] letters, int at) {
        return at + 2 < letters.length
                && Arrays.stream(letters, at + 1, at + ESCAPE)
                        .allMatch(letter -> letter < ASCII && Character.digit(letter, 16) >= 0);
    }

    private static boolean standsAsItIs(int letter) {
        return letter < ASCII
                ? Character.isLetterOrDigit(letter) || AS_IT_IS.indexOf(letter) >= 0
                : !Character.isWhitespace(letter)
                        && !Character.isSpaceChar(letter)
                        && !Character.isISOControl(letter);
    }

    private static void encode(int letter, StringBuilder form) {
        for (byte each : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
            form.append(String.format("%%%02X", each));
        }
    }

    /// Without steps that stay where they are or go back (RFC 3986, section 5.2.4).
    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        var kept = new ArrayList<String>();
        var steps = path.split("/", -1);
        for (int at = 0; at < steps.length; at++) {
            boolean last = at == steps.length - 1;
            switch (steps[at]) {
                case "." -> {
                    if (last) {
                        kept.add("");
                    }
                }
                case ".." -> {
                    if (kept.size() > 1) {
                        kept.removeLast();
                    }
                    if (last) {
                        kept.add("");
                    }
                }
                default -> kept.add(steps[at]);
            }
        }
        return String.join("/", kept);
    }
}
