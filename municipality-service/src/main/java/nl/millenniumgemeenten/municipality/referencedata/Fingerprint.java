package nl.millenniumgemeenten.municipality.referencedata;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What a row said when it was last taken.
record Fingerprint(String value) {

    /// The fingerprint of all that rows say in these columns. Empty columns leave no trace, so that
    /// a new column changes nothing for rows that do not use it.
    static Fingerprint of(List<ReferenceRow> rows, List<String> columns) {
        var said =
                rows.stream()
                        .map(row ->
                                columns.stream()
                                        .filter(column -> !row.text(column).isEmpty())
                                        .map(column -> column + '=' + row.text(column))
                                        .collect(joining("\u001f")))
                        .collect(joining("\u001e"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new Fingerprint(
                    HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
