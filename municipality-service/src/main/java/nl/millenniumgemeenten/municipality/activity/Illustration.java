package nl.millenniumgemeenten.municipality.activity;

/// A picture at its place in an activity.
///
/// @param hash which picture it is
/// @param width of its largest size, in pixels
/// @param height of its largest size, in pixels
/// @param alternativeText what it shows, for who does not see it; empty while nobody wrote it
/// @param decorative it says nothing that the text does not say
/// @param credit who made it; empty where that need not be said
public record Illustration(
        String hash,
        int width,
        int height,
        String alternativeText,
        boolean decorative,
        String credit) {

    /// What people who do not see it are told: nothing, if it is only decoration.
    public String spokenText() {
        return decorative ? "" : alternativeText;
    }

    boolean described() {
        return decorative || !alternativeText.isEmpty();
    }
}
