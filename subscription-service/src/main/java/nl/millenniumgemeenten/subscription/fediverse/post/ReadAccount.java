package nl.millenniumgemeenten.subscription.fediverse.post;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.activitypub.Activity;
import nl.millenniumgemeenten.activitypub.Actor;
import nl.millenniumgemeenten.activitypub.Handle;
import nl.millenniumgemeenten.activitypub.NodeInfo;
import nl.millenniumgemeenten.activitypub.OrderedCollection;
import nl.millenniumgemeenten.activitypub.Tombstone;
import nl.millenniumgemeenten.activitypub.WebFinger;
import nl.millenniumgemeenten.subscription.fediverse.Account;
import nl.millenniumgemeenten.subscription.fediverse.Accounts;
import nl.millenniumgemeenten.subscription.fediverse.OurServer;
import nl.millenniumgemeenten.subscription.fediverse.delivery.Followers;

/// The documents about our account that servers of others read. There are none while the site is
/// not in the fediverse.
@Singleton
class ReadAccount {
    private static final int PAGE = 20;

    private final Accounts accounts;
    private final OurServer ours;
    private final Posts posts;
    private final Notes notes;
    private final Followers followers;

    ReadAccount(Accounts accounts, OurServer ours, Posts posts, Notes notes, Followers followers) {
        this.accounts = accounts;
        this.ours = ours;
        this.posts = posts;
        this.notes = notes;
        this.followers = followers;
    }

    /// A document, and whether what it is about is gone.
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares documents.
    record Document(byte[] bytes, boolean gone) {}

    /// Who asks may name the handle, or the address that stands for it.
    @ReadOnly
    Optional<byte[]> webFinger(String resource) {
        return accounts.current()
                .map(account -> ours.handle(account.name()))
                .filter(handle ->
                        Handle.read(resource).filter(handle::equals).isPresent()
                                || resource.equals(ours.actor().toString())
                                || resource.equals(ours.home().toString()))
                .map(handle -> new WebFinger(handle, ours.actor(), ours.home()).write());
    }

    @ReadOnly
    Optional<byte[]> whereNodeInfo() {
        return accounts.current().map(_ -> NodeInfo.where(ours.nodeInfo()));
    }

    @ReadOnly
    Optional<byte[]> nodeInfo() {
        return accounts.current()
                .map(account ->
                        new NodeInfo(
                                        "millenniumgemeenten",
                                        "1.0",
                                        account.title(),
                                        account.tagline(),
                                        posts.count())
                                .write());
    }

    @ReadOnly
    Optional<byte[]> actor() {
        return accounts.current().map(account -> actor(account).write());
    }

    private Actor actor(Account account) {
        return new Actor(
                ours.actor(),
                account.name(),
                account.title(),
                account.tagline().isEmpty() ? "" : "<p>" + escaped(account.tagline()) + "</p>",
                ours.home(),
                Optional.empty(),
                ours.inbox(),
                ours.outbox(),
                ours.followers(),
                account.publicKey());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    Optional<byte[]> outbox() {
        return accounts.current()
                .map(_ ->
                        new OrderedCollection(
                                        ours.outbox(), posts.count(), Optional.of(ours.outbox(0)))
                                .write());
    }

    /// A piece of what was posted.
    ///
    /// @param page the place before which it goes on; 0 for the newest
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    Optional<byte[]> outbox(long page) {
        return accounts.current()
                .map(_ -> {
                    var some = posts.before(page == 0 ? Long.MAX_VALUE : page, PAGE);
                    return new OrderedCollection.Page(
                                    ours.outbox(page),
                                    ours.outbox(),
                                    some.size() < PAGE
                                            ? Optional.empty()
                                            : Optional.of(ours.outbox(some.getLast().position())),
                                    some.stream().<Activity>map(notes::created).toList())
                            .write();
                });
    }

    /// How many, and not who: that is theirs.
    @ReadOnly
    Optional<byte[]> followers() {
        return accounts.current()
                .map(_ ->
                        new OrderedCollection(ours.followers(), followers.count(), Optional.empty())
                                .write());
    }

    /// Also of news from before the account: whoever looks for a page by its address finds it.
    @ReadOnly
    Optional<Document> post(UUID id) {
        return accounts.current()
                .flatMap(_ -> posts.find(id).or(() -> posts.notPosted(id)))
                .map(post ->
                        post.withdrawnAt()
                                .map(at ->
                                        new Document(
                                                new Tombstone(ours.post(id), at).write(), true))
                                .orElseGet(() -> new Document(notes.note(post).write(), false)));
    }
}
