package nl.millenniumgemeenten.subscription.fediverse;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.activitypub.Actor;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.Handle;

/// Where things of ours are, as servers of others know them. These addresses are for ever: who
/// follows us keeps them.
@Singleton
public class OurServer {
    private static final Pattern POST =
            Pattern.compile("/fediverse/posts/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final String site;

    OurServer(@Property(name = "site.url") String site) {
        this.site = site.replaceFirst("/+$", "");
    }

    /// The host of the site, with its port if that is not the usual one.
    public String server() {
        return Addresses.server(home());
    }

    public URI home() {
        return at("/");
    }

    /// A page of the site, or a file on it.
    public URI at(String path) {
        return URI.create(site + path);
    }

    public Handle handle(String name) {
        return new Handle(name, server());
    }

    public URI actor() {
        return at("/fediverse/actor");
    }

    public URI key() {
        return Actor.keyOf(actor());
    }

    public URI inbox() {
        return at("/fediverse/inbox");
    }

    public URI outbox() {
        return at("/fediverse/outbox");
    }

    /// A piece of what was posted.
    public URI outbox(long page) {
        return at("/fediverse/outbox?page=" + page);
    }

    public URI followers() {
        return at("/fediverse/followers");
    }

    public URI post(UUID id) {
        return at("/fediverse/posts/" + id);
    }

    /// What was done with a post, by a word that says which time.
    public URI act(UUID post, String word) {
        return at("/fediverse/posts/" + post + "#" + word);
    }

    /// An answer to somebody, which is kept nowhere.
    public URI answer(UUID id) {
        return at("/fediverse/actor#" + id);
    }

    public URI nodeInfo() {
        return at("/nodeinfo/2.1");
    }

    /// The post that is at an address, if that is one of a post of ours.
    public Optional<UUID> postAt(URI address) {
        var whole = address.toString();
        if (!whole.startsWith(site)) {
            return Optional.empty();
        }
        var path = POST.matcher(whole.substring(site.length()));
        return path.matches() ? Optional.of(UUID.fromString(path.group(1))) : Optional.empty();
    }
}
