package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// Where a picture or document is used.
///
/// @param kind the kind of content, such as `news-articles`
/// @param draft whether the newest edition uses it
/// @param live whether visitors see it there
@Serdeable
public record MediaUseJson(String kind, UUID id, String title, boolean draft, boolean live) {}
