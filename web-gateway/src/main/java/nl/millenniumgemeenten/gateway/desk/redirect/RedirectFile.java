package nl.millenniumgemeenten.gateway.desk.redirect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.millenniumgemeenten.gateway.form.Upload;

/// The text of a file with redirects: UTF-8, or what spreadsheets on Windows make of it.
sealed interface RedirectFile {
    /// What fits in a request to the service, with what stands around each row.
    int MOST_BYTES = 800 * 1024;

    record Text(String text) implements RedirectFile {}

    /// A file that holds no list.
    ///
    /// @param why for the person who sent it
    record Unusable(String why) implements RedirectFile {}

    static RedirectFile read(Upload file) {
        if (file.content().length > MOST_BYTES) {
            return new Unusable("Dit bestand is te groot: hoogstens 800 kB.");
        }
        for (byte each : file.content()) {
            if (each == 0) {
                return new Unusable(
                        "Dit is geen CSV-bestand. Bewaar de lijst in je rekenprogramma als CSV.");
            }
        }
        return new Text(text(file.content()).replace("\r\n", "\n"));
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException olderEncoding) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
