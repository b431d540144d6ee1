package nl.millenniumgemeenten.content.media;

import java.util.UUID;

/// A picture or document where it is used.
///
/// @param medium its id
/// @param name what it is called there: the alternative text of a picture, the name of a file;
///   empty where it has none
public record UsedMedium(UUID medium, String name) {}
