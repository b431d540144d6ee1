package nl.millenniumgemeenten.subscription.fediverse.post;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.activitypub.Activity;
import nl.millenniumgemeenten.activitypub.Note;
import nl.millenniumgemeenten.activitypub.Picture;
import nl.millenniumgemeenten.subscription.fediverse.OurServer;

/// Posts in the words of ActivityPub.
@Singleton
class Notes {
    /// News is written in this one.
    private static final String LANGUAGE = "nl";

    private final OurServer ours;

    Notes(OurServer ours) {
        this.ours = ours;
    }

    Note note(Post post) {
        var content = content(post.said());
        return new Note(
                ours.post(post.id()),
                ours.actor(),
                ours.followers(),
                ours.at(post.said().path()),
                content,
                Map.of(LANGUAGE, content),
                post.postedAt(),
                post.updatedAt(),
                post.said().picture().stream()
                        .map(picture ->
                                new Picture(
                                        ours.at(picture.path()),
                                        picture.type(),
                                        picture.alternative()))
                        .toList());
    }

    Activity created(Post post) {
        return new Activity.Create(ours.act(post.id(), "create"), note(post));
    }

    Activity updated(Post post) {
        return new Activity.Update(
                ours.act(post.id(), "update-" + post.version()),
                note(post),
                post.updatedAt().orElseThrow());
    }

    Activity withdrawn(Post post) {
        return new Activity.Delete(
                ours.act(post.id(), "delete"),
                ours.actor(),
                ours.followers(),
                ours.post(post.id()),
                post.withdrawnAt().orElseThrow());
    }

    /// What is there of a page, for who follows and has not seen it.
    private String content(Post.Said said) {
        var page = escaped(ours.at(said.path()).toString());
        var parts =
                List.of(
                        "<p><strong>" + escaped(said.title()) + "</strong></p>",
                        said.summary().isEmpty() ? "" : "<p>" + escaped(said.summary()) + "</p>",
                        "<p><a href=\"" + page + "\">" + page + "</a></p>");
        return String.join("", parts);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
