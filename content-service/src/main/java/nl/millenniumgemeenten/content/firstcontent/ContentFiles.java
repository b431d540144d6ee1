package nl.millenniumgemeenten.content.firstcontent;

import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The files of the first content, in the order of `index.txt`: a page after the page that it
/// stands under.
@Singleton
class ContentFiles {
    private final FirstContentConfiguration configuration;
    private final ResourceResolver resources;

    ContentFiles(FirstContentConfiguration configuration, ResourceResolver resources) {
        this.configuration = configuration;
        this.resources = resources;
    }

    List<ContentFile> all() {
        return read("index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(name -> ContentFile.parse(name, read(name)))
                .toList();
    }

    private String read(String name) {
        var address = configuration.directory() + "/" + name;
        try (var stream =
                resources
                        .getResourceAsStream(address)
                        .orElseThrow(() -> new UnreadableContent(name, "not at " + address))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
