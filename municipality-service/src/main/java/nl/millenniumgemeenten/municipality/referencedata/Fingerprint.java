package nl.millenniumgemeenten.municipality.referencedata;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What a row, or a whole file, said when it was last taken.
public record Fingerprint(String value) {

    /// The fingerprint of all that rows say in these columns, in the Dutch phrases in which they
    /// are taken: the collected data, written in English, has the fingerprints of our own. Empty
    /// columns leave no trace, so that a new column changes nothing for rows that do not use it.
    static Fingerprint of(List<ReferenceRow> rows, List<String> columns) {
        var said =
                rows.stream()
                        .map(row ->
                                columns.stream()
                                        .filter(column -> !row.text(column).isEmpty())
                                        .map(column -> column + '=' + row.text(column))
                                        .collect(joining("\u001f")))
                        .collect(joining("\u001e"));
        var digest = sha256();
        return new Fingerprint(
                HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8))));
    }

    /// The fingerprint of a file and of how it is read.
    public static Fingerprint of(Path file, String how) throws IOException {
        var digest = sha256();
        digest.update(how.getBytes(StandardCharsets.UTF_8));
        try (var stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
