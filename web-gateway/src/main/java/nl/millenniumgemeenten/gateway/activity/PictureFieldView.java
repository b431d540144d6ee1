package nl.millenniumgemeenten.gateway.activity;

import nl.millenniumgemeenten.gateway.page.picture.PictureView;

/// A picture in the form of an activity.
///
/// @param number counts the pictures from 1
/// @param size as the form carries it along: `1600x1067`
public record PictureFieldView(
        int number,
        String hash,
        String size,
        PictureView picture,
        String text,
        boolean decorative,
        String credit) {

    /// The id of the field in which it is described.
    public String textId() {
        return ActivityFields.textId(number);
    }
}
