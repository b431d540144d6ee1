package nl.millenniumgemeenten.gateway.library;

/// A picture under what somebody wrote.
///
/// @param large where it stands as large as it is made
public record ContributionPictureView(MediaPictureView picture, String large) {}
