package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// A link in the mail of an issue, and how often it was followed.
@Serdeable
public record FollowedLinkJson(int link, String url, long clicks) {}
