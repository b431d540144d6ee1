package nl.millenniumgemeenten.activitypub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A post of ours, to everybody and first of all to who follows us.
///
/// @param author the actor
/// @param followers the collection of who follows it
/// @param url the page that people read
/// @param content HTML, in the language of the site
/// @param contents the same by language, if there is more than one
/// @param updated when it was changed, if it was
public record Note(
        URI id,
        URI author,
        URI followers,
        URI url,
        String content,
        Map<String, String> contents,
        Instant published,
        Optional<Instant> updated,
        List<Picture> pictures) {

    public Note {
        contents = Map.copyOf(contents);
        pictures = List.copyOf(pictures);
    }

    /// As it goes out on its own.
    public byte[] write() {
        var document = Documents.empty().put("@context", Documents.STREAMS);
        document.setAll(node());
        return Documents.write(document);
    }

    ObjectNode node() {
        var node =
                Documents.empty()
                        .put("id", id.toString())
                        .put("type", "Note")
                        .put("attributedTo", author.toString())
                        .put("url", url.toString())
                        .put("published", Documents.moment(published));
        updated.ifPresent(at -> node.put("updated", Documents.moment(at)));
        addressed(node);
        node.put("content", content);
        if (!contents.isEmpty()) {
            var map = node.putObject("contentMap");
            // In one order, so that the same post is the same bytes.
            new TreeMap<>(contents).forEach(map::put);
        }
        var attachments = node.putArray("attachment");
        pictures.forEach(picture -> attachments.add(picture.node()));
        return node;
    }

    /// Says to whom a post goes, which an activity repeats.
    void addressed(ObjectNode node) {
        node.putArray("to").add(Documents.PUBLIC);
        node.putArray("cc").add(followers.toString());
    }
}
