package nl.millenniumgemeenten.gateway.layout;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The static files, read once at start. Each is served under an address that names its content, so
/// that browsers may keep it for ever. A style sheet is served with what it imports inside it: one
/// request instead of forty. A script names what it imports by its address, too.
@Singleton
public final class Assets implements AssetAddresses {
    /// Of everybody, and of the desk's editor alone.
    private static final List<String> STYLE_SHEETS = List.of("css/site.css", "css/editor.css");

    private static final Pattern IMPORT =
            Pattern.compile("@import url\\(\"([^\"]+)\"\\)(?: layer\\(([a-z]+)\\))?;");
    private static final Pattern URL = Pattern.compile("url\\(\"([^\"/:][^\":]*)\"\\)");

    /// What a script imports, which imports nothing itself.
    private static final Pattern MODULE =
            Pattern.compile("(?m)^(import [^\"]+ from )\"([^\"]+)\";$");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> addresses = new TreeMap<>();

    Assets() {
        var raw = read();
        var importing = new TreeMap<String, String>();
        raw.forEach((name, bytes) -> {
            var text = name.startsWith("js/") ? new String(bytes, StandardCharsets.UTF_8) : "";
            if (MODULE.matcher(text).find()) {
                importing.put(name, text);
            } else if (!name.endsWith(".css")) {
                add(name, bytes);
            }
        });
        // Last, because they name the others by their addresses. The parts of a style sheet are
        // inside it.
        importing.forEach(
                (name, text) -> add(name, script(name, text).getBytes(StandardCharsets.UTF_8)));
        for (var name : STYLE_SHEETS) {
            add(name, styleSheet(name, raw).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String address(String name) {
        var address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("No such static file: " + name);
        }
        return address;
    }

    /// Every file by its address.
    public Map<String, byte[]> byAddress() {
        var byAddress = new TreeMap<String, byte[]>();
        addresses.forEach(
                (name, address) -> byAddress.put(address, Objects.requireNonNull(files.get(name))));
        return byAddress;
    }

    private void add(String name, byte[] bytes) {
        files.put(name, bytes);
        addresses.put(name, "/assets/" + hash(bytes) + "/" + name);
    }

    private String script(String name, String text) {
        var folder = URI.create(name);
        return MODULE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1))
                                + "\""
                                + address(resolve(folder, found.group(2)))
                                + "\";");
    }

    private String styleSheet(String name, Map<String, byte[]> raw) {
        var bytes = raw.get(name);
        if (bytes == null) {
            throw new IllegalStateException("A style sheet imports what is not there: " + name);
        }
        var folder = URI.create(name);
        var imports = IMPORT.matcher(new String(bytes, StandardCharsets.UTF_8));
        var flat =
                imports.replaceAll(found -> {
                    var part = styleSheet(resolve(folder, found.group(1)), raw);
                    var layer = found.group(2);
                    return Matcher.quoteReplacement(
                            layer == null ? part : "@layer " + layer + " {\n" + part + "}\n");
                });
        return URL.matcher(flat)
                .replaceAll(found -> "url(\"" + address(resolve(folder, found.group(1))) + "\")");
    }

    private static String resolve(URI folder, String relative) {
        // A relative URI does not resolve "..": let it stand below a root for the moment.
        return URI.create("/" + folder).resolve(relative).toString().substring(1);
    }

    private static Map<String, byte[]> read() {
        try {
            var location = Objects.requireNonNull(Assets.class.getResource("/static")).toURI();
            if (!location.getScheme().equals("jar")) {
                return read(Path.of(location));
            }
            try (var jar = FileSystems.newFileSystem(location, Map.of())) {
                return read(jar.getPath("/static"));
            } catch (FileSystemAlreadyExistsException open) {
                return read(Path.of(location));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(root)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                var name = root.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
