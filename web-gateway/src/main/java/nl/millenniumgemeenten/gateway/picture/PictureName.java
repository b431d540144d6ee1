package nl.millenniumgemeenten.gateway.picture;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a picture in one width is called, in its address and on disk: `{hash}-{width}.jpg`.
public record PictureName(String hash, int width) {
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{64})-([1-9][0-9]{0,3})\\.jpg");

    /// The picture with this name; nothing if it is no name of a picture.
    public static Optional<PictureName> parse(String text) {
        var matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new PictureName(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return hash + "-" + width + ".jpg";
    }
}
