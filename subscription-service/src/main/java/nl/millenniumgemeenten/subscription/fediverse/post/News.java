package nl.millenniumgemeenten.subscription.fediverse.post;

import java.util.UUID;

/// A piece of news as the site shows it now.
record News(UUID id, long revision, Post.Said said) {}
