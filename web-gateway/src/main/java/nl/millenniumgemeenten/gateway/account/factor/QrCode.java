package nl.millenniumgemeenten.gateway.account.factor;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/// A QR code as a path for an SVG picture.
///
/// @param size how many modules wide and high, with the quiet zone around it
/// @param path the dark modules
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /// The code that says this.
    public static QrCode of(String text) {
        try {
            var matrix =
                    Encoder.encode(
                                    text,
                                    ErrorCorrectionLevel.M,
                                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix();
            return new QrCode(matrix.getWidth() + 2 * QUIET, path(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code", tooLong);
        }
    }

    /// Never what it says.
    @Override
    public String toString() {
        return "QrCode";
    }

    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int end = x;
                while (end < matrix.getWidth() && matrix.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(end - x).append("v1h-").append(end - x).append('z');
                }
                x = end + 1;
            }
        }
        return path.toString();
    }
}
