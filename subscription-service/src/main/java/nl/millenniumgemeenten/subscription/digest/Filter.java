package nl.millenniumgemeenten.subscription.digest;

/// What a digest is about; empty or 0 where it is about everything.
///
/// @param goal a goal by its number
/// @param municipality a municipality by its code
/// @param province a province by its code
public record Filter(int goal, String municipality, String province) {
    /// About everything.
    public static final Filter NONE = new Filter(0, "", "");
}
