package nl.millenniumgemeenten.subscription.list;

/// A list that people subscribe to.
///
/// @param open whether somebody new can join; who is on it stays
/// @param position where it stands among the others
/// @param revision the number of its changes so far
public record MailingList(
        ListKey key, String title, String description, boolean open, int position, long revision) {}
