package nl.millenniumgemeenten.localstack.system;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The passwords of this installation: made at its first start, kept in a file that only its owner
/// reads, and never the same on two machines.
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// No letters that people take for one another.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final List<String> DATABASES =
            List.of("postgres", "content", "municipality", "subscription", "gateway");

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /// Those in this file; what is missing is made and added.
    static Secrets in(Path file) throws IOException {
        var values = new Properties();
        if (Files.exists(file)) {
            values.load(new StringReader(Files.readString(file)));
        }
        var before = values.size();
        DATABASES.forEach(name -> values.computeIfAbsent("database." + name, _ -> unreadable()));
        values.computeIfAbsent("service-token", _ -> unreadable());
        values.computeIfAbsent("accounts-key", _ -> unreadable());
        values.computeIfAbsent("address-key", _ -> unreadable());
        values.computeIfAbsent("first-editor", _ -> typable());
        if (values.size() != before) {
            write(file, values);
        }
        return new Secrets(values);
    }

    String database(String name) {
        return get("database." + name);
    }

    String serviceToken() {
        return get("service-token");
    }

    String accountsKey() {
        return get("accounts-key");
    }

    String addressKey() {
        return get("address-key");
    }

    String firstEditor() {
        return get("first-editor");
    }

    private String get(String name) {
        return Objects.requireNonNull(values.getProperty(name), name);
    }

    private static void write(Path file, Properties values) throws IOException {
        var lines =
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                                .collect(Collectors.joining());
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        if (!Files.exists(file)) {
            Files.createFile(file, ownerOnly);
        }
        Files.writeString(file, lines);
    }

    private static String unreadable() {
        var bytes = new byte[36];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Some 79 bits in four groups, as a person has to type it.
    private static String typable() {
        return IntStream.range(0, 4)
                .mapToObj(_ ->
                        RANDOM.ints(4, 0, LETTERS.length())
                                .mapToObj(index -> LETTERS.substring(index, index + 1))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
